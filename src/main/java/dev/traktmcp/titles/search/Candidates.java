package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Titles as we offer them to a person, each with a fact that distinguishes it from its namesakes. */
final class Candidates {
    private static final int MOST = 5;

    private Candidates() {}

    /** @param reference what was asked for: the ids of shows carry its season and episode, so that neither is lost */
    static List<Candidate> of(Reference reference, List<Ranked> ranked) {
        return ranked.stream().limit(MOST).map(one -> of(reference, one.media())).toList();
    }

    static Candidate of(Reference reference, Media media) {
        String id = media.typedId() + (reference.season() != null && media.type() == MediaType.SHOW
                ? " " + Subject.place(reference.season(), reference.episode()) : "");
        return new Candidate(id, media.type().word(), NormalizedName.tidy(media.title()), media.year(), hint(media));
    }

    // "British, 34 episodes", "Danish, originally Jagten": a fact that a person who has seen it would know.
    private static @Nullable String hint(Media media) {
        Optional<String> extent = switch (media) {
            case Show show -> Optional.ofNullable(show.airedEpisodes())
                    .filter(count -> count > 0)
                    .map(count -> count == 1 ? "1 episode" : count + " episodes");
            case Movie movie -> Optional.ofNullable(movie.genres()).flatMap(genres -> genres.stream().findFirst());
        };
        Optional<String> original = Optional.ofNullable(media.originalTitle())
                .filter(title -> !NormalizedName.of(title).sameBare(NormalizedName.of(media.title())))
                .map(title -> "originally " + NormalizedName.tidy(title));
        String hint = Stream.of(Countries.adjective(media.country()), original, extent)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return hint.isEmpty() ? null : hint;
    }
}
