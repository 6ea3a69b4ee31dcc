package dev.traktmcp.tools.ratings;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.SavedEntries;
import dev.traktmcp.tools.request.SavedEntries.Held;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the person has rated, read type by type as it is needed: all ratings together can be ten thousand. */
final class RatingsReader {
    private final Map<MediaType, SavedEntries<RatingEntry>> byType = new EnumMap<>(MediaType.class);

    RatingsReader(Trakt trakt) {
        Stream.of(MediaType.MOVIE, MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE)
                .forEach(type -> byType.put(type, SavedEntries.ratings(trakt, type)));
    }

    Optional<Held<RatingEntry>> of(Subject subject) {
        return of(subject.type()).of(subject);
    }

    /** A movie's rating, or all of a show: its own, and those of its seasons and episodes. */
    List<Held<RatingEntry>> about(Media media) {
        return types(media.type()).flatMap(type -> of(type).about(media).stream()).toList();
    }

    /** Whether anything is rated of the movie or show of a typed id. */
    boolean has(String typedId) {
        return types(typedId.startsWith(MediaType.MOVIE + ":") ? MediaType.MOVIE : MediaType.SHOW)
                .anyMatch(type -> of(type).has(typedId));
    }

    /** Whether everything about such a title could be read. */
    boolean isComplete(Media media) {
        return types(media.type()).allMatch(type -> of(type).isComplete());
    }

    private SavedEntries<RatingEntry> of(MediaType type) {
        return Objects.requireNonNull(byType.get(type));
    }

    private static Stream<MediaType> types(MediaType type) {
        return type == MediaType.MOVIE ? Stream.of(MediaType.MOVIE)
                : Stream.of(MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE);
    }
}
