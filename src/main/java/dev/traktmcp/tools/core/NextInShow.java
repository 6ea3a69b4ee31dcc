package dev.traktmcp.tools.core;

import dev.traktmcp.failure.Failure.NotAired;
import dev.traktmcp.failure.Failure.NothingNext;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.NextUnseen;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Identified;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Progress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The episode of a show that the person sees next, by the progress that up next shows: of a new one its first. */
public record NextInShow(Trakt trakt, Viewer viewer) implements NextUnseen {
    /** @param seen when it was last seen; null where it was not */
    private record Placed(String place, boolean completed, @Nullable Instant seen) {}

    @Override
    public Subject of(Media show, @Nullable Integer season) {
        Progress progress = progress(show, season);
        return next(show, progress, season).orElseThrow(() -> nothing((Show) show, progress, season));
    }

    @Override
    public Subject after(Subject last, @Nullable Integer season) {
        Show show = (Show) last.media();
        Progress progress = progress(show, season);
        List<Subject> behind = Subject.episodes(show, trakt.shows().seasons(id(show))).stream()
                .filter(one -> one.end() > last.end() && (season == null || season.equals(one.season())))
                .filter(one -> progress.seasons().stream().noneMatch(of -> Objects.equals(of.number(), one.season())
                        && of.episodes().stream().anyMatch(seen -> Objects.equals(seen.number(), one.number())
                                && Boolean.TRUE.equals(seen.completed()))))
                .toList();
        Episode first = behind.isEmpty() ? null : behind.getFirst().requireEpisode();
        Instant airs = first == null ? null : first.firstAired();
        if (first == null || airs != null && airs.isAfter(viewer.clock().instant())) {
            String part = last.season() == null ? "all of it" : Subject.place(last.season(), last.number());
            throw new NothingNext(named(show, season), "nothing that has aired and is not seen comes after " + part
                    + (first == null || airs == null ? "" : airs(first, airs)), again(progress), airs).raise();
        }
        return behind.getFirst();
    }

    /**
     * A run of episodes that begins behind the last one seen.
     *
     * @param at when that was seen
     */
    public record GoingOn(List<Subject> run, String last, Instant at) {}

    /**
     * The only one of several runs that goes on where the person stopped; empty unless nothing of it is seen and all of
     * the others is, and where the show is seen again.
     */
    public Optional<GoingOn> lastSeen(Media show, List<List<Subject>> runs) {
        Progress progress = progress(show, null);
        List<Placed> episodes = progress.seasons().stream().flatMap(NextInShow::placed).toList();
        Placed last = last(episodes).orElse(null);
        if (last == null || progress.resetAt() != null) {
            return Optional.empty();
        }
        Set<String> seen = episodes.stream().filter(Placed::completed).map(Placed::place)
                .collect(Collectors.toSet());
        int behind = episodes.indexOf(last) + 1;
        String first = behind < episodes.size() ? episodes.get(behind).place() : "";
        List<List<Subject>> open = runs.stream()
                .filter(run -> !run.stream().map(NextInShow::placeOf).allMatch(seen::contains)).toList();
        return open.size() == 1 && placeOf(open.getFirst().getFirst()).equals(first)
                && open.getFirst().stream().map(NextInShow::placeOf).noneMatch(seen::contains)
                        ? Optional.of(new GoingOn(open.getFirst(), last.place(),
                                Objects.requireNonNull(last.seen())))
                        : Optional.empty();
    }

    private static String placeOf(Subject episode) {
        return Subject.place(episode.requireSeason(), episode.number());
    }

    private static String named(Show show, @Nullable Integer season) {
        return show.title() + (season == null ? "" : " " + Subject.place(season, null));
    }

    /** The same, but where all that has aired is seen it is the one that airs next, as somebody means who only asks. */
    public Subject orToAir(Media show, @Nullable Integer season) {
        Progress progress = progress(show, season);
        return next(show, progress, season)
                .or(() -> airing(show, season).map(one -> new Subject(show, one.season(), one)))
                .orElseThrow(() -> nothing((Show) show, progress, season));
    }

    private Progress progress(Media show, @Nullable Integer season) {
        boolean specials = season == null ? viewer.countsSpecials() : season == 0;
        Progress progress = trakt.shows().progress(id(show), specials, false, viewer.goesByLastActivity());
        return season != null && progress.hides(season)
                ? trakt.shows().progress(id(show), specials, true, viewer.goesByLastActivity()) : progress;
    }

    private Optional<Subject> next(Media show, Progress progress, @Nullable Integer season) {
        Episode next = progress.nextEpisode();
        if (next != null && next.canBeReferredTo() && (season == null || season.equals(next.season()))) {
            return Optional.of(new Subject(show, next.season(), next));
        }
        return season == null ? Optional.empty()
                : firstUnseen(progress, season).flatMap(number -> Subject
                        .episodes(show, trakt.shows().seasons(id(show))).stream()
                        .filter(one -> one.requireSeason() == season && number.equals(one.number())).findFirst());
    }

    private static Optional<Integer> firstUnseen(Progress progress, int season) {
        return progress.seasons().stream().filter(one -> Objects.equals(one.number(), season))
                .flatMap(one -> one.episodes().stream())
                .filter(one -> !Boolean.TRUE.equals(one.completed()) && one.number() != null)
                .map(Progress.OfEpisode::number).findFirst();
    }

    private RuntimeException nothing(Show show, Progress progress, @Nullable Integer season) {
        Episode airing = airing(show, season).orElse(null);
        Instant airs = airing == null ? null : airing.firstAired();
        if (progress.aired() == null || progress.aired() == 0) {
            return new NotAired(show.title(), airs).raise();
        }
        String skipped = season != null ? null : progress.seasons().stream()
                .flatMap(one -> Stream.ofNullable(one.number())).filter(number -> number > 0)
                .flatMap(number -> firstUnseen(progress, number).map(one -> Subject.place(number, one)).stream())
                .findFirst().orElse(null);
        return new NothingNext(named(show, season),
                skipped != null ? "the last that has aired is seen; the first not seen is " + skipped
                        : "all that has aired is seen" + (airing == null || airs == null ? "" : airs(airing, airs)),
                again(progress), airs).raise();
    }

    /** The place behind the one that was seen last, which somebody means who sees a show again. */
    private static String again(Progress progress) {
        List<Placed> episodes = progress.seasons().stream().flatMap(NextInShow::placed).toList();
        return last(episodes)
                .map(last -> episodes.indexOf(last) + 1).filter(next -> next < episodes.size())
                .map(next -> episodes.get(next).place()).orElse("S01E01");
    }

    /** The one seen last; of those at one time the furthest. */
    private static Optional<Placed> last(List<Placed> episodes) {
        return episodes.reversed().stream().filter(one -> one.seen() != null)
                .max(Comparator.comparing(one -> Objects.requireNonNull(one.seen())));
    }

    /** The episodes of a season, without specials. */
    private static Stream<Placed> placed(Progress.OfSeason season) {
        Integer number = season.number();
        return number == null || number <= 0 ? Stream.empty() : season.episodes().stream()
                .filter(one -> one.number() != null)
                .map(one -> new Placed(
                        Subject.place(number, one.number()), Boolean.TRUE.equals(one.completed()),
                        one.lastWatchedAt()));
    }

    private Optional<Episode> airing(Media show, @Nullable Integer season) {
        return trakt.shows().nextEpisode(id(show)).filter(Identified::canBeReferredTo)
                .filter(one -> season == null || season.equals(one.season()));
    }

    private String airs(Episode airing, Instant airs) {
        return "; " + Subject.place(airing.season(), airing.number()) + " airs "
                + ReplyText.on(viewer.wording().date(airs)) + ", " + viewer.wording().away(airs);
    }

    private static String id(Media show) {
        return String.valueOf(show.ids().trakt());
    }
}
