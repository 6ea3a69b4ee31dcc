package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Page;
import dev.traktmcp.trakt.http.Pages;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.RatingEntry;
import dev.traktmcp.trakt.model.WatchlistEntry;
import dev.traktmcp.trakt.model.WriteResult;

/**
 * The section "Sync" of Trakt's reference: what the signed-in person keeps. A type is {@code movies}, {@code shows},
 * {@code seasons}, {@code episodes} or {@code all}. Large bodies are slow: send 200 items at most.
 */
public final class Sync {
    private final Transport transport;

    Sync(Transport transport) {
        this.transport = transport;
    }

    /** One page of the watchlist, to be shown: with all details. */
    public Page<WatchlistEntry> watchlist(String type, Sort sort, int page, int limit) {
        return Pages.one(transport, sorted(type, sort).with("extended", "full"), WatchlistEntry.class, page, limit);
    }

    /** The whole watchlist, to be compared: titles, years and ids. */
    public Page<WatchlistEntry> watchlist(String type, Sort sort) {
        return Pages.all(transport, sorted(type, sort), WatchlistEntry.class);
    }

    /** What is on it already is counted as existing; beyond what the account may hold it is {@code LimitReached}. */
    public WriteResult addToWatchlist(Items items) {
        return write(items, "sync", "watchlist");
    }

    public WriteResult removeFromWatchlist(Items items) {
        return write(items, "sync", "watchlist", "remove");
    }

    /** Every rating of a type: titles, years and ids. */
    public Page<RatingEntry> ratings(String type) {
        return Pages.all(transport, Request.get("sync", "ratings", type), RatingEntry.class);
    }

    /** Each item carries {@code rating}, a whole number from 1 to 10; a new rating replaces the old one. */
    public WriteResult addRatings(Items items) {
        return write(items, "sync", "ratings");
    }

    public WriteResult removeRatings(Items items) {
        return write(items, "sync", "ratings", "remove");
    }

    /** Trakt's order without an explicit sort has changed before, and may change between two pages. */
    private static Request sorted(String type, Sort sort) {
        return Request.get("sync", "watchlist", type, sort.by(), sort.how());
    }

    private WriteResult write(Items items, String... path) {
        return transport.send(Request.post(path).json(items).harmlessTwice()).as(WriteResult.class);
    }
}
