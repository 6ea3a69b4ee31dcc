package dev.traktmcp.time;

import java.util.Optional;

/**
 * The meaning of {@code from} or {@code to}.
 *
 * @param closed whether {@code from} alone means only this span ("yesterday", "last week") and not everything from its
 *     start on
 */
record Bound(Span span, boolean closed) {

    /** @param argument the argument's name, {@code from} or {@code to} */
    static Bound read(String argument, String said, Here here) {
        String folded = TimeWords.fold(said);
        boolean since = folded.startsWith("since ");
        String bare = folded.replaceFirst("^(?:since|from|until|till|up to|to|through) ", "");
        String phrase = TimeWords.plain(bare);
        return TimeErrors.existing(argument, () -> reckoned(phrase, here)
                .map(span -> new Bound(span, !since))
                .or(() -> fixed(bare, phrase, here).map(span -> new Bound(span, false))))
                .orElseThrow(() -> TimeErrors.wrong(argument, TimeErrors.SPANS));
    }

    private static Optional<Span> reckoned(String phrase, Here here) {
        return phrase.matches("today|yesterday") ? day(phrase, here) : new Periods(here).relative(phrase);
    }

    private static Optional<Span> fixed(String bare, String phrase, Here here) {
        return day(phrase, here)
                .or(() -> new Periods(here).named(phrase))
                .or(() -> Moment.read(bare, here).map(at -> new Span(at.instant(), at.instant())));
    }

    private static Optional<Span> day(String phrase, Here here) {
        return new Dates(here, false).read(phrase).map(date -> Span.ofDays(date, date.plusDays(1), here.zone()));
    }
}
