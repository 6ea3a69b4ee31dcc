package dev.traktmcp.tools.history;

import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When something was watched, as we send it and as we say it. */
record WatchTime(WatchedAt watchedAt, TimeFormat wording) {
    String sent() {
        return watchedAt.sent();
    }

    /** {@code yesterday 21:00 (Europe/Berlin)}, {@code when it came out}. */
    String said() {
        return switch (watchedAt) {
            case WatchedAt.At(var instant, _) -> inZone(instant);
            case WatchedAt.Released _ -> "when it came out";
            case WatchedAt.Unknown _ -> "at an unknown time";
        };
    }

    /** The day that stands for what was said, where that was more than a day; else null. */
    @Nullable
    LocalDate taken() {
        return watchedAt instanceof WatchedAt.At(var instant, Span within) && within != null
                ? LocalDate.ofInstant(instant, ZoneId.of(wording.zone())) : null;
    }

    /** Trakt returns an unknown time as the first instant of 1970. */
    String said(Instant seen) {
        return seen.equals(Instant.EPOCH) ? "at an unknown time" : inZone(seen);
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
