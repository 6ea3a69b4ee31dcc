package dev.traktmcp.tools.request.seen;

import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much of a show or of one season the person has seen: the one rule for that, which is Trakt's own. An episode
 * counts once it has aired, and is seen by one play since the show was begun last, with a date or without. Specials
 * count only where they are asked for or the person chose that on Trakt, and hidden seasons where they are asked for.
 *
 * @param progress of the show; of a hidden season that is asked for, with the hidden ones
 */
public record SeenEpisodes(Progress progress, NotCounted notCounted) {

    /**
     * @param season the one that is asked for; null for the show
     * @param viewer says whether specials count in a show, and what is next
     */
    public static SeenEpisodes read(Trakt trakt, Show show, @Nullable Integer season, Viewer viewer) {
        boolean specials = viewer.countsSpecials();
        boolean latest = viewer.goesByLastActivity();
        List<Supplier<Object>> reading =
                List.of(() -> progress(trakt, show, season, specials, latest), () -> LeftOut.read(trakt));
        List<Object> read = Parallel.map(reading, Supplier::get);
        return of((Progress) read.getFirst(), ((LeftOut) read.getLast()).why(show), season, specials);
    }

    /**
     * Without a look at what is dropped, and at what is next.
     *
     * @param specials whether the person has specials count in a show
     */
    public static SeenEpisodes counted(Trakt trakt, Show show, @Nullable Integer season, boolean specials) {
        return of(progress(trakt, show, season, specials, false), null, season, specials);
    }

    private static SeenEpisodes of(Progress progress, @Nullable String leftOut, @Nullable Integer season,
            boolean specials) {
        List<Integer> hidden = season != null ? List.of() : progress.hiddenSeasons().stream()
                .map(Season::number)
                .filter(number -> number != null && number > 0).sorted().toList();
        return new SeenEpisodes(progress,
                new NotCounted(progress.resetAt(), hidden.isEmpty() ? null : hidden, leftOut,
                        season == null && specials ? Boolean.TRUE : null));
    }

    private static Progress progress(Trakt trakt, Show show, @Nullable Integer season, boolean wanted,
            boolean latest) {
        String id = String.valueOf(show.ids().trakt());
        boolean specials = season == null ? wanted : season == 0;
        Progress progress = trakt.shows().progress(id, specials, false, latest);
        return season != null && progress.hides(season)
                ? trakt.shows().progress(id, specials, true, latest) : progress;
    }

    /** How long the plays of a show took, repeated ones included; null where nothing is seen, or nobody knows. */
    public static @Nullable Integer minutesSpent(Progress progress, Show show) {
        Integer told = progress.stats() == null ? null : progress.stats().minutesWatched();
        Integer minutes = told != null || show.runtime() == null || progress.completed() == null ? told
                : (Integer) (progress.completed() * show.runtime());
        return minutes == null || minutes == 0 ? null : minutes;
    }

    /** {@code , 5 hours 50 minutes spent}; empty where that is unknown. */
    public static String spent(@Nullable Integer minutes) {
        return minutes == null ? "" : ", " + ReplyText.duration(minutes) + " spent";
    }

    /** The counts of one season; empty where nothing of it has aired. */
    public Optional<Progress.OfSeason> season(int number) {
        return progress.seasons().stream().filter(one -> Objects.equals(one.number(), number)).findFirst();
    }
}
