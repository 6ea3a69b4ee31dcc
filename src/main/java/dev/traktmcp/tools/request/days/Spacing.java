package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When each of several was over that were seen one after the other, by their running times. */
public final class Spacing {
    /** Nobody sits longer than that. */
    private static final Duration SITTING = Duration.ofHours(24);

    private Spacing() {}

    /**
     * The last ends at the time that was said, or the first begins then where that is said. Of a part of a day the
     * first begins no earlier than that part does, and then the last ends later, but never after now.
     *
     * @return null where they cannot have been seen in one sitting, or nobody knows when
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} where they begin too late to be over
     */
    public static @Nullable Map<Subject, WatchedAt> apart(List<Subject> seen, WatchedAt said, Instant now) {
        if (!(said instanceof WatchedAt.At at)) {
            return null;
        }
        if (at.begins()) {
            return from(at.instant(), seen, now);
        }
        Map<Subject, WatchedAt> times = new LinkedHashMap<>();
        Instant last = last(at, Duration.ofMinutes(seen.stream().mapToInt(Spacing::minutes).sum()), now);
        Instant end = last;
        for (Subject one : seen.reversed()) {
            times.put(one, at.at(end));
            end = end.minus(Duration.ofMinutes(minutes(one)));
        }
        boolean sitting = Duration.between(end, last).compareTo(SITTING) <= 0;
        return sitting && times.values().stream().distinct().count() > 1 ? times : null;
    }

    private static Instant last(WatchedAt.At said, Duration length, Instant now) {
        Instant begins = said.part() == null ? null : said.part().start();
        if (begins == null || !said.instant().minus(length).isBefore(begins)) {
            return said.instant();
        }
        Instant end = begins.plus(length);
        return !end.isAfter(now) ? end : said.instant().isAfter(now) ? said.instant() : now;
    }

    private static @Nullable Map<Subject, WatchedAt> from(Instant beginning, List<Subject> seen, Instant now) {
        Map<Subject, WatchedAt> times = new LinkedHashMap<>();
        Instant end = beginning;
        for (Subject one : seen) {
            end = end.plus(Duration.ofMinutes(minutes(one)));
            times.put(one, new WatchedAt.At(end));
        }
        if (Duration.between(beginning, end).compareTo(SITTING) > 0 || end.equals(beginning)) {
            return null;
        }
        if (end.isAfter(now) && seen.size() == 1) {
            return null; // then it is not worth a question
        }
        if (end.isAfter(now)) {
            throw new BadArguments("watched_at", "begins so late that they are not over yet, as they last "
                    + Duration.between(beginning, end).toMinutes() + " minutes: ask the person when they began")
                    .raise();
        }
        return times;
    }

    /** How long it lasts; 0 where Trakt does not know. */
    public static int minutes(Subject one) {
        return Objects.requireNonNullElse(one.runtime(), 0);
    }
}
