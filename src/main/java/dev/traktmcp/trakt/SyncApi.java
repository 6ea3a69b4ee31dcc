package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.sync.UpNextEntry;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of the section "Sync" of Trakt's reference what the signed-in person keeps: watchlist, ratings, history and what is
 * up next. Its parts "Collection", "Playback progress" and "Watched" are classes of their own. A type that is
 * null means all types. Large bodies are slow: send 200 items at most.
 */
public final class SyncApi {
    /** Beyond this a window of the history would hold too much of everything else. */
    private static final Duration WIDEST = Duration.ofDays(10);

    private final Transport transport;

    SyncApi(Transport transport) {
        this.transport = transport;
    }

    /** One page of the watchlist, to be shown: with all details. */
    public Page<WatchlistEntry> watchlist(@Nullable MediaType type, Sort sort, int page, int limit) {
        return PageReader.one(transport, sorted(type, sort).with("extended", "full"), WatchlistEntry.class, page,
                limit);
    }

    /** The whole watchlist, to be compared: titles, years and ids. */
    public Page<WatchlistEntry> watchlist(@Nullable MediaType type, Sort sort) {
        return PageReader.all(transport, sorted(type, sort), WatchlistEntry.class);
    }

    /** The whole watchlist with all details: many large pages where it is long. */
    public Page<WatchlistEntry> watchlistInFull(@Nullable MediaType type, Sort sort) {
        return PageReader.all(transport, sorted(type, sort).with("extended", "full"), WatchlistEntry.class);
    }

    /** What is on it already is counted as existing; beyond what the account may hold it is {@code LimitReached}. */
    public WriteResult addToWatchlist(Items items) {
        return write(items, "sync", "watchlist");
    }

    public WriteResult removeFromWatchlist(Items items) {
        return write(items, "sync", "watchlist", "remove");
    }

    /** Puts the entries in this order, by their own ids. */
    public void reorderWatchlist(List<Long> entries) {
        transport.send(Request.post("sync", "watchlist", "reorder").json(Map.of("rank", entries)).harmlessTwice());
    }

    /** Every rating of a type: titles, years and ids. */
    public Page<RatingEntry> ratings(@Nullable MediaType type) {
        return PageReader.all(transport, Request.get("sync", "ratings", pathOf(type)), RatingEntry.class);
    }

    /** Each item carries {@code rating}, a whole number from 1 to 10; a new rating replaces the old one. */
    public WriteResult addRatings(Items items) {
        return write(items, "sync", "ratings");
    }

    public WriteResult removeRatings(Items items) {
        return write(items, "sync", "ratings", "remove");
    }

    /**
     * One page of what was watched, to be shown: with all details, latest first.
     *
     * @param id the Trakt id of a thing of that type, or null for all of them; a show's plays are those of its episodes
     * @param from the first instant
     * @param to the first instant after the last
     */
    public Page<Play> history(@Nullable MediaType type, @Nullable Long id, @Nullable Instant from, @Nullable Instant to,
            int page,
            int limit) {
        return PageReader.one(transport, plays(type, id, from, to).with("extended", "full"), Play.class, page, limit);
    }

    /** One page of what was watched, to be looked through: titles, years and ids. Parameters as for one in full. */
    public Page<Play> plays(@Nullable MediaType type, @Nullable Long id, int page, int limit) {
        return PageReader.one(transport, plays(type, id, null, null), Play.class, page, limit);
    }

    /** All that was watched, to be compared: titles, years and ids. Parameters as for one page. */
    public Page<Play> history(@Nullable MediaType type, @Nullable Long id, @Nullable Instant from,
            @Nullable Instant to) {
        return PageReader.all(transport, plays(type, id, from, to), Play.class);
    }

    /** Whether the history from the one to the other is better read at once than title by title. */
    public static boolean isOneWindow(Instant first, Instant last) {
        return Duration.between(first, last).compareTo(WIDEST) <= 0;
    }

    /**
     * Adds one play of each item, and another each time it is sent: look before sending again what {@code mayBeDone()}.
     * Each item may carry {@code watched_at}: an instant, {@code released} or {@code unknown}; left out it is now. What
     * is watched leaves the watchlist, with one episode the whole show.
     */
    public WriteResult addToHistory(Items items) {
        return transport.send(Request.post("sync", "history").json(items)).as(WriteResult.class);
    }

    /** Removes every play of each item; ratings stay. */
    public WriteResult removeFromHistory(Items items) {
        return write(items, "sync", "history", "remove");
    }

    /** Removes single plays. */
    public WriteResult removeFromHistory(List<Long> plays) {
        return write(Map.of("ids", plays), "sync", "history", "remove");
    }

    /**
     * The shows in progress that have an episode to watch, without those that the person dropped or hid. Apps of which
     * Trakt thinks little may get nothing, or not all.
     */
    public Page<UpNextEntry> upNext() {
        return PageReader.all(transport, Request.get("sync", "progress", "up_next_nitro")
                .with("intent", "continue")
                .with("extended", "full"), UpNextEntry.class);
    }

    private static Request plays(@Nullable MediaType type, @Nullable Long id, @Nullable Instant from,
            @Nullable Instant to) {
        List<String> path = new ArrayList<>(List.of("sync", "history"));
        if (type != null) {
            path.add(type.plural());
            if (id != null) {
                path.add(id.toString());
            }
        } else if (id != null) {
            throw new IllegalArgumentException("an id counts within its type only: " + id);
        }
        // Trakt's own end belongs to what it ends.
        return Request.get(path.toArray(String[]::new))
                .with("start_at", from)
                .with("end_at", to == null ? null : to.minusMillis(1));
    }

    private static String pathOf(@Nullable MediaType type) {
        return type == null ? "all" : type.plural();
    }

    /** Trakt's order without an explicit sort has changed before, and may change between two pages. */
    private static Request sorted(@Nullable MediaType type, Sort sort) {
        return Request.get("sync", "watchlist", pathOf(type), sort.by(), sort.how());
    }

    private WriteResult write(Object body, String... path) {
        return transport.send(Request.post(path).json(body).harmlessTwice()).as(WriteResult.class);
    }
}
