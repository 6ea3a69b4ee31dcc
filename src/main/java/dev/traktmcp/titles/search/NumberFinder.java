package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.LoosePlace;
import dev.traktmcp.titles.reference.Qualifier;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds places in a show that may be one of several, of which some cannot have it: "One Piece 1015" is no episode of
 * the series of 2023.
 *
 * @param titles finds the show
 * @param anybodys the same, whatever the person has seen
 */
record NumberFinder(Function<Reference, Resolution> titles, Function<Reference, Resolution> anybodys,
        SeasonFinder seasons) {
    /** A show that can have a place, with what the place is there. */
    private record Having(Candidate show, Resolution place) {
        Candidate candidate(LoosePlace said) {
            return show.behind(place instanceof Found(var subject, _, _)
                    ? Subject.place(subject.requireSeason(), subject.number()) : said.words());
        }
    }

    /**
     * The place in the show that is meant; of several shows, in those that have it.
     *
     * @param found what the show's name can mean
     */
    Resolution of(Resolution found, Reference show, LoosePlace place) {
        try {
            return within(found, place, show.year());
        } catch (TraktException e) {
            // Of that name the person may have seen another.
            Resolution others = e.failure() instanceof EpisodeNotFound && show.id() == null
                    ? anybodys.apply(show) : found;
            if (others.equals(found)) {
                throw e;
            }
            return within(others, place, show.year());
        }
    }

    /** "One Piece 1015": empty where that is no episode of a show that has the name before the number. */
    Optional<Resolution> behind(Reference show, LoosePlace place) {
        int number = Objects.requireNonNull(place.number());
        boolean dated = Qualifier.of("" + number).isPresent();
        if (dated && show.year() == null && show.id() == null) {
            return Optional.empty(); // without its year it was looked for already
        }
        Resolution found = titles.apply(show);
        List<Candidate> named = switch (found) {
            case Found(var subject, var rivals, _) when subject.type() == MediaType.SHOW
                    && !isLongerThanItsWord(Candidates.of(subject), show) -> with(subject, rivals);
            case Several(var candidates) -> candidates.stream()
                    .anyMatch(one -> isShow(one) && begins(one, show) && !isLongerThanItsWord(one, show))
                            ? candidates : List.of();
            case Found _, None _ -> List.of();
        };
        boolean filmed = named.size() > shows(named).size();
        if (shows(named).isEmpty()) {
            return Optional.empty();
        }
        try {
            Resolution at = of(found, show, place);
            boolean small = number <= Candidates.SEQUELS && (filmed || at instanceof Found(_, _, var counted)
                    && counted != null); // or a season is meant
            return Optional.of(small || !hasAired(at) ? asked(at) : at);
        } catch (TraktException e) {
            boolean first = isShow(named.getFirst()) && (!filmed || number > Candidates.SEQUELS);
            boolean clear = show.id() != null || first && isNamed(named.subList(0, 1), show.words());
            if (clear || !(e.failure() instanceof EpisodeNotFound)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * What is only near by the year that it seems to end in may end in the number of an episode.
     *
     * @param several what is near
     */
    Resolution orNumber(Reference reference, List<Media> near, Several several) {
        LoosePlace place = LoosePlace.said(reference.words())
                .filter(one -> one.kind() == LoosePlace.Kind.NUMBER).orElse(null);
        int number = place == null ? 0 : Objects.requireNonNull(place.number());
        Resolution at = near.stream()
                .filter(media -> media instanceof Show show && place != null && show.airedEpisodes() != null
                        && show.airedEpisodes() >= number)
                .flatMap(media -> unlessMissing(() -> seasons.find(media, Objects.requireNonNull(place))).stream())
                .findFirst().orElse(null);
        if (at == null) {
            return several;
        }
        boolean before = near.stream().allMatch(media -> media.year() != null && number < media.year() - 1);
        return before ? at : new Several(Stream.concat(several.candidates().stream(),
                asked(at).candidates().stream()).toList());
    }

    private Resolution within(Resolution show, LoosePlace place, @Nullable Integer year) {
        return switch (show) {
            case Found(var subject, var rivals, _) when subject.type() == MediaType.SHOW -> rivals.isEmpty()
                    ? seasons.find(subject.media(), place)
                    : unlessMissing(() -> seasons.find(subject.media(), place))
                            .orElseGet(() -> among(with(subject, rivals), place, year));
            case Found _ -> new None(List.of());
            case Several(var candidates) -> among(candidates, place, year);
            case None(var nearest) -> new None(having(nearest, place).stream()
                    .map(one -> one.candidate(place)).toList());
        };
    }

    private static List<Candidate> with(Subject show, List<Candidate> rivals) {
        return Stream.concat(Stream.of(Candidates.of(show)), rivals.stream()).toList();
    }

    /** A single one of several is only near, and so is one of another year. */
    private Resolution among(List<Candidate> candidates, LoosePlace place, @Nullable Integer year) {
        List<Having> having = having(candidates, place);
        if (having.isEmpty()) {
            return shows(candidates).isEmpty() ? new None(List.of())
                    : seasons.find(media(shows(candidates).getFirst()), place);
        }
        List<Candidate> placed = having.stream().map(one -> one.candidate(place)).toList();
        if (candidates.size() == 1) {
            return new None(placed);
        }
        Integer its = having.getFirst().show().year();
        boolean fits = year == null || its == null || Math.abs(year - its) <= 1;
        return having.size() == 1 && fits && place.isNumbered() ? having.getFirst().place()
                : new Several(placed);
    }

    /** Which of the shows have the place; without a number all, as nearly every show has a finale. */
    private List<Having> having(List<Candidate> candidates, LoosePlace place) {
        return shows(candidates).stream()
                .flatMap(one -> (place.isNumbered() ? unlessMissing(() -> seasons.find(media(one), place))
                        : Optional.<Resolution>of(new None(List.of()))).map(at -> new Having(one, at)).stream())
                .toList();
    }

    static <T> Optional<T> unlessMissing(Supplier<T> place) {
        try {
            return Optional.of(place.get());
        } catch (TraktException e) {
            if (e.failure() instanceof EpisodeNotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Media media(Candidate show) {
        return ((Found) titles.apply(Reference.parse(show.titleId(), "title"))).subject().media();
    }

    private boolean hasAired(Resolution place) {
        return !(place instanceof Found(var subject, _, _))
                || seasons.numbers(subject.media()).hasAired(subject);
    }

    static Several asked(Resolution place) {
        return switch (place) {
            case Found(var subject, _, var counted) -> new Several(List.of(subject.candidate(
                    counted == null ? "season " + subject.season() : "number " + counted + " in all")));
            case Several several -> several;
            case None(var nearest) -> new Several(nearest);
        };
    }

    /** "Under 18" is no episode of "Under the Dome". */
    private static boolean isLongerThanItsWord(Candidate one, Reference said) {
        return said.title() != null && NormalizedName.of(said.title()).bare().size() == 1
                && NormalizedName.of(one.title()).bare().size() > 1 && begins(one, said);
    }

    /** Whether the name is what was said, or begins with it. */
    private static boolean begins(Candidate one, Reference said) {
        List<String> words = said.title() == null ? List.of() : NormalizedName.of(said.title()).bare();
        List<String> name = NormalizedName.of(one.title()).bare();
        return name.size() >= words.size() && name.subList(0, words.size()).equals(words);
    }

    /** Whether one has the very name. */
    static boolean isNamed(List<Candidate> shows, String said) {
        return shows.stream().anyMatch(one -> NormalizedName.of(one.title()).sameBare(NormalizedName.of(said)));
    }

    static List<Candidate> shows(List<Candidate> candidates) {
        return candidates.stream().filter(NumberFinder::isShow).toList();
    }

    private static boolean isShow(Candidate one) {
        return one.type().equals(MediaType.SHOW.word());
    }
}
