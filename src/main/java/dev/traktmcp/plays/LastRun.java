package dev.traktmcp.plays;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What "the last" can mean of several episodes: those that were seen one after the other, and not weeks apart. */
public final class LastRun {
    /** How a range that was marked by mistake becomes another: no play of one episode is that of another. */
    private static final String MISTAKEN = "; where others were marked by mistake, undo that call first";
    static final String OTHERS = "leave move_from out to add one" + MISTAKEN;
    private static final Pattern LAST = Pattern.compile(
            "(?i)(?:(?:the|its) )?(?:last|latest|previous|former|old|wrong)(?: (?:one|play))?|true|yes");
    static final String NOT_YET = "is a play that Trakt does not show yet: call again in some minutes";
    static final Duration LONGEST = Duration.ofHours(24);

    private LastRun() {}

    /** Whether somebody says so, in one of the ways in which they do. */
    public static boolean isSaid(String from) {
        return LAST.matcher(from).matches();
    }

    /**
     * Refuses plays that do not belong together, as some of them were surely not meant.
     *
     * @throws TraktException with {@code BadArguments} where more than a day lies between two of them
     */
    public static void check(List<Play> plays, TimeFormat wording) {
        List<Instant> times = plays.stream().map(Play::watchedAt).filter(Objects::nonNull).sorted().toList();
        if (times.size() > 1 && Duration.between(times.getFirst(), times.getLast()).compareTo(LONGEST) > 0) {
            throw MovedPlays.wrong("means plays that lie far apart, from " + wording.dateAndTime(times.getFirst())
                    + " to " + wording.dateAndTime(times.getLast()) + ": name the day of those that are to be moved"
                    + MISTAKEN);
        }
    }

    static List<Play> plays(Trakt trakt, Subject subject) {
        boolean episode = subject.episode() != null;
        return trakt.sync().history(episode ? MediaType.EPISODE : MediaType.MOVIE,
                subject.episode() != null ? subject.episode().ids().trakt() : subject.media().ids().trakt(), null, null)
                .items();
    }

    /**
     * The last play of a movie or an episode.
     *
     * @param at when it was, where that is known; else, and where there is none then, the latest
     * @throws TraktException with {@code BadArguments} where it has none that Trakt shows
     */
    public static Play of(Trakt trakt, Subject subject, @Nullable Instant at) {
        List<Play> all = plays(trakt, subject);
        return all.stream().filter(play -> play.id() != null)
                .max(Comparator.comparing((Play play) -> at != null && at.equals(play.watchedAt()))
                        .thenComparing(play -> Objects.requireNonNullElse(play.watchedAt(), Instant.EPOCH)))
                .orElseThrow(() -> MovedPlays.wrong(all.isEmpty()
                        ? "names " + subject.name() + ", of which Trakt shows no play: leave it out" : NOT_YET));
    }
}
