package dev.traktmcp.trakt;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The items of a bulk write: the body of {@code POST /sync/…} and of list items (Trakt's reference, "Sync"). It never
 * changes: each method returns a longer copy, and an item that is added twice counts once. Everything goes by Trakt id,
 * the only one that is never ambiguous.
 *
 * <p>{@code extras} are Trakt's own fields of an item: {@code Map.of("rating", 9)}, {@code watched_at}, {@code notes},
 * ….
 */
public final class Items implements Piece.Several {
    /** Trakt is slow with larger bodies. */
    public static final int AT_ONCE = 200;

    private sealed interface Item {
        Map<String, ?> extras();

        ItemKey key();
    }

    /** @param id of the item itself; the plural of its type is the name of the body's array */
    private record Whole(ItemKey key, long id, Map<String, ?> extras) implements Item {}

    private record SeasonOf(long show, int season, Map<String, ?> extras) implements Item {
        @Override
        public ItemKey key() {
            return new ItemKey(MediaType.SEASON, show, season, null);
        }
    }

    private record EpisodeOf(long show, int season, int number, Map<String, ?> extras) implements Item {
        @Override
        public ItemKey key() {
            return new ItemKey(MediaType.EPISODE, show, season, number);
        }
    }

    private final Set<Item> items;

    private Items(Set<Item> items) {
        this.items = items;
    }

    public static Items none() {
        return new Items(Set.of());
    }

    public Items movie(long id, Map<String, ?> extras) {
        return title(MediaType.MOVIE, id, extras);
    }

    /** Adds the show itself; history and collection read it as all of its episodes. */
    public Items show(long id, Map<String, ?> extras) {
        return title(MediaType.SHOW, id, extras);
    }

    /** Adds a season by its show and number; history and collection read it as all of its episodes. */
    public Items season(long show, int number, Map<String, ?> extras) {
        return plus(new SeasonOf(show, number, Map.copyOf(extras)));
    }

    /** Adds an episode by its show and numbers, so that nobody needs to look up its id. */
    public Items episode(long show, int season, int number, Map<String, ?> extras) {
        return plus(new EpisodeOf(show, season, number, Map.copyOf(extras)));
    }

    /** Adds a season by its own id, which Trakt cannot mistake for its show. */
    public Items seasonById(long id, long show, int number, Map<String, ?> extras) {
        return plus(new Whole(new ItemKey(MediaType.SEASON, show, number, null), id, Map.copyOf(extras)));
    }

    /** Adds an episode by its own id. */
    public Items episodeById(long id, long show, int season, int number, Map<String, ?> extras) {
        return plus(new Whole(new ItemKey(MediaType.EPISODE, show, season, number), id, Map.copyOf(extras)));
    }

    /** Adds a person; only lists accept people. */
    public Items person(long id, Map<String, ?> extras) {
        return title(MediaType.PERSON, id, extras);
    }

    public int size() {
        return items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    private Items title(MediaType type, long id, Map<String, ?> extras) {
        return plus(new Whole(new ItemKey(type, id, null, null), id, Map.copyOf(extras)));
    }

    @Override
    public List<Piece> pieces() {
        return items.stream().map(item -> new Piece(item.key(), ownId(item), item.extras())).toList();
    }

    private static @Nullable Long ownId(Item item) {
        return item instanceof Whole whole ? (Long) whole.id() : null;
    }

    private Items plus(Item item) {
        Set<Item> more = new LinkedHashSet<>(items);
        more.add(item);
        return new Items(more);
    }

    /** Trakt's JSON: only the arrays that hold something, and one entry for all seasons and episodes of a show. */
    @JsonValue
    Map<String, List<Map<String, Object>>> body() {
        Map<String, List<Map<String, Object>>> body = new LinkedHashMap<>();
        Map<Long, ShowParts> shows = new LinkedHashMap<>();
        for (Item item : items) {
            switch (item) {
                case Whole whole -> body.computeIfAbsent(whole.key().type().plural(), _ -> new ArrayList<>())
                        .add(entry("ids", Ids.ofTrakt(whole.id()), whole.extras()));
                case SeasonOf season -> shows.computeIfAbsent(season.show(), _ -> new ShowParts())
                        .season(season.season(), season.extras());
                case EpisodeOf episode -> shows.computeIfAbsent(episode.show(), _ -> new ShowParts())
                        .episode(episode.season(), episode.number(), episode.extras());
            }
        }
        shows.forEach((show, parts) -> parts.entries(Ids.ofTrakt(show))
                .forEach(entry -> body.computeIfAbsent(MediaType.SHOW.plural(), _ -> new ArrayList<>()).add(entry)));
        return body;
    }

    static Map<String, Object> entry(String key, Object value, Map<String, ?> extras) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(key, value);
        // Sorted, so that the same items always make the same bytes.
        entry.putAll(new TreeMap<>(extras));
        return entry;
    }
}
