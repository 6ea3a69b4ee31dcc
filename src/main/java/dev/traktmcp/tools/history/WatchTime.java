package dev.traktmcp.tools.history;

import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was watched, as we send it and as we say it.
 *
 * @param watchedAt what was said of all that has no time of its own
 * @param times of each
 * @param dated whether that was said, and is not just now
 * @param own whether the time of each is told, as it was said beside its title, or as several were seen one after the
 *     other
 * @param viewing the number of the viewing that is spoken of
 */
record WatchTime(WatchedAt watchedAt, WatchTimes times, boolean dated, boolean own, TimeFormat wording,
        int viewing) {
    /** What goes on over midnight is told as one in so far. */
    private static final Duration NIGHT = Duration.ofHours(6);

    static WatchTime of(WatchedAt watchedAt, WatchTimes times, boolean dated, boolean own, TimeFormat wording) {
        return new WatchTime(watchedAt, own ? times.ofEach() : times, dated, own, wording, 0);
    }

    WatchTime of(int number) {
        return new WatchTime(watchedAt, times, dated, own, wording, number);
    }

    /** Of several the last. */
    String sent(List<Subject> subjects) {
        return times.of(subjects.getLast(), viewing).sent();
    }

    /** The time of all; where some have times of their own the zone of these, if any is a time of the clock. */
    String saidOfAll() {
        return !own ? " " + said() : times.any(WatchedAt.At.class::isInstance) ? " (" + wording.zone() + ")" : "";
    }

    /** That of one line, as it was sent; empty where the time of all is said above. */
    String saidOf(List<Subject> subjects) {
        return !own ? "" : " " + (times.of(subjects.getLast(), viewing) instanceof WatchedAt.At(var instant, _, _, _)
                ? wording.dateAndTime(instant) : said(times.of(subjects.getLast(), viewing)));
    }

    /** {@code yesterday 21:00 (Europe/Berlin)}, {@code when it came out}. */
    String said() {
        return said(watchedAt);
    }

    /** That of the one that was named. */
    String saidOf(Subject one) {
        return said(times.of(one, viewing));
    }

    private String said(WatchedAt at) {
        return switch (at) {
            case WatchedAt.At(var instant, _, _, _) -> inZone(instant);
            case WatchedAt.Released _ -> "when it came out";
            case WatchedAt.Unknown _ -> "at an unknown time";
        };
    }

    /** The day that stands for what was said, where that was more than a day; else null. */
    @Nullable
    LocalDate taken() {
        return watchedAt instanceof WatchedAt.At(var instant, Span within, _, _) && within != null
                ? wording.day(instant) : null;
    }

    /** Whether of something with a time of its own more than a day was said. */
    boolean takesDays() {
        return own && taken() == null
                && times.any(at -> at instanceof WatchedAt.At(_, Span within, _, _) && within != null);
    }

    /** That of one, where the time of each is told and it is a time of the clock. */
    Optional<Instant> ofEach(Subject one, int number) {
        return own && times.of(one, number) instanceof WatchedAt.At(var instant, _, _, _) ? Optional.of(instant)
                : Optional.empty();
    }

    /** Whether both are known, on one day or in one night, and not in parts of a day that were told apart. */
    boolean isOneSitting(WatchOutcome one, WatchOutcome other) {
        return timeOf(one) instanceof WatchedAt.At first && timeOf(other) instanceof WatchedAt.At second
                && (wording.day(first.instant()).equals(wording.day(second.instant()))
                        || Duration.between(first.instant(), second.instant()).abs().compareTo(NIGHT) < 0)
                && Objects.equals(first.part(), second.part());
    }

    private WatchedAt timeOf(WatchOutcome one) {
        return times.of(one.viewing().named(), one.number());
    }

    /** Trakt returns an unknown time as the first instant of 1970. */
    String said(Instant seen) {
        return seen.equals(Instant.EPOCH) ? "at an unknown time" : inZone(seen);
    }

    /** {@code yesterday 20:00 to today 00:30 (Europe/Berlin)}. */
    String said(Instant first, Instant last) {
        return wording.dateAndTime(first) + " to " + inZone(last);
    }

    /**
     * Of the added plays those of what had been seen before.
     *
     * @param plays how many these are
     * @param added how many were added in all
     * @param first the earliest of the last times at which each was seen
     */
    record SeenBefore(int plays, int added, Instant first, Instant last) {
        static @Nullable SeenBefore of(List<Instant> earlier, int added) {
            return earlier.isEmpty() ? null
                    : new SeenBefore(earlier.size(), added, earlier.getFirst(), earlier.getLast());
        }
    }

    /**
     * A sentence about plays of what had been seen before; empty where none had.
     *
     * @param earlier when each of these was seen last, in their order
     * @param added how many plays were added
     */
    Optional<String> again(List<Instant> earlier, int added) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        String first = ReplyText.on(wording.date(earlier.getFirst()));
        String last = wording.date(earlier.getLast());
        String when = first + (first.endsWith(last) ? "" : " to " + last);
        return Optional.of(earlier.size() == added
                ? "Seen before, " + when + ", so " + (added == 1 ? "this is one play more." : "each has one play more.")
                : "Seen before, " + when + ": " + earlier.size() + " of these " + added
                        + ", with one play more now.");
    }

    private String inZone(Instant instant) {
        return wording.dateAndTime(instant) + " (" + wording.zone() + ")";
    }

    /** With the date of a title that is not out yet. */
    Outcome early(Outcome watched, Subject subject) {
        Ahead ahead = new Ahead(wording);
        return watched.early(ahead.airs(subject), ahead.comesOut(subject));
    }

    /** A sentence about a title that is not out yet, which may be a preview or a mistake; else empty. */
    String early(Subject subject) {
        return new Ahead(wording).words(subject).map(when -> " By Trakt's dates it " + when + ".").orElse("");
    }
}
