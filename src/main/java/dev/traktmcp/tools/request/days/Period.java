package dev.traktmcp.tools.request.days;

import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.CalendarText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A stretch of time to which a list is narrowed, in the words and the data of replies. */
public record Period(Span span, TimeFormat wording, ZoneId zone) {

    /** {@code  from Sun 1 Nov to Mon 30 Nov}, or empty without a limit. */
    public String words() {
        if (span.start() != null && span.end() != null && !goesOn()) {
            return " " + CalendarText.days(wording, day(span.start()), day(span.end().minusMillis(1)));
        }
        return span.start() != null ? " since " + wording.date(span.start())
                : span.end() != null ? " until " + wording.date(span.end().minusMillis(1)) : "";
    }

    /** Whether it has begun and goes on after today, which nothing that was done can be later than. */
    private boolean goesOn() {
        return span.start() != null && !wording.isAhead(span.start()) && span.end() != null
                && wording.isAhead(day(span.end().minusMillis(1)).atStartOfDay(zone).toInstant());
    }

    /** Whether it holds an instant; one that is unknown lies in no period, except in one without limits. */
    public boolean holds(@Nullable Instant instant) {
        return instant == null ? !isLimited() : span.holds(instant);
    }

    public boolean isLimited() {
        return span.start() != null || span.end() != null;
    }

    @Nullable
    public LocalDate firstDay() {
        return span.start() == null ? null : day(span.start());
    }

    @Nullable
    public LocalDate lastDay() {
        return span.end() == null ? null : day(span.end().minusMillis(1));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
