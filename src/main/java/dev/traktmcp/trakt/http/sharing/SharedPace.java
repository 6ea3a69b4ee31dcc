package dev.traktmcp.trakt.http.sharing;

import java.time.Duration;

/**
 * The pace at which one person's requests go out, for all servers together. Each asks it beside its own. Safe for use
 * by several threads.
 */
public interface SharedPace {
    /**
     * @param ahead how far away the turn is
     * @param taken whether it is taken; if not, it was further away than the patience
     */
    record Turn(Duration ahead, boolean taken) {
        /** One that has come. */
        public static final Turn NOW = new Turn(Duration.ZERO, true);
    }

    /** Takes the next turn to write. It cannot be given back, as others may have taken theirs behind it. */
    Turn write(Duration patience);

    /** Takes the next turn to read. */
    Turn read(Duration patience);

    /** Gives back a read that did not go out. */
    void unread();
}
