package dev.traktmcp.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's words for a time, in the person's zone; ignores case and extra blanks. Unreadable words fail with
 * {@code BadArguments} for their argument. Safe for use by several threads, as it never changes.
 */
public final class TimeParser {
    // A person who says the current time may have a clock that is ahead of ours.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int FIRST_FILM = 1888;

    private final InstantSource clock;
    private final ZoneId zone;

    public TimeParser(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** When something was watched, argument {@code watched_at}; null is now. Never in the future. */
    public WatchedAt watchedAt(@Nullable String said) {
        return past(said, TimeErrors.WATCHED_AT);
    }

    /** When something was collected, argument {@code collected_at}; null is now. Never in the future or unknown. */
    public WatchedAt collectedAt(@Nullable String said) {
        WatchedAt at = past(said, TimeErrors.COLLECTED_AT);
        if (at instanceof WatchedAt.Unknown) {
            throw TimeErrors.wrong(TimeErrors.COLLECTED_AT.argument(), TimeErrors.COLLECTED_AT.expected());
        }
        return at;
    }

    private WatchedAt past(@Nullable String said, TimeErrors.Past words) {
        ZonedDateTime now = now();
        String folded = said == null ? "now" : TimeWords.fold(said);
        return UndatedPhrases.read(folded).orElseGet(() -> {
            Moment moment = TimeErrors.existing(words.argument(), () -> Moment.read(folded, now))
                    .orElseThrow(() -> TimeErrors.wrong(words.argument(), noMoment(folded, now, words)));
            return new WatchedAt.At(played(moment, now, words).truncatedTo(ChronoUnit.MINUTES));
        });
    }

    /**
     * From the beginning of {@code from} to the end of {@code to}; null leaves that side open. A period relative to
     * today ("yesterday", "last week", "last 30 days") means both ends if it is in {@code from} alone; "since last
     * week" does not.
     */
    public Span span(@Nullable String from, @Nullable String to) {
        ZonedDateTime now = now();
        Bound first = from == null ? null : Bound.read("start_date", from, now);
        Bound last = to != null ? Bound.read("end_date", to, now) : first != null && first.closed() ? first : null;
        Span span = new Span(first == null ? null : first.span().start(), last == null ? null : last.span().end());
        if (span.start() != null && span.end() != null && span.end().isBefore(span.start())) {
            throw TimeErrors.wrong("end_date", "lies before start_date");
        }
        return span;
    }

    /** A period alone, argument {@code period}: last month, November, 2025. */
    public Span period(String said) {
        ZonedDateTime now = now();
        String phrase = TimeWords.plain(TimeWords.fold(said).replaceFirst("^(?:in|of|during|for) ", ""));
        return TimeErrors.existing("period", () -> new Periods(now).relative(phrase)
                .or(() -> new Periods(now).named(phrase)))
                .orElseThrow(() -> TimeErrors.wrong("period",
                        "must be one month or one year, like last month, November or 2025"));
    }

    /** The first day of a calendar, argument {@code start_date}; null is today. A weekday is the next one, or today. */
    public LocalDate start(@Nullable String said) {
        ZonedDateTime now = now();
        String folded = said == null ? "today" : TimeWords.fold(said);
        return TimeErrors.existing("start_date", () -> new Dates(now, true).read(TimeOfDay.in(folded).rest())
                .or(() -> new Periods(now).relative(TimeWords.plain(folded)).map(Span::start).map(this::local))
                .or(() -> Moment.read(folded, now).map(at -> local(at.instant()))))
                .orElseThrow(() -> TimeErrors.wrong("start_date", TimeErrors.STARTS));
    }

    private static Instant played(Moment moment, ZonedDateTime now, TimeErrors.Past words) {
        if (moment.instant().atZone(now.getZone()).getYear() < FIRST_FILM) {
            throw TimeErrors.wrong(words.argument(), "lies before " + FIRST_FILM + ", when there was no film to watch");
        }
        if (!moment.instant().isAfter(now.toInstant())) {
            return moment.instant();
        }
        if (!moment.loose() && moment.instant().isAfter(now.toInstant().plus(CLOCKS_DIFFER))) {
            throw TimeErrors.wrong(words.argument(), words.future());
        }
        return now.toInstant();
    }

    /** What is wrong with the words; they may name more than a day. */
    private static String noMoment(String folded, ZonedDateTime now, TimeErrors.Past words) {
        String phrase = TimeWords.plain(folded.replaceFirst("^(?:some ?time |back |early |late )*(?:in|during) ", ""));
        return TimeErrors.existing(words.argument(), () -> new Periods(now).relative(phrase)
                .or(() -> new Periods(now).named(phrase)))
                .map(Span::start)
                .map(start -> start.isAfter(now.toInstant()) ? words.future() : words.stretch())
                .orElse(TimeWords.isTimeOfYear(phrase) ? words.stretch() : words.expected());
    }

    private LocalDate local(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }
}
