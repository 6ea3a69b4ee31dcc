package dev.traktmcp.titles.search;

import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.LoosePlace;
import dev.traktmcp.titles.reference.NextEpisode;
import dev.traktmcp.titles.reference.PlaceWords;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.titles.reference.WholeShow;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds places in shows that were named without a season's number.
 *
 * @param titles finds the show
 * @param seen the same, but of several it takes the one that the person has seen any of
 */
record PlaceFinder(Function<Reference, Resolution> titles, Function<Reference, Resolution> seen,
        SeasonFinder seasons, NextUnseen next, Trakt trakt) {
    /** For an episode given without its season. */
    Resolution numbered(Reference reference) {
        return within(titles.apply(reference.wholeShow()),
                new LoosePlace(reference.said(), LoosePlace.Kind.EPISODE, reference.episode(), 0));
    }

    /** What is no title may be a place in a show that is, or the name of an episode beside it. */
    Optional<Resolution> loosely(Reference reference) {
        return next(reference, false).or(() -> placed(reference)).or(() -> whole(reference))
                .or(() -> new EpisodeFinder(trakt).named(reference));
    }

    /**
     * The next episode of a show, where one was said. Hardly any title has such words, so it is worth a look before all
     * of them are looked up as one.
     *
     * @param surely whether the show must have the very name that was said, as a title may begin or end with such words
     */
    Optional<Resolution> next(Reference reference, boolean surely) {
        NextEpisode said = reference.title() == null || reference.type() == MediaType.MOVIE
                || reference.episode() != null ? null : NextEpisode.read(reference.title()).orElse(null);
        if (said == null || !surely && isTitleWithIt(reference)) {
            return Optional.empty();
        }
        Reference show = Reference.parse(said.show(), "title");
        Integer season = said.season() != null ? said.season()
                : reference.season() != null ? reference.season() : show.season();
        return switch (seen.apply(new Reference(show.title(), reference.year() == null ? show.year() : reference.year(),
                MediaType.SHOW, show.id(), null, null))) {
            case Found(var subject, var rivals, _) when subject.type() == MediaType.SHOW
                    && !(surely && show.title() != null && !isNamed(subject, show.title())) ->
                    Optional.of(new Found(next.of(subject.media(), season), rivals));
            case Several(var candidates) when !surely -> Optional.of(new None(candidates));
            case Resolution _ -> Optional.empty();
        };
    }

    /** "The Next Step episode": whether the word for the next is of a title, which keeps it. */
    private boolean isTitleWithIt(Reference reference) {
        String title = reference.words().replaceFirst("[\\s-]+\\S+$", "");
        return titles.apply(new Reference(title, reference.year(), MediaType.SHOW, null, null,
                null)) instanceof Found(var show, _, _) && isNamed(show, title);
    }

    private static boolean isNamed(Subject show, String said) {
        return NormalizedName.of(show.media().title()).sameBare(NormalizedName.of(said));
    }

    private Optional<Resolution> whole(Reference reference) {
        return reference.type() == MediaType.MOVIE || reference.title() == null ? Optional.empty()
                : WholeShow.in(reference.title())
                        .map(show -> titles.apply(new Reference(show, reference.year(), MediaType.SHOW, null,
                                reference.season(), reference.episode())))
                        .filter(found -> !(found instanceof None));
    }

    private Optional<Resolution> placed(Reference reference) {
        if (reference.type() == MediaType.MOVIE || reference.season() != null) {
            return Optional.empty();
        }
        String said = PlaceWords.inEnglish(reference.words()).orElse(reference.words());
        if (SeveralPlaces.read(said, "title").isPresent()) {
            return Optional.empty();
        }
        Reference place = Reference.parse(said, "title");
        if (place.season() != null) {
            return Optional.of(titles.apply(new Reference(
                    place.title(), reference.year(), MediaType.SHOW, place.id(), place.season(), place.episode())))
                    .filter(found -> !(found instanceof None));
        }
        return LoosePlace.read(said).flatMap(loose -> loosely(reference, loose));
    }

    private Optional<Resolution> loosely(Reference reference, LoosePlace place) {
        return switch (titles.apply(
                new Reference(place.show(), reference.year(), MediaType.SHOW, null, null, null))) {
            case None _ -> Optional.empty();
            case Resolution show -> Optional.of(within(show, place));
        };
    }

    /** Several shows are only near, as their ids would lose the place. */
    private Resolution within(Resolution show, LoosePlace place) {
        return switch (show) {
            case Found(var subject, _, _) when subject.type() == MediaType.SHOW -> seasons.find(subject.media(), place);
            case Found _ -> new None(List.of());
            case Several(var candidates) -> new None(candidates);
            case None none -> none;
        };
    }
}
