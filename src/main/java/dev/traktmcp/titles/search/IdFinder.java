package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.Id;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.SearchHit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what an id is of, with one request.
 *
 * @param titles finds the words of a slug
 */
record IdFinder(Function<Reference, Resolution> titles, SeasonFinder seasons, Trakt trakt) {
    Resolution find(Reference reference, Id id) {
        if (id.source().equals("slug")) {
            return bySlug(reference, id);
        }
        MediaType type = id.source().equals("imdb") ? null : id.type();
        List<SearchHit> hits = trakt.search().byId(id.source(), id.value(), type).stream()
                .filter(hit -> hit.media() != null || episode(hit).isPresent())
                .toList();
        List<Media> titles = hits.stream().flatMap(hit -> Stream.ofNullable(hit.media())).toList();
        return switch (titles.size()) {
            case 0 -> hits.size() != 1 ? new None(List.of())
                    : new Found(episode(hits.getFirst()).orElseThrow(), List.of());
            case 1 -> new Found(seasons.within(titles.getFirst(), reference), List.of());
            default -> new Several(Candidates.among(reference, titles));
        };
    }

    private static Optional<Subject> episode(SearchHit hit) {
        return hit.type() != MediaType.EPISODE ? Optional.empty()
                : Subject.of(hit.type(), null, hit.show(), null, hit.episode());
    }

    // A slug may be outdated, but its words still find the title; and Trakt would read a number as an id.
    private Resolution bySlug(Reference reference, Id id) {
        if (Id.isNumber(id.value())) {
            Resolution named = byWords(reference, id);
            return named instanceof None ? find(reference, new Id("trakt", id.type(), id.value())) : named;
        }
        try {
            Media media = id.type() == MediaType.MOVIE
                    ? trakt.movies().summary(id.value())
                    : trakt.shows().summary(id.value());
            return new Found(seasons.within(media, reference), List.of());
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotThere) {
                return byWords(reference, id);
            }
            throw e;
        }
    }

    private Resolution byWords(Reference reference, Id id) {
        return titles.apply(new Reference(
                id.value(), reference.year(), id.type(), null, reference.season(), reference.episode()));
    }
}
