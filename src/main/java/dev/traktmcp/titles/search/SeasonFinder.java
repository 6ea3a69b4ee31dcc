package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.reference.FirstOrLast;
import dev.traktmcp.titles.reference.LoosePlace;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Season;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds a season or an episode within a show, and says what exists where there is none. */
final class SeasonFinder {
    private final Trakt trakt;

    SeasonFinder(Trakt trakt) {
        this.trakt = trakt;
    }

    Subject within(Media media, Reference reference) {
        boolean film = media.type() == MediaType.MOVIE;
        if (reference.season() == null || film && reference.season() == 0 && reference.episode() == null) {
            return new Subject(media, null, null);
        }
        if (film) {
            String wrong = "does not go with the movie " + NormalizedName.tidy(media.title());
            throw new Failure.BadArguments("season", wrong).raise();
        }
        List<Season> seasons = trakt.shows().seasons(String.valueOf(media.ids().trakt()));
        Season season = seasons.stream()
                .filter(one -> reference.season().equals(one.number()))
                .findFirst()
                .orElseThrow(() -> missing(media, reference, seasonsOf(seasons)));
        if (reference.episode() == null) {
            return Subject.of(media, season);
        }
        List<Episode> episodes = season.episodes() == null ? List.of() : season.episodes();
        Episode episode = episodes.stream()
                .filter(one -> reference.episode().equals(one.number()))
                .findFirst()
                .orElseThrow(() -> missing(media, reference, episodesOf(season, episodes)));
        return new Subject(media, season.number(), episode);
    }

    /** Whether a show has the season or episode of a reference. */
    boolean has(Media show, Reference reference) {
        try {
            within(show, reference);
            return true;
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.EpisodeNotFound) {
                return false;
            }
            throw e;
        }
    }

    /** The episodes of a show that has any beside specials. */
    EpisodeNumbers numbers(Media show) {
        return numbers(show, trakt.shows().seasons(String.valueOf(show.ids().trakt())));
    }

    private static EpisodeNumbers numbers(Media show, List<Season> seasons) {
        EpisodeNumbers numbers = EpisodeNumbers.of(show, seasons);
        if (numbers.all().isEmpty()) {
            throw missing(show, "such episode", "it has no seasons yet");
        }
        return numbers;
    }

    /** A place that has no season's number. */
    Resolution find(Media show, LoosePlace place) {
        String id = String.valueOf(show.ids().trakt());
        List<Season> seasons = trakt.shows().seasons(id);
        EpisodeNumbers numbers = numbers(show, seasons);
        List<Subject> all = numbers.all();
        return switch (place.kind()) {
            case EPISODE, NUMBER -> numbers.find(Objects.requireNonNull(place.number()));
            case OF_LATEST_SEASON -> new Found(within(show, new Reference(null, null, MediaType.SHOW, null,
                    aired(show, id).season(), place.number())), List.of());
            case LATEST_SEASON, LATEST_EPISODE -> place.back() == 0 ? latest(show, id, seasons, place.kind())
                    : beforeTheLatest(show, aired(id, all), place);
            case FINALE -> new Found(fromEnd(show, all.stream()
                    .filter(one -> place.number() == null || one.requireSeason() == place.number()).toList(),
                    place.back(), seasons, place.number()), List.of());
            case PILOT -> new Found(all.getFirst(), List.of());
        };
    }

    private static Subject fromEnd(Media show, List<Subject> all, int back, List<Season> seasons,
            @Nullable Integer season) {
        if (all.size() <= back) {
            throw missing(show, all.isEmpty() ? Subject.place(Objects.requireNonNull(season), null) : "such episode",
                    all.isEmpty() ? seasonsOf(seasons) : "it has too few");
        }
        return all.get(all.size() - 1 - back);
    }

    private static Found beforeTheLatest(Media show, List<Subject> aired, LoosePlace place) {
        boolean episodes = place.kind() == LoosePlace.Kind.LATEST_EPISODE;
        List<Subject> counted = episodes ? aired
                : aired.stream().map(Subject::requireSeason).distinct().map(one -> new Subject(show, one, null))
                        .toList();
        if (counted.size() <= place.back()) {
            throw missing(show, episodes ? "such episode" : "such season", "too few have aired");
        }
        return new Found(counted.get(counted.size() - 1 - place.back()), List.of());
    }

    private Episode aired(Media show, String id) {
        return trakt.shows().lastEpisode(id)
                .orElseThrow(() -> missing(show, "latest episode", "none has aired yet"));
    }

    private Resolution latest(Media show, String id, List<Season> seasons, LoosePlace.Kind kind) {
        Episode last = aired(show, id);
        Subject episode = new Subject(show, last.season(), last);
        return new Found(kind == LoosePlace.Kind.LATEST_EPISODE ? episode : seasons.stream()
                .filter(season -> last.season().equals(season.number())).findFirst()
                .map(season -> Subject.of(show, season))
                .orElse(new Subject(show, last.season(), null)), List.of());
    }

    /** All episodes of a part that begins in one season and ends in another; both ends have to be there. */
    List<String> across(Media show, SeveralPlaces.Part part) {
        List<Season> seasons = trakt.shows().seasons(String.valueOf(show.ids().trakt()));
        int from = Objects.requireNonNull(part.episode());
        int to = Objects.requireNonNull(part.toEpisode());
        within(show, new Reference(null, null, MediaType.SHOW, null, part.season(), from));
        within(show, new Reference(null, null, MediaType.SHOW, null, part.toSeason(), to));
        IntStream.rangeClosed(part.season(), part.toSeason())
                .filter(number -> seasons.stream().noneMatch(one -> Objects.equals(one.number(), number)))
                .findFirst()
                .ifPresent(number -> {
                    throw missing(show, Subject.place(number, null), seasonsOf(seasons));
                });
        return Subject.episodes(show, seasons).stream()
                .filter(one -> one.requireSeason() > part.season()
                        || one.requireSeason() == part.season() && one.requireEpisode().number() >= from)
                .filter(one -> one.requireSeason() < part.toSeason()
                        || one.requireSeason() == part.toSeason() && one.requireEpisode().number() <= to)
                .map(Subject::typedPlace)
                .toList();
    }

    /** The last ones are the last that have aired. */
    List<String> episodesAt(Subject of, FirstOrLast ends) {
        String id = String.valueOf(of.media().ids().trakt());
        List<Season> seasons = trakt.shows().seasons(id);
        List<Subject> all = Subject.episodes(of.media(), seasons).stream()
                .filter(one -> of.season() == null ? one.requireSeason() > 0
                        : of.season() == one.requireSeason())
                .toList();
        List<Subject> counted = ends.last() ? aired(id, all) : all;
        if (counted.size() < ends.count()) {
            throw missing(of.media(), ends.words(), of.season() == null ? seasonsOf(seasons)
                    : counted.isEmpty() ? "season " + of.season() + " has no episodes yet"
                    : "season " + of.season() + " has " + counted.size() + " episodes"
                            + (counted.size() < all.size() ? " that have aired" : ""));
        }
        return places(counted, ends);
    }

    List<String> seasonsAt(Media show, FirstOrLast ends) {
        String id = String.valueOf(show.ids().trakt());
        List<Season> seasons = trakt.shows().seasons(id);
        List<Subject> all = Subject.episodes(show, seasons).stream().filter(one -> one.requireSeason() > 0).toList();
        List<Subject> counted = (ends.last() ? aired(id, all) : all).stream().map(Subject::requireSeason).distinct()
                .map(season -> new Subject(show, season, null)).toList();
        if (counted.size() < ends.count()) {
            throw missing(show, ends.words(), seasonsOf(seasons));
        }
        return places(counted, ends);
    }

    private static List<String> places(List<Subject> counted, FirstOrLast ends) {
        int first = ends.last() ? counted.size() - ends.count() : 0;
        return counted.subList(first, first + ends.count()).stream().map(Subject::typedPlace).toList();
    }

    /** Those up to the last that has aired; all where Trakt knows of none. */
    List<Subject> aired(String id, List<Subject> all) {
        Episode last = trakt.shows().lastEpisode(id).orElse(null);
        if (last == null || last.season() == null || last.number() == null) {
            return all;
        }
        int season = last.season();
        int number = last.number();
        return all.stream().filter(one -> one.requireSeason() < season
                || one.requireSeason() == season && one.requireEpisode().number() <= number).toList();
    }

    private static RuntimeException missing(Media show, Reference reference, String exists) {
        return missing(show, Subject.place(Objects.requireNonNull(reference.season()), reference.episode()), exists);
    }

    static RuntimeException missing(Media show, String asked, String exists) {
        return new Failure.EpisodeNotFound(NormalizedName.tidy(show.title()), asked, exists).raise();
    }

    static String seasonsOf(List<Season> seasons) {
        List<Integer> numbers = seasons.stream()
                .map(Season::number)
                .filter(number -> number != null && number > 0)
                .sorted()
                .toList();
        boolean specials = seasons.stream().anyMatch(season -> Objects.equals(season.number(), 0));
        String has = numbers.isEmpty() ? "it has no seasons yet" : "it has " + range("season", numbers);
        return specials ? has + ", and specials (season 0)" : has;
    }

    private static String episodesOf(Season season, List<Episode> episodes) {
        List<Integer> numbers = episodes.stream().map(Episode::number).filter(Objects::nonNull).sorted().toList();
        return numbers.isEmpty()
                ? "season " + season.number() + " has no episodes yet"
                : "season " + season.number() + " has " + range("episode", numbers);
    }

    private static String range(String what, List<Integer> numbers) {
        return numbers.size() == 1
                ? what + " " + numbers.getFirst()
                : what + "s " + numbers.getFirst() + " to " + numbers.getLast();
    }
}
