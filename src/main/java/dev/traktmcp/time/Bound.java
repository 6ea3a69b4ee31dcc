package dev.traktmcp.time;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The meaning of {@code from} or {@code to}.
 *
 * @param closed whether {@code from} alone means only this span ("yesterday", "last week") and not everything from its
 *     start on
 */
record Bound(Span span, boolean closed) {

    /** @param argument the argument's name, {@code from} or {@code to} */
    static Bound read(String argument, String said, ZonedDateTime now) {
        String folded = TimeWords.fold(said);
        boolean since = folded.startsWith("since ");
        String bare = folded.replaceFirst("^(?:since|from|until|till|up to|to|through) ", "");
        String phrase = TimeWords.plain(bare);
        return TimeErrors.existing(argument, () -> reckoned(phrase, now)
                .map(span -> new Bound(span, !since))
                .or(() -> fixed(bare, phrase, now).map(span -> new Bound(span, false))))
                .orElseThrow(() -> TimeErrors.wrong(argument, TimeErrors.SPANS));
    }

    private static Optional<Span> reckoned(String phrase, ZonedDateTime now) {
        return phrase.matches("today|yesterday") ? day(phrase, now) : new Periods(now).relative(phrase);
    }

    private static Optional<Span> fixed(String bare, String phrase, ZonedDateTime now) {
        return day(phrase, now)
                .or(() -> new Periods(now).named(phrase))
                .or(() -> Moment.read(bare, now).map(at -> new Span(at.instant(), at.instant())));
    }

    private static Optional<Span> day(String phrase, ZonedDateTime now) {
        return new Dates(now, false).read(phrase).map(date -> Span.ofDays(date, date.plusDays(1), now.getZone()));
    }
}
