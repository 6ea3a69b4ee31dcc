package dev.traktmcp.tools.ratings;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.standing.SavedEntries.Held;
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

/**
 * What the person has rated, read type by type at first use, as all ratings together can be ten thousand. Made for one
 * call; safe for its threads.
 */
final class RatingsReader {
    private final Map<MediaType, SavedEntries<RatingEntry>> byType = new EnumMap<>(MediaType.class);

    RatingsReader(Trakt trakt) {
        Stream.of(MediaType.MOVIE, MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE)
                .forEach(type -> byType.put(type, SavedEntries.ratings(trakt, type)));
    }

    Optional<Held<RatingEntry>> of(Subject subject) {
        return of(subject.type()).of(subject);
    }

    /** A movie's rating, or a show's own with those of its seasons and episodes. */
    List<Held<RatingEntry>> about(Media media) {
        return types(media.type()).flatMap(type -> of(type).about(media).stream()).toList();
    }

    /** Whether the person rated anything of the movie or show with this typed id. */
    boolean has(String typedId) {
        return types(typedId.startsWith(MediaType.MOVIE + ":") ? MediaType.MOVIE : MediaType.SHOW)
                .anyMatch(type -> of(type).has(typedId));
    }

    /** Whether we could read all ratings of such a title. */
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
