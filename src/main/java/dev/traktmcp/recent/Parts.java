package dev.traktmcp.recent;

import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Trakt's JSON where it is not made into records, as a row that we only pass on keeps all that it has. */
final class Parts {
    private Parts() {}

    /** Empty where it is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object json) {
        return json instanceof Map<?, ?> ? (Map<String, Object>) json : Map.of();
    }

    static @Nullable Integer whole(@Nullable Object json) {
        return json instanceof Number number ? (Integer) number.intValue() : null;
    }

    static @Nullable Instant time(@Nullable Object json) {
        try {
            // Words such as "released" are common, and a failure is dear.
            return json instanceof String text && !text.isEmpty() && Character.isDigit(text.charAt(0))
                    ? Instant.parse(text) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Trakt's own id of an item. */
    static @Nullable Long id(Map<String, Object> item) {
        return object(item.get("ids")).get("trakt") instanceof Number id ? (Long) id.longValue() : null;
    }

    static @Nullable Long number(String segment) {
        return segment.matches("\\d{1,18}") ? Long.valueOf(segment) : null;
    }

    /** What a row of a list, the history and the like is about; null where it does not say. */
    static @Nullable ItemKey key(Map<String, Object> row) {
        Long movie = id(object(row.get("movie")));
        Long person = id(object(row.get("person")));
        Long show = id(object(row.get("show")));
        Map<String, Object> episode = object(row.get("episode"));
        Map<String, Object> season = object(row.get("season"));
        if (movie != null || person != null) {
            return movie != null ? new ItemKey(MediaType.MOVIE, movie, null, null)
                    : ItemKey.ofPerson(person == null ? 0 : person);
        }
        if (show == null) {
            return null;
        }
        return !episode.isEmpty() ? new ItemKey(
                MediaType.EPISODE, show, whole(episode.get("season")), whole(episode.get("number")))
                : !season.isEmpty() ? new ItemKey(MediaType.SEASON, show, whole(season.get("number")), null)
                : new ItemKey(MediaType.SHOW, show, null, null);
    }
}
