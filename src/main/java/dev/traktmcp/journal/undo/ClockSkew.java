package dev.traktmcp.journal.undo;

import java.time.Duration;

/** How far Trakt's clock and ours may differ. */
final class ClockSkew {
    static final Duration MOST = Duration.ofMinutes(2);

    private ClockSkew() {}
}
