package dev.traktmcp.recent;

import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Piece;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change that Trakt has taken from us.
 *
 * @param shelf which part of the account, one of the names here
 * @param on whether the item is there since then, or gone
 * @param key null where only the id of an entry is known
 * @param id the item's own id, or that of the play, the position or the list; null where unknown
 * @param facts Trakt's own fields of it
 */
record Wrote(Instant at, String shelf, boolean on, @Nullable ItemKey key, @Nullable Long id,
        Map<String, Object> facts) {
    /** Two times of one play differ by less. */
    static final Duration SAME = Duration.ofMinutes(1);

    static final String WATCHLIST = "watchlist";
    static final String FAVORITES = "favorites";
    static final String RATINGS = "ratings";
    static final String COLLECTION = "collection";
    static final String HISTORY = "history";
    static final String PLAYBACK = "playback";
    static final String WATCHING = "watching";
    static final String REWATCH = "rewatch";
    /** The fact of what left the watchlist because it was watched. */
    static final String WATCHED = "watched";
    /** The lists themselves. */
    static final String LISTS = "lists";
    /** Begins the shelf of what is on one list; its id follows. */
    static final String LIST = "list:";
    /** Begins the shelf of how many items one list has; its id follows. */
    static final String SIZE = "size:";
    /** Begins the shelf of one section of hidden items; its name follows. */
    static final String HIDDEN = "hidden:";

    static Wrote of(Instant at, String shelf, boolean on, Piece piece) {
        return new Wrote(at, shelf, on, piece.key(), piece.id(), new LinkedHashMap<>(piece.extras()));
    }

    /** Of an item whose own id does not matter. */
    static Wrote of(Instant at, String shelf, boolean on, ItemKey key) {
        return new Wrote(at, shelf, on, key, null, Map.of());
    }

    /**
     * Whether this removal takes a play: any of its items, or the one of its id. Two plays can be of one minute.
     *
     * @param watched null where only Trakt knows the time
     * @param own the id of the play; null where that is not known
     */
    boolean takes(ItemKey play, @Nullable Instant watched, @Nullable Long own) {
        if (on || key == null || !shelf.equals(HISTORY) || !play.isWithin(key)) {
            return false;
        }
        Instant single = Parts.time(facts.get("watched_at"));
        return single == null || (id != null && own != null ? id.equals(own)
                : play.equals(key) && (watched == null || isSame(watched, single)));
    }

    /** Whether two times can be of one play; null is no time. */
    static boolean isSame(@Nullable Instant one, Instant other) {
        return one != null && Duration.between(one, other).abs().compareTo(SAME) < 0;
    }

    /** When this play was; null where Trakt alone knows it, as of a release. */
    @Nullable
    Instant playedAt() {
        Object said = facts.get("watched_at");
        return said == null ? at : said.equals("unknown") ? Instant.EPOCH : Parts.time(said);
    }

    ItemKey requireKey() {
        return Objects.requireNonNull(key);
    }

    /** The same of another item, as a show in the collection is its episodes. */
    Wrote about(ItemKey other) {
        return new Wrote(at, shelf, on, other, null, facts);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", at.toString());
        json.put("shelf", shelf);
        json.put("on", on);
        if (key != null) {
            json.put("type", key.type().word());
            json.put("title", key.id());
            json.put("season", key.season());
            json.put("number", key.number());
        }
        json.put("id", id);
        json.put("facts", facts);
        return json;
    }

    /** Empty where a field is missing or odd, as a file may have been written by hand. */
    @SuppressWarnings("unchecked")
    static Optional<Wrote> of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> fields && fields.get("at") instanceof String at
                && fields.get("shelf") instanceof String shelf && fields.get("on") instanceof Boolean on
                && fields.get("facts") instanceof Map<?, ?> facts)) {
            return Optional.empty();
        }
        MediaType type = fields.get("type") instanceof String word ? MediaType.of(word) : null;
        ItemKey key = type != null && fields.get("title") instanceof Number title
                ? new ItemKey(type, title.longValue(), whole(fields.get("season")), whole(fields.get("number"))) : null;
        try {
            return Optional.of(new Wrote(Instant.parse(at), shelf, on, key,
                    fields.get("id") instanceof Number id ? (Long) id.longValue() : null,
                    (Map<String, Object>) facts));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer whole(@Nullable Object number) {
        return number instanceof Number known ? (Integer) known.intValue() : null;
    }
}
