package dev.traktmcp.simulator.search;

/** How text search ranks. Trakt's own engine is not documented, so a client should work under all three. */
public enum SearchRanking {
    /**
     * Nearest to answers recorded from Trakt in 2026: every word must match, the last one also as a prefix; small typos
     * are forgiven when nothing matches without them; votes break ties.
     */
    TYPESENSE,
    /** The same without prefix and typos. */
    NO_TYPOS,
    /** Any word may match; rare words and short titles count more; votes do not count. */
    BM25
}
