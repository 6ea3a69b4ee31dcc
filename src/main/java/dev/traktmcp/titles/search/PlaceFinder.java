package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
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
import dev.traktmcp.titles.reference.SeveralNumbers;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.titles.reference.WholeShow;
import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds places in shows that were named without a season's number.
 *
 * @param titles finds the show
 * @param plainly the same of all words as a title
 * @param seen the same, but of several it takes the one that the person has seen any of
 */
record PlaceFinder(Function<Reference, Resolution> titles, Function<Reference, Resolution> plainly,
        Function<Reference, Resolution> seen,
        NumberFinder numbers, NextUnseen next, Trakt trakt) {
    /** For an episode given without its season. */
    Resolution numbered(Reference reference) {
        Reference show = reference.wholeShow();
        return numbers.of(titles.apply(show), show,
                new LoosePlace(reference.said(), LoosePlace.Kind.EPISODE, reference.episode(), 0));
    }

    /**
     * What is no title may be a place in a show that is, or the name of an episode beside it.
     *
     * @param numbered whether it may be a number behind a title
     */
    Optional<Resolution> loosely(Reference reference, boolean numbered) {
        return next(reference, false).or(() -> placed(reference, numbered)).or(() -> whole(reference))
                .or(() -> new EpisodeFinder(trakt).named(reference));
    }

    /**
     * What is only like the words leaves room for a place in a show that has the words before it as its name.
     *
     * @param several what is like them
     */
    Resolution beside(Reference reference, List<Ranked> like, Several several) {
        if (like.stream().allMatch(one -> one.conflict() && one.guessed())) {
            return numbers.orNumber(reference, like.stream().map(Ranked::media).toList(), several);
        }
        if (!like.stream().allMatch(Ranked::isLoose)) {
            return several;
        }
        List<Candidate> places = NumberFinder.unlessMissing(() -> placed(reference, true))
                .flatMap(Function.identity()).map(at -> NumberFinder.asked(at).candidates()).orElse(List.of());
        return new Several(Stream.concat(places.stream(), several.candidates().stream()).distinct().toList());
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
            case Several(var candidates) when !surely -> Optional.of(new Several(candidates.stream()
                    .filter(one -> one.type().equals(MediaType.SHOW.word()))
                    .map(one -> one.behind((season == null ? "" : "season " + season + " ") + "next episode"))
                    .toList()));
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

    private Optional<Resolution> placed(Reference reference, boolean numbered) {
        if (reference.type() == MediaType.MOVIE || reference.season() != null) {
            return Optional.empty();
        }
        Optional<SeveralNumbers> several = SeveralNumbers.read(reference.words());
        if (several.isPresent() && (numbered || several.get().worded())) {
            new NumbersFinder(numbers, next).refuse(show(reference, several.get().show()), several.get());
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
        return LoosePlace.said(reference.words()).filter(loose -> !NormalizedName.of(loose.show()).isEmpty()
                && (numbered || loose.kind() != LoosePlace.Kind.NUMBER))
                .flatMap(loose -> loosely(reference, loose));
    }

    private Optional<Resolution> loosely(Reference reference, LoosePlace place) {
        Reference show = show(reference, place.show());
        if (show.season() != null || show.episode() != null || show.type() == MediaType.MOVIE) {
            return Optional.empty();
        }
        if (place.kind() == LoosePlace.Kind.NUMBER) {
            return numbers.behind(show, place);
        }
        Resolution found = plainly.apply(show.wholeShow());
        return found instanceof None || place.isNumbered() && isFilm(show, found) ? Optional.empty()
                : Optional.of(numbers.of(found, show.wholeShow(), place));
    }

    /** "Star Wars Episode 4": whether a film has the name, and no show has all of it. */
    private boolean isFilm(Reference show, Resolution found) {
        boolean named = show.title() == null || found instanceof Found(var subject, _, _)
                && isNamed(subject, show.title());
        return !named && show.type() == null && plainly.apply(show) instanceof Found(var film, _, _)
                && film.type() == MediaType.MOVIE;
    }

    /** The show that words name, with what else was said of it. */
    static Reference show(Reference reference, String words) {
        Reference said = Reference.parse(words, "title");
        return new Reference(said.title(), reference.year() == null ? said.year() : reference.year(),
                reference.type() == null ? said.type() : reference.type(), said.id(), said.season(), said.episode());
    }
}
