package dev.traktmcp.tools.discover;

import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to leave out because the person has it already. We ask Trakt to leave it out and check it again, as Trakt does
 * so for few lists and silently ignores it elsewhere (seen in 2026). For a show, one watched or collected episode is
 * enough.
 */
record Exclusions(boolean watched, boolean watchlisted, boolean collected) {

    boolean isEmpty() {
        return !watched && !watchlisted && !collected;
    }

    /** As Trakt's parameters. */
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (watched) {
            query.put("ignore_watched", "true");
        }
        if (watchlisted) {
            query.put("ignore_watchlisted", "true");
        }
        return query;
    }

    /**
     * Reads what the person has, in parallel.
     *
     * @param types movies, shows or both
     * @return which titles may stay
     */
    Predicate<Media> without(Trakt trakt, List<MediaType> types) {
        List<Supplier<Stream<String>>> reading = new ArrayList<>();
        for (MediaType type : types) {
            if (watched) {
                reading.add(() -> typed(type, trakt.watched().ids(type)));
            }
            if (watchlisted) {
                reading.add(() -> listed(trakt, type));
            }
            if (collected) {
                reading.add(() -> typed(type, collected(trakt, type)));
            }
        }
        Set<String> had = Parallel.map(reading, Supplier::get).stream()
                .flatMap(ids -> ids)
                .collect(Collectors.toCollection(HashSet::new));
        return media -> !had.contains(media.typedId());
    }

    private static Stream<String> listed(Trakt trakt, MediaType type) {
        return trakt.sync().watchlist(type, Sort.RANK).items().stream()
                .map(Exclusions::media)
                .filter(Objects::nonNull)
                .map(Media::typedId);
    }

    private static @Nullable Media media(WatchlistEntry entry) {
        return switch (entry.type()) {
            case MOVIE -> entry.movie();
            case SHOW -> entry.show();
            case null, default -> null; // a season or an episode excludes nothing
        };
    }

    private static Set<Long> collected(Trakt trakt, MediaType type) {
        return type == MediaType.MOVIE
                ? trakt.collection().movieDates().keySet() : trakt.collection().episodes().shows();
    }

    private static Stream<String> typed(MediaType type, Set<Long> ids) {
        return ids.stream().map(id -> type + ":" + id);
    }

    /** {@code , without what you have seen or listed}, or empty. */
    String words() {
        List<String> words = new ArrayList<>();
        if (watched) {
            words.add("seen");
        }
        if (watchlisted) {
            words.add("listed");
        }
        if (collected) {
            words.add("collected");
        }
        return words.isEmpty() ? "" : ", without what you have " + ReplyText.either(words);
    }
}
