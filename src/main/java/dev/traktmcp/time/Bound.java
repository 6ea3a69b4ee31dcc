package dev.traktmcp.time;

import dev.traktmcp.time.days.NamedDay;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The meaning of {@code from} or {@code to}.
 *
 * @param closed whether {@code from} alone means only this span ("yesterday", "last week", "August") and not everything
 *     from its start on, as one day or "since August" does
 */
record Bound(Span span, boolean closed) {
    private static final Pattern WITHIN = Pattern.compile("^(?:in|during|over|within|throughout|for|of) ");
    private static final Pattern ONWARDS = Pattern.compile(" (?:on|onwards?|and after|and later)$");

    /** @param argument the argument's name, {@code from} or {@code to} */
    static Bound read(String argument, String said, Here here) {
        String folded = TimeWords.fold(said);
        return TimeErrors.existing(argument, () -> Spoken.read(folded, phrase -> read(phrase, here)))
                .orElseThrow(() -> TimeErrors.wrong(argument, TimeErrors.SPANS));
    }

    /** A period alone: all of what is named, be it a day; "since August" up to now. */
    static Optional<Span> period(String folded, Here here) {
        return read(folded, here).map(Bound::span).map(span -> isSince(folded) ? new Span(span.start(), here.now()
                .toInstant()) : Objects.equals(span.start(), span.end()) ? dayOf(span, here) : span);
    }

    private static Span dayOf(Span moment, Here here) {
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(moment.start()), here.zone());
        return Span.ofDays(day, day.plusDays(1), here.zone());
    }

    private static boolean isSince(String folded) {
        return folded.startsWith("since ") || ONWARDS.matcher(folded).find();
    }

    private static Optional<Bound> read(String folded, Here here) {
        boolean since = isSince(folded);
        boolean from = since || folded.startsWith("from ");
        boolean within = WITHIN.matcher(folded).lookingAt();
        String bare = WITHIN.matcher(ONWARDS.matcher(folded).replaceFirst("")
                .replaceFirst("^(?:since|from|until|till|up to|to|through) ", "")).replaceFirst("");
        String phrase = TimeWords.plain(bare);
        return reckoned(phrase, here)
                .map(span -> new Bound(span, !since))
                .or(() -> within ? new TimesOfYear(here, false).around(phrase).map(span -> new Bound(span, true))
                        : Optional.empty())
                .or(() -> new TimesOfYear(here, false).at(folded).map(span -> new Bound(span, true)))
                .or(() -> named(phrase, here).map(span -> new Bound(span, !from)))
                .or(() -> from || isNamed(phrase, here) ? Optional.empty() : partOfDay(folded, here)
                        .or(() -> partOfDay(bare, here)).map(span -> new Bound(span, true)))
                .or(() -> fixed(bare, phrase, here)
                        .map(span -> new Bound(span, within || !from && isDayByName(folded, span))))
                .or(() -> new Between(here).read(folded).map(span -> new Bound(span, true)));
    }

    /** "Bonfire Night" is a day, and no part of one. */
    private static boolean isNamed(String phrase, Here here) {
        return new Holidays(here.today(), false, here.country()).read(phrase).isPresent();
    }

    private static Optional<Span> reckoned(String phrase, Here here) {
        return phrase.matches("today|yesterday") ? day(phrase, here) : new Periods(here, false).relative(phrase);
    }

    /** "August", "2023", "last summer". */
    private static Optional<Span> named(String phrase, Here here) {
        return new Periods(here, false).named(phrase).or(() -> new TimesOfYear(here, false).read(phrase));
    }

    /** "last night", "Friday evening": up to the small hours. */
    private static Optional<Span> partOfDay(String bare, Here here) {
        TimeOfDay time = TimeOfDay.in(bare);
        TimeOfDay.Part part = time.part();
        return part == null || time.hour() != null ? Optional.empty()
                : time.day(new Dates(here, false)).map(day -> part.of(day, here.zone()));
    }

    /**
     * "Friday" is that day; a date, be it that of "All Saints' Day", is where it begins, as with a calendar, unless it
     * is "on" that date.
     */
    private static boolean isDayByName(String folded, Span span) {
        return !Objects.equals(span.start(), span.end()) && (folded.startsWith("on ")
                || !folded.matches(".*\\d.*") && !NamedDay.joined(folded).contains("_"));
    }

    private static Optional<Span> fixed(String bare, String phrase, Here here) {
        return day(phrase, here)
                .or(() -> Moment.read(bare, here).map(at -> new Span(at.instant(), at.instant())));
    }

    private static Optional<Span> day(String phrase, Here here) {
        return new Dates(here, false).read(phrase).map(date -> Span.ofDays(date, date.plusDays(1), here.zone()));
    }
}
