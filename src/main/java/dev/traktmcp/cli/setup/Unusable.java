package dev.traktmcp.cli.setup;

/** A settings file that we leave as it is; the message says why and fits behind "it". */
final class Unusable extends Exception {
    Unusable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
