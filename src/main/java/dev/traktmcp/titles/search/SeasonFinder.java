package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.reference.LoosePlace;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

    /**
     * A place that has no season's number. Of several seasons that have an episode of that number it is one of them; a
     * number beyond the longest season counts through all of them, specials left out.
     */
    Resolution find(Media show, LoosePlace place) {
        String id = String.valueOf(show.ids().trakt());
        List<Season> seasons = trakt.shows().seasons(id).stream()
                .filter(season -> season.number() != null && season.number() > 0
                        && episodesOf(season).findAny().isPresent())
                .sorted((one, other) -> Integer.compare(number(one), number(other)))
                .toList();
        if (seasons.isEmpty()) {
            throw new Failure.EpisodeNotFound(NormalizedName.tidy(show.title()), "such episode",
                    "it has no seasons yet")
                    .raise();
        }
        return switch (place.kind()) {
            case EPISODE -> numbered(show, seasons, Objects.requireNonNull(place.number()));
            case LATEST_SEASON, LATEST_EPISODE -> latest(show, id, seasons, place.kind());
            case FINALE -> found(show, seasons.stream()
                    .filter(season -> place.number() == null || Objects.equals(season.number(), place.number()))
                    .reduce((_, last) -> last)
                    .orElseThrow(
                            () -> missing(show, Reference.parse(show.typedId() + " season " + place.number(), "title"),
                                    seasonsOf(seasons))),
                    Integer.MAX_VALUE);
            case PILOT -> found(show, seasons.getFirst(), 1);
        };
    }

    private Resolution latest(Media show, String id, List<Season> seasons, LoosePlace.Kind kind) {
        Episode last = trakt.shows().lastEpisode(id).orElseThrow(() -> new Failure.EpisodeNotFound(
                NormalizedName.tidy(show.title()), "latest episode", "none has aired yet").raise());
        return kind == LoosePlace.Kind.LATEST_EPISODE
                ? new Found(new Subject(show, last.season(), last), List.of())
                : new Found(Subject.of(show, seasons.stream()
                        .filter(season -> last.season().equals(season.number())).findFirst()
                        .orElse(seasons.getLast())), List.of());
    }

    private static Resolution numbered(Media show, List<Season> seasons, int number) {
        List<Subject> all = seasons.stream()
                .flatMap(season -> episodesOf(season).map(episode -> new Subject(show, season.number(), episode)))
                .toList();
        List<Subject> numbered = all.stream().filter(one -> one.requireEpisode().number() == number).toList();
        if (numbered.size() == 1 && seasons.size() == 1) {
            return new Found(numbered.getFirst(), List.of());
        }
        if (!numbered.isEmpty()) {
            return new Resolution.Several(numbered.stream()
                    .map(one -> one.candidate("season " + one.season())).toList());
        }
        if (number < 1 || number > all.size()) {
            throw new Failure.EpisodeNotFound(NormalizedName.tidy(show.title()), "episode " + number,
                    "it has " + all.size() + " episodes, the last is " + Subject.place(all.getLast().requireSeason(),
                            all.getLast().requireEpisode().number()))
                    .raise();
        }
        return new Found(all.get(number - 1), List.of());
    }

    private static Resolution found(Media show, Season season, int most) {
        return new Found(new Subject(show, season.number(),
                episodesOf(season).limit(most).reduce((_, last) -> last).orElseThrow()), List.of());
    }

    private static Stream<Episode> episodesOf(Season season) {
        return Stream.ofNullable(season.episodes()).flatMap(List::stream).filter(episode -> episode.number() != null)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()));
    }

    private static int number(Season season) {
        return Objects.requireNonNull(season.number());
    }

    /** All episodes of a part that begins in one season and ends in another; both ends have to be there. */
    List<String> across(Media show, SeveralPlaces.Part part) {
        List<Season> seasons = trakt.shows().seasons(String.valueOf(show.ids().trakt()));
        within(show, Reference.parse(show.typedId() + " " + Subject.place(part.season(), part.episode()), "title"));
        within(show, Reference.parse(show.typedId() + " " + Subject.place(part.toSeason(), part.toEpisode()), "title"));
        List<String> phrases = new ArrayList<>();
        for (int number = part.season(); number <= part.toSeason(); number++) {
            int wanted = number;
            Season season = seasons.stream().filter(one -> Objects.equals(one.number(), wanted)).findFirst()
                    .orElseThrow(() -> missing(
                            show, Reference.parse(show.typedId() + " season " + wanted, "title"), seasonsOf(seasons)));
            Stream.ofNullable(season.episodes()).flatMap(List::stream).map(Episode::number).filter(Objects::nonNull)
                    .filter(one -> wanted > part.season() || one >= Objects.requireNonNull(part.episode()))
                    .filter(one -> wanted < part.toSeason() || one <= Objects.requireNonNull(part.toEpisode()))
                    .sorted()
                    .forEach(one -> phrases.add(show.typedId() + " " + Subject.place(wanted, one)));
        }
        return phrases;
    }

    private static RuntimeException missing(Media show, Reference reference, String exists) {
        String asked = Subject.place(Objects.requireNonNull(reference.season()), reference.episode());
        return new Failure.EpisodeNotFound(NormalizedName.tidy(show.title()), asked, exists).raise();
    }

    private static String seasonsOf(List<Season> seasons) {
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
