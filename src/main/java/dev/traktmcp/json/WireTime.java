package dev.traktmcp.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads instants as services write them: {@code 2026-11-21T20:15:00.000Z}. */
final class WireTime {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MILLIS = 4;

    private WireTime() {}

    /**
     * Reads an instant; the common form without {@code Instant}'s parser, which takes long to make.
     *
     * @throws java.time.DateTimeException where it is none
     */
    static Instant instant(String text) {
        int length = text.length();
        boolean whole = length == SHAPE.length() + 1;
        boolean fraction = length == SHAPE.length() + MILLIS + 1 && text.charAt(SHAPE.length()) == '.';
        if (!whole && !fraction || text.charAt(length - 1) != 'Z' || !hasShape(text)
                || fraction && !areDigits(text, SHAPE.length() + 1, length - 1)) {
            return Instant.parse(text);
        }
        int millis = fraction ? number(text, SHAPE.length() + 1, length - 1) : 0;
        try {
            return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                    number(text, 14, 16), number(text, 17, 19), millis * 1_000_000).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return Instant.parse(text); // which also knows 24:00 and 23:59:60
        }
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            if (wanted == '0' ? !areDigits(text, i, i + 1) : text.charAt(i) != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
