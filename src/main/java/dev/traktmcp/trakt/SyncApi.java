package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.PlayIds;
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
 * The part of the section "Sync" of Trakt's reference about watchlist, ratings, history and up next. The parts
 * "Collection", "Playback progress" and "Watched" have their own classes. A type of null means all types. Large bodies
 * are slow: send at most 200 items. Safe for use by several threads.
 */
public final class SyncApi {
    /** A wider window of the history would hold too much of everything else. */
    private static final Duration WIDEST = Duration.ofDays(10);

    private final Transport transport;

    SyncApi(Transport transport) {
        this.transport = transport;
    }

    /** One page of the watchlist, to show: with all details. */
    public Page<WatchlistEntry> watchlist(@Nullable MediaType type, Sort sort, int page, int limit) {
        return PageReader.one(transport, sorted(type, sort).with("extended", "full"), WatchlistEntry.class, page,
                limit);
    }

    /** The whole watchlist, to compare: titles, years and ids. */
    public Page<WatchlistEntry> watchlist(@Nullable MediaType type, Sort sort) {
        return PageReader.all(transport, sorted(type, sort), WatchlistEntry.class);
    }

    /** The whole watchlist with all details: many large pages if it is long. */
    public Page<WatchlistEntry> watchlistInFull(@Nullable MediaType type, Sort sort) {
        return PageReader.all(transport, sorted(type, sort).with("extended", "full"), WatchlistEntry.class);
    }

    /**
     * Adds items; those that are on it count as existing. Fails with {@code LimitReached} where the account is full.
     */
    public WriteResult addToWatchlist(Items items) {
        return write(items, "sync", "watchlist");
    }

    public WriteResult removeFromWatchlist(Items items) {
        return write(items, "sync", "watchlist", "remove");
    }

    /** Puts the entries into this order, by the ids of the entries. */
    public void reorderWatchlist(List<Long> entries) {
        transport.send(Request.post("sync", "watchlist", "reorder").json(Map.of("rank", entries)).harmlessTwice());
    }

    /** Every rating of a type: titles, years and ids. */
    public Page<RatingEntry> ratings(@Nullable MediaType type) {
        return PageReader.all(transport, Request.get("sync", "ratings", pathOf(type)), RatingEntry.class);
    }

    /** The same with all details: many large pages if there are many. */
    public Page<RatingEntry> ratingsInFull(@Nullable MediaType type) {
        return PageReader.all(transport, Request.get("sync", "ratings", pathOf(type)).with("extended", "full"),
                RatingEntry.class);
    }

    /** Rates items; each carries {@code rating}, a whole number from 1 to 10. A new rating replaces the old one. */
    public WriteResult addRatings(Items items) {
        return write(items, "sync", "ratings");
    }

    public WriteResult removeRatings(Items items) {
        return write(items, "sync", "ratings", "remove");
    }

    /**
     * One page of the history, to show: with all details, latest first.
     *
     * @param id the Trakt id of an item of that type, or null for all; a show's plays are those of its episodes
     * @param from the first instant, or null
     * @param to the first instant after the last, or null
     */
    public Page<Play> history(@Nullable MediaType type, @Nullable Long id, @Nullable Instant from, @Nullable Instant to,
            int page,
            int limit) {
        return PageReader.one(transport, plays(type, id, from, to).with("extended", "full"), Play.class, page, limit);
    }

    /** One page of the history, to look through: titles, years and ids. Parameters as for a page in full. */
    public Page<Play> plays(@Nullable MediaType type, @Nullable Long id, int page, int limit) {
        return PageReader.one(transport, plays(type, id, null, null), Play.class, page, limit);
    }

    /** The whole history, to compare: titles, years and ids. Parameters as for a page. */
    public Page<Play> history(@Nullable MediaType type, @Nullable Long id, @Nullable Instant from,
            @Nullable Instant to) {
        return PageReader.all(transport, plays(type, id, from, to), Play.class);
    }

    /** The whole history, with all details. Parameters as for a page. */
    public Page<Play> historyInFull(@Nullable MediaType type, @Nullable Instant from, @Nullable Instant to) {
        return PageReader.all(transport, plays(type, null, from, to).with("extended", "full"), Play.class);
    }

    /** Whether the history between the two is better read as a whole than title by title. */
    public static boolean isOneWindow(Instant first, Instant last) {
        return Duration.between(first, last).compareTo(WIDEST) <= 0;
    }

    /**
     * Adds one play of each item, and another one each time it is sent, so look before repeating a call that
     * {@code mayBeDone()}. Each item may carry {@code watched_at}: an instant, {@code released} or {@code unknown};
     * without it, now. What is watched leaves the watchlist, with one episode the whole show.
     */
    public WriteResult addToHistory(Items items) {
        return transport.send(Request.post("sync", "history").json(items)).as(WriteResult.class);
    }

    /** Removes every play of each item; ratings stay. */
    public WriteResult removeFromHistory(Items items) {
        return write(items, "sync", "history", "remove");
    }

    /**
     * Removes single plays.
     *
     * @param known those of them of which we know more than the id
     */
    public WriteResult removeFromHistory(List<Long> plays, List<Play> known) {
        return write(new PlayIds(plays, known), "sync", "history", "remove");
    }

    /**
     * The shows in progress that have an episode to watch, without those that the person dropped or hid. Trakt sends
     * some apps nothing, or not everything (seen in 2026).
     *
     * @param sort in Trakt's words, or null for Trakt's own order
     */
    public Page<UpNextEntry> upNext(@Nullable Sort sort) {
        return PageReader.all(transport, Request.get("sync", "progress", "up_next_nitro")
                .with("intent", "continue")
                .with("sort_by", sort == null ? null : sort.by())
                .with("sort_how", sort == null ? null : sort.how()), UpNextEntry.class);
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
        // Trakt includes the end, so we send the last millisecond before it.
        return Request.get(path.toArray(String[]::new))
                .with("start_at", from)
                .with("end_at", to == null ? null : to.minusMillis(1));
    }

    private static String pathOf(@Nullable MediaType type) {
        return type == null ? "all" : type.plural();
    }

    /** We sort explicitly, as Trakt's default order has changed before and may change between two pages. */
    private static Request sorted(@Nullable MediaType type, Sort sort) {
        return Request.get("sync", "watchlist", pathOf(type), sort.by(), sort.how());
    }

    private WriteResult write(Object body, String... path) {
        return transport.send(Request.post(path).json(body).harmlessTwice()).as(WriteResult.class);
    }
}
