package dev.traktmcp.mcp.modern;

import java.io.IOException;
import java.time.Instant;

/** What all who serve a person share of the states that clients bring back. Safe for use by several threads. */
public interface StateStore {
    /** The 32 bytes that sign. */
    byte[] key();

    boolean isSpent(String id);

    /**
     * Notes that a state is used up, durably, and forgets those of before that time.
     *
     * @return false where it had been used up already
     */
    boolean spend(String id, Instant now, Instant since) throws IOException;
}
