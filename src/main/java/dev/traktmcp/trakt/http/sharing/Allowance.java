package dev.traktmcp.trakt.http.sharing;

import java.time.Duration;

/** What one person may take of the requests that a whole server may send. Safe for use by several threads. */
@FunctionalInterface
public interface Allowance {
    /** Counts a request and returns zero, or counts none and returns after how long to ask again. */
    Duration ask();
}
