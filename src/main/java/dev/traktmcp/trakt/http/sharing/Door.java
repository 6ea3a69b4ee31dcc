package dev.traktmcp.trakt.http.sharing;

import java.time.Duration;

/**
 * Closed while Trakt takes nothing from a whole server, whoever asks: nothing is sent then (Trakt's reference, "Rate
 * Limiting"; its security layer by the address that requests come from). Safe for use by several threads.
 */
public interface Door {
    /** Whom it is closed for. */
    enum Whom {
        EVERYBODY,
        /** Those without a token, whose requests Trakt counts together. */
        STRANGERS
    }

    /** How long nothing may be sent, by each of these; zero where it is open for them. */
    record Closed(Duration everybody, Duration strangers) {
        /** The longer times of both. */
        public Closed and(Closed other) {
            return new Closed(longer(everybody, other.everybody), longer(strangers, other.strangers));
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    /** For how long it is closed. */
    Closed closed();

    /** Closes it for so long, or longer where it is already. */
    void close(Whom whom, Duration time);
}
