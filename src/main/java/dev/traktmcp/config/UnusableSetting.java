package dev.traktmcp.config;

/** A setting that we cannot use; the message is for the person who started the program. */
public final class UnusableSetting extends RuntimeException {
    public UnusableSetting(String message) {
        super(message);
    }
}
