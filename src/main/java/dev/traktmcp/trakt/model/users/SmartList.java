package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.Identified;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that Trakt fills by filters ("smart list"), without its items.
 *
 * @param source where its titles are from: {@code trending}, {@code watchlist} and the like; an open set
 * @param mediaType {@code movies}, {@code shows} or {@code media} for both
 * @param filters by Trakt's names; texts, a range as two numbers, or yes and no
 */
public record SmartList(
        String name,
        @Nullable String privacy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        Ids ids,
        @Nullable String source,
        @Nullable String mediaType,
        @Nullable Map<String, Object> filters)
        implements Identified {
    private static final Map<String, String> SOURCES = Map.of("discover", "from all of Trakt", "recommendations",
            "recommended", "watchlist", "from the watchlist", "library", "from the collection");
    private static final Map<String, String> WITHOUT = Map.of("ignore_watched", "seen", "ignore_watchlisted",
            "on the watchlist", "ignore_watching", "being watched", "ignore_unreleased", "not out yet",
            "ignore_released", "out", "ignore_ended", "over", "ignore_airing", "still running",
            "ignore_no_release_date", "without a date");

    public SmartList {
        name = name == null ? "(no name)" : name;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }

    /** The same among other lists: what fills it is its description, and its size is not known. */
    public MediaList list() {
        return new MediaList(name, description(), privacy, "smart", null, null, null, null, createdAt, updatedAt, null,
                null, null, ids, null);
    }

    /** {@code shows, trending, genres crime, without what is seen}. */
    private String description() {
        String from = ("media".equals(mediaType) ? "movies and shows" : mediaType == null ? "titles" : mediaType)
                + (source == null ? "" : ", " + SOURCES.getOrDefault(source, source));
        return filters == null ? from
                : from + filters.entrySet().stream().map(SmartList::words).collect(Collectors.joining());
    }

    private static String words(Map.Entry<String, Object> filter) {
        boolean left = filter.getValue() == null || Boolean.FALSE.equals(filter.getValue())
                || filter.getValue() instanceof List<?> values && values.isEmpty();
        if (left || filter.getKey().endsWith("_operator")) {
            return "";
        }
        String plain = WITHOUT.get(filter.getKey());
        if (plain != null) {
            return ", without what is " + plain;
        }
        String value = filter.getValue() instanceof List<?> values
                ? values.stream().filter(Objects::nonNull).map(String::valueOf)
                        .distinct()
                        .collect(Collectors.joining(values.getFirst() instanceof Number ? " to " : " and "))
                : "";
        return ", " + (filter.getKey().replace('_', ' ') + " " + value).strip();
    }
}
