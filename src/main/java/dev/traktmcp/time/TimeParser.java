package dev.traktmcp.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's words for a time, in the person's zone; ignores case and extra blanks. Unreadable words fail with
 * {@code BadArguments} for their argument. Safe for use by several threads, as it never changes.
 */
public final class TimeParser {
    // A person who says the current time may have a clock that is ahead of ours.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int FAR = 150;
    private static final int LONGEST_CALENDAR = 364;

    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<@Nullable String> country;
    private final Supplier<@Nullable String> weekStart;

    /** Of somebody whose weeks begin on Monday. */
    public TimeParser(InstantSource clock, ZoneId zone, Supplier<@Nullable String> country) {
        this(clock, zone, country, () -> null);
    }

    /**
     * Both are asked for only where words depend on them.
     *
     * @param country of the person, two letters in lower case, or null
     * @param weekStart the English name of the day on which their weeks begin; null for Monday
     */
    public TimeParser(InstantSource clock, ZoneId zone, Supplier<@Nullable String> country,
            Supplier<@Nullable String> weekStart) {
        this.clock = clock;
        this.zone = zone;
        this.country = country;
        this.weekStart = weekStart;
    }

    /**
     * When something was watched, argument {@code watched_at}; null is now. Never in the future: a date without its
     * year is the last one. Of more than a day, such as a month, it is the middle.
     */
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
        String folded = said == null ? "now" : TimeWords.fold(said);
        Here here = here();
        return read(folded, phrase -> one(phrase, here, words), words)
                .or(() -> TimeErrors.existing(words.argument(), () -> Elsewhere.read(folded, here))
                        .flatMap(there -> read(there.rest(), phrase -> {
                            Elsewhere.refuseOtherDay(phrase, here, there.zone());
                            return one(phrase, here.in(there.zone()), words);
                        }, words)))
                .orElseThrow(() -> TimeErrors.wrong(words.argument(), unread(folded, here, words)
                        + (Elsewhere.isNamed(folded) ? TimeErrors.OFFSET : "")));
    }

    /** A beginning is left for whoever knows how long it took. */
    private static Optional<WatchedAt> read(
            String folded, Function<String, Optional<WatchedAt>> one, TimeErrors.Past words) {
        String start = TimeWords.start(folded);
        return TimeErrors.existing(words.argument(), () -> start == null ? Spoken.read(folded, one)
                : Spoken.read(start, one).map(WatchedAt::beginning));
    }

    /**
     * Which hours of a day words for {@link #watchedAt} name: a part of the day, or two around a time of the clock.
     * Empty where they name a day or more.
     */
    public Optional<Span> hours(String said) {
        Here here = here();
        String folded = TimeWords.fold(said);
        String start = Objects.requireNonNullElse(TimeWords.start(folded), folded);
        return TimeErrors.existing("title", () -> Spoken.read(start, phrase -> Moment.read(phrase, here))
                .or(() -> Elsewhere.read(start, here).flatMap(there -> Spoken.read(there.rest(),
                        phrase -> Moment.read(phrase, here.in(there.zone())))))
                .flatMap(moment -> Optional.ofNullable(moment.hours())));
    }

    /** Whether the last word is one that people end times with, in any of our languages: "night", "dimanche", "ago". */
    public static boolean endsInATime(String said) {
        return TimeWords.isOfTime(TimeWords.fold(said).replaceFirst("^.* ", ""));
    }

    /** Whether any of its words is one of time, in any of our languages: "on Friday at the pub". */
    public static boolean hasATime(String said) {
        return TimeWords.hasTime(TimeWords.fold(said));
    }

    private static String unread(String folded, Here here, TimeErrors.Past words) {
        return Spoken.read(folded, phrase -> Stretch.vague(phrase, here))
                .map(span -> span.start() != null && span.start().isAfter(here.now().toInstant())
                        ? words.future() : words.stretch())
                .orElse(words.expected());
    }

    private static Optional<WatchedAt> one(String folded, Here here, TimeErrors.Past words) {
        return UndatedPhrases.read(folded)
                .or(() -> Moment.read(folded, here)
                        .map(moment -> new WatchedAt.At(
                                minute(played(moment, here, words)), null, false, moment.part())))
                .or(() -> Stretch.read(folded, here).map(stretch -> within(stretch, here, words)));
    }

    /** The middle of more than a day, where the argument takes that. */
    private static WatchedAt within(Stretch stretch, Here here, TimeErrors.Past words) {
        if (!stretch.hasBegun()) {
            throw TimeErrors.wrong(words.argument(), words.future());
        }
        if (!words.takesStretches()) {
            throw TimeErrors.wrong(words.argument(), words.stretch());
        }
        Moment middle = new Moment(stretch.middle(), true);
        return new WatchedAt.At(minute(played(middle, here, words)), stretch.span(), false, null);
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * From the beginning of {@code from} to the end of {@code to}; null leaves that side open. A period relative to
     * today ("yesterday", "last week", "last 30 days") means both ends if it is in {@code from} alone; "since last
     * week" does not.
     */
    public Span span(@Nullable String from, @Nullable String to) {
        Here here = here();
        Bound first = from == null ? null : Bound.read("start_date", from, here);
        Bound last = to != null ? Bound.read("end_date", to, here) : first != null && first.closed() ? first : null;
        if (first != null) {
            TimeErrors.begun("start_date", first.span(), here);
        }
        Span span = new Span(first == null ? null : first.span().start(), last == null ? null : last.span().end());
        if (span.start() != null && span.end() != null && span.end().isBefore(span.start())) {
            throw TimeErrors.wrong("end_date", "lies before the first: ask the person whether they meant them the other"
                    + " way round");
        }
        return span;
    }

    /** A period alone, argument {@code period}: yesterday, last week, this summer, 2025; "since May" ends now. */
    public Span period(String said) {
        Here here = here();
        Periods periods = new Periods(here, false);
        return TimeErrors.existing("period", () -> Spoken.read(TimeWords.fold(said), folded -> {
            String phrase = TimeWords.plain(folded.replaceFirst("^(?:in|of|during|for) ", ""))
                    .replaceFirst("^(?:this )?past (?=month|year)", "last ");
            return periods.relative(phrase).or(() -> periods.named(phrase)).or(() -> Bound.period(folded, here));
        }))
                .map(span -> TimeErrors.begun("period", span, here))
                .orElseThrow(() -> TimeErrors.wrong("period",
                        "must be a day, a month or the like: yesterday, last week, November, 2025"));
    }

    /** Whole days with the small hours after them, which belong to the evening before; another span as it is. */
    public Span withNight(Span span) {
        ZoneId zone = here().zone();
        Instant end = span.end();
        return end == null || !end.equals(end.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant()) ? span
                : new Span(span.start(), end.atZone(zone).plusHours(TimeOfDay.SMALL_HOURS).toInstant());
    }

    /** The first day of a calendar, argument {@code start_date}; null is today. A weekday is the next one, or today. */
    public LocalDate start(@Nullable String said) {
        Here here = here();
        String folded = said == null ? "today" : TimeWords.fold(said);
        return TimeErrors.existing("start_date", () -> Spoken.read(folded, phrase -> first(phrase, here)))
                .map(day -> {
                    if (Math.abs(day.getYear() - here.today().getYear()) > FAR) {
                        throw TimeErrors.wrong("start_date", "lies further away than any calendar goes");
                    }
                    return day;
                })
                .orElseThrow(() -> TimeErrors.wrong("start_date", TimeErrors.STARTS));
    }

    private Optional<LocalDate> first(String folded, Here here) {
        return TimeOfDay.in(folded.replaceFirst("^(?:from|since) ", "")).day(new Dates(here, true))
                .or(() -> toCome(folded, here).map(Span::start).map(this::local))
                .or(() -> Moment.read(folded, here).map(at -> local(at.instant())));
    }

    private static Optional<Span> toCome(String folded, Here here) {
        Periods periods = new Periods(here, true);
        String phrase = TimeWords.plain(folded.replaceFirst("^(?:from|since|in|during|over|for) ", ""));
        return periods.relative(phrase).or(() -> periods.named(phrase))
                .or(() -> new TimesOfYear(here, true).read(phrase));
    }

    /**
     * How many days of a calendar are asked for by {@code start_date} alone: all of a week, a month or a year.
     *
     * @param usual where it names a day, or is only where the calendar begins
     */
    public int days(@Nullable String said, int usual) {
        Here here = here();
        String folded = said == null ? "today" : TimeWords.fold(said);
        return Spoken.read(folded, phrase -> phrase.matches("(?:from|since) .*")
                || TimeOfDay.in(phrase).day(new Dates(here, true)).isPresent()
                        ? Optional.empty() : toCome(phrase, here))
                .map(span -> (int) Math.min(LONGEST_CALENDAR, ChronoUnit.DAYS.between(
                        local(Objects.requireNonNull(span.start())), local(Objects.requireNonNull(span.end())))))
                .orElse(usual);
    }

    private static Instant played(Moment moment, Here here, TimeErrors.Past words) {
        TimeErrors.notTooEarly(words.argument(), moment.instant(), here);
        ZonedDateTime now = here.now();
        if (!moment.instant().isAfter(now.toInstant())) {
            return moment.instant();
        }
        if (!moment.loose() && moment.instant().isAfter(now.toInstant().plus(CLOCKS_DIFFER))) {
            throw TimeErrors.wrong(words.argument(), words.future() + (moment.ahead() == null ? ""
                    : "; ask the person whether it was yesterday " + moment.ahead().name().toLowerCase(Locale.ROOT)));
        }
        return now.toInstant();
    }

    private LocalDate local(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Here here() {
        return new Here(clock.instant().atZone(zone), country, weekStart);
    }
}
