package dev.traktmcp.tools.ratings;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.SavedEntries;
import dev.traktmcp.tools.request.SavedEntries.Held;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the person has rated, read type by type as it is needed: all ratings together can be ten thousand. */
final class RatingsReader {
    private final Map<String, SavedEntries<RatingEntry>> byType = new TreeMap<>();

    RatingsReader(Trakt trakt) {
        Stream.of("movie", "show", "season", "episode")
                .forEach(type -> byType.put(type, SavedEntries.ratings(trakt, type + "s")));
    }

    Optional<Held<RatingEntry>> of(Subject subject) {
        return byType.get(subject.type()).of(subject);
    }

    /** A movie's rating, or all of a show: its own, and those of its seasons and episodes. */
    List<Held<RatingEntry>> about(Media media) {
        return types(media.type()).flatMap(type -> byType.get(type).about(media).stream()).toList();
    }

    /** Whether anything is rated of the movie or show of a typed id. */
    boolean has(String typedId) {
        return types(typedId.startsWith("movie:") ? "movie" : "show").anyMatch(type -> byType.get(type).has(typedId));
    }

    /** Whether everything about such a title could be read. */
    boolean isComplete(Media media) {
        return types(media.type()).allMatch(type -> byType.get(type).isComplete());
    }

    private static Stream<String> types(String type) {
        return type.equals("movie") ? Stream.of("movie") : Stream.of("show", "season", "episode");
    }
}
