package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
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
