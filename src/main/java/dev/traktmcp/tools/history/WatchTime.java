package dev.traktmcp.tools.history;

import dev.traktmcp.time.PlainDate;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.Movie;
import java.time.Instant;

/** When something was watched, as it is sent and as it is said. */
record WatchTime(WatchedAt watchedAt, TimeFormat wording) {
    String sent() {
        return watchedAt.sent();
    }

    /** {@code yesterday 21:00 (Europe/Berlin)}, {@code when it came out}. */
    String said() {
        return switch (watchedAt) {
            case WatchedAt.At(var instant) -> inZone(instant);
            case WatchedAt.Released _ -> "when it came out";
            case WatchedAt.Unknown _ -> "at an unknown time";
        };
    }

    /** Trakt gives back an unknown time as the first instant of 1970. */
    String said(Instant seen) {
        return seen.equals(Instant.EPOCH) ? "at an unknown time" : inZone(seen);
    }

    private String inZone(Instant instant) {
        return wording.dateAndTime(instant) + " (" + wording.zone() + ")";
    }

    /** A sentence about what is not out yet, else empty: that may be a preview, or a slip of the tongue. */
    String early(Subject subject) {
        Instant aired = subject.episode() == null ? null : subject.episode().firstAired();
        if (aired != null && wording.isAhead(aired)) {
            return " By Trakt's dates it airs only " + ReplyText.on(wording.date(aired)) + ".";
        }
        return subject.media() instanceof Movie movie ? PlainDate.of(movie.released()).filter(wording::isAhead)
                .map(day -> " By Trakt's dates it comes out only " + ReplyText.on(wording.date(day)) + ".")
                .orElse("") : "";
    }
}
