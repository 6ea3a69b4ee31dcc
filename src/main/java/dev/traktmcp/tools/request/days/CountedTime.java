package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.time.days.Following;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time that counts from that of the entry before: "the evening after", "two days later", "right after".
 *
 * @param before the time of the entry before; null where it has none, or there is no such entry
 * @param clock whether that was a time of the clock
 */
public record CountedTime(TimeParser times, ZoneId zone, @Nullable WatchedAt before, boolean clock) {
    private static final int SMALL_HOURS = 5;
    private static final int SOME_YEAR = 2015;

    /** @param behind whether it began when the other had ended, so that it ended a running time later */
    public record Counted(WatchedAt when, boolean behind) {}

    /** Whether words are such a time. */
    public boolean counts(String said) {
        if (Following.isOfMore(said) && !isTime(said)) {
            return true;
        }
        ZonedDateTime some = ZonedDateTime.of(SOME_YEAR, 6, 15, 20, 0, 0, 0, zone);
        return Following.read(said, some).filter(time -> time.words().isEmpty() || isTime(time.words())).isPresent();
    }

    private boolean isTime(String words) {
        try {
            return times.watchedAt(words) instanceof WatchedAt.At;
        } catch (TraktException e) {
            return false;
        }
    }

    /**
     * The time itself.
     *
     * @throws TraktException with {@code BadArguments} where nothing tells the day from which it counts
     */
    public Counted read(String said, String argument) {
        if (!(before instanceof WatchedAt.At at)) {
            throw new BadArguments(argument, "counts \"" + said + "\" from the entry before it, " + switch (before) {
                case null -> "and there is none with a day";
                case WatchedAt.Released _ -> "which was said by its release";
                default -> "and nobody knows the day of that";
            } + ": give it a day of its own").raise();
        }
        if (at.within() != null) {
            throw new BadArguments(argument, "counts \"" + said + "\" from the entry before it, which names more than"
                    + " a day: give it a day of its own").raise();
        }
        if (Following.isOfMore(said)) {
            throw new BadArguments(argument, "counts \"" + said + "\" from the entry before it, and that is more than a"
                    + " day: give it a day of its own").raise();
        }
        ZonedDateTime then = at.instant().atZone(zone);
        Following time = Following.read(said, then).orElseThrow();
        if (time.counted() && clock && then.getHour() < SMALL_HOURS) {
            throw new BadArguments(argument, "counts \"" + said + "\" from a time in the small hours, which people"
                    + " count to either day: give it a day of its own").raise();
        }
        boolean behind = clock && !at.begins();
        if (time.words().isEmpty()) {
            return new Counted(at, behind);
        }
        try {
            WatchedAt when = times.watchedAt(time.words());
            return when instanceof WatchedAt.At found && isOneSitting(at, found, time.later())
                    ? new Counted(at, behind) : new Counted(when, false);
        } catch (TraktException e) {
            throw e.failure() instanceof BadArguments bad
                    ? new BadArguments(argument, bad.problems().getFirst().wrong()).raise() : e;
        }
    }

    private static boolean isOneSitting(WatchedAt.At at, WatchedAt.At found, boolean later) {
        return found.instant().equals(at.instant())
                || (found.part() == null ? later && !found.instant().isAfter(at.instant())
                        : found.part().holds(at.instant()));
    }
}
