package dev.traktmcp.simulator.search;

/** How text search ranks. Trakt's own engine is not documented; a client should hold up under all three. */
public enum SearchRanking {
    /**
     * Nearest to answers recorded from Trakt in 2026: every word must match, the last also as a prefix, small typos are
     * forgiven when nothing matches without; ties by votes.
     */
    TYPESENSE,
    /** The same without prefix and typos. */
    NO_TYPOS,
    /** Any word may match; rare words and short titles weigh more; votes do not count. */
    BM25
}
