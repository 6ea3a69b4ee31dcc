package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.SeveralNumbers;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The episodes of a show by numbers without a season. Of several seasons that have an episode of a number it is one of
 * them; a number beyond the longest season is Trakt's absolute number or, where Trakt has none, counts through all of
 * them, specials left out. Pure.
 *
 * @param all of the show but specials, in order, at least one
 */
public record EpisodeNumbers(Media show, List<Subject> all) {
    public static EpisodeNumbers of(Media show, List<Season> seasons) {
        return new EpisodeNumbers(show,
                Subject.episodes(show, seasons).stream().filter(one -> one.requireSeason() > 0).toList());
    }

    /** The episode of a number that goes through all seasons. */
    public Optional<Subject> inAll(int number) {
        List<Subject> absolute = absolute(number);
        boolean counted = all.stream().anyMatch(one -> one.requireEpisode().numberAbs() != null);
        return absolute.size() == 1 ? Optional.of(absolute.getFirst())
                : counted || number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    /** The episode of a number, where each season goes on counting; empty where seasons begin again. */
    public Optional<Subject> goingOn(int number) {
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).requireEpisode().number() <= all.get(i - 1).requireEpisode().number()) {
                return Optional.empty();
            }
        }
        return numbered(number).stream().findFirst();
    }

    /** All from one episode to another. */
    public List<Subject> between(Subject first, Subject last) {
        return all.stream().filter(one -> one.end() >= first.end() && one.end() <= last.end()).toList();
    }

    Resolution find(int number) {
        List<Subject> numbered = numbered(number);
        boolean oneSeason = all.getFirst().requireSeason() == all.getLast().requireSeason();
        List<Subject> absolute = absolute(number);
        // Some shows go on counting in each season.
        if (numbered.size() == 1 && (oneSeason || numbered.equals(absolute) || goingOn(number).isPresent())) {
            return new Found(numbered.getFirst(), List.of());
        }
        if (!numbered.isEmpty()) {
            return new Several(Stream.concat(
                    numbered.stream().map(one -> one.candidate("season " + one.season())),
                    absolute.stream().filter(one -> !numbered.contains(one))
                            .map(one -> one.candidate("number " + number + " in all")))
                    .toList());
        }
        return new Found(inAll(number).orElseThrow(() -> missing("episode " + number)), List.of(), number);
    }

    /** Whether as many have aired as Trakt says that are needed for this one. */
    boolean hasAired(Subject episode) {
        Integer aired = show instanceof Show series ? series.airedEpisodes() : null;
        return aired == null || aired == 0 || all.indexOf(episode) < aired;
    }

    /**
     * What several numbers name: episodes of the only season that has all of them or, where no season has, of the whole
     * show.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code EpisodeNotFound} where there is no such episode
     */
    Meant meant(SeveralNumbers numbers) {
        Optional<List<Subject>> next = all(numbers, this::goingOn);
        if (next.isPresent()) {
            return new Meant(next.get(), List.of(), List.of());
        }
        List<List<Subject>> seasons = all.stream().map(Subject::requireSeason).distinct()
                .flatMap(season -> all(numbers, number -> in(season, number)).stream()).toList();
        Optional<List<Subject>> absolute = all(numbers, this::inAll);
        if (seasons.isEmpty()) {
            return new Meant(absolute.orElseThrow(() -> missing(numbers.words())), List.of(), List.of());
        }
        if (seasons.size() == 1) {
            return new Meant(seasons.getFirst(), List.of(), List.of());
        }
        List<Candidate> open = new ArrayList<>();
        seasons.stream().map(season -> "season " + season.getFirst().season())
                .forEach(season -> open.add(candidate(" " + season + " " + numbers.words(), season)));
        absolute.filter(those -> !seasons.contains(those) && numbers.runs().size() == 1).ifPresent(those -> open.add(
                candidate(" " + place(those.getFirst()) + " to " + place(those.getLast()), "numbers in all")));
        return new Meant(List.of(), open, Stream.concat(seasons.stream(),
                absolute.filter(those -> !seasons.contains(those)).stream()).toList());
    }

    /**
     * @param episodes empty where it is open which are meant
     * @param open what can be meant then
     * @param runs the episodes of each that can be meant then
     */
    record Meant(List<Subject> episodes, List<Candidate> open, List<List<Subject>> runs) {}

    private Optional<List<Subject>> all(SeveralNumbers numbers, IntFunction<Optional<Subject>> at) {
        List<Subject> those = new ArrayList<>();
        for (SeveralNumbers.Run run : numbers.runs()) {
            Optional<Subject> first = at.apply(run.from());
            Optional<Subject> last = at.apply(run.to());
            if (first.isEmpty() || last.isEmpty()) {
                return Optional.empty();
            }
            those.addAll(between(first.get(), last.get()));
        }
        return Optional.of(those);
    }

    private Candidate candidate(String place, String hint) {
        return new Candidate(show.typedId() + place, MediaType.EPISODE.word(), show.title() + place, null, hint);
    }

    private static String place(Subject episode) {
        return Subject.place(episode.requireSeason(), episode.number());
    }

    private Optional<Subject> in(int season, int number) {
        return numbered(number).stream().filter(one -> one.requireSeason() == season).findFirst();
    }

    private List<Subject> numbered(int number) {
        return all.stream().filter(one -> one.requireEpisode().number() == number).toList();
    }

    private List<Subject> absolute(int number) {
        return all.stream().filter(one -> Integer.valueOf(number).equals(one.requireEpisode().numberAbs())).toList();
    }

    private RuntimeException missing(String asked) {
        return new Failure.EpisodeNotFound(NormalizedName.tidy(show.title()), asked, "it has " + all.size()
                + " episodes, the last is " + place(all.getLast()))
                .raise();
    }
}
