package dev.traktmcp.time;

import java.time.DateTimeException;

/** Words that fit several times, none of which is surely meant; the message is the rest of the argument's sentence. */
final class Unclear extends DateTimeException {
    private static final long serialVersionUID = 1L;

    Unclear(String wrong) {
        super(wrong);
    }
}
