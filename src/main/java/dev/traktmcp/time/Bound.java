package dev.traktmcp.time;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The meaning of {@code from} or {@code to}.
 *
 * @param closed whether {@code from} alone means only this span ("yesterday", "last week") and not everything from its
 *     start on
 */
record Bound(Span span, boolean closed) {
    private static final Pattern WITHIN = Pattern.compile("(?:in|during|over|within|throughout|for|of) ");

    /** @param argument the argument's name, {@code from} or {@code to} */
    static Bound read(String argument, String said, Here here) {
        String folded = TimeWords.fold(said);
        return TimeErrors.existing(argument, () -> Spoken.read(folded, phrase -> read(phrase, here)))
                .orElseThrow(() -> TimeErrors.wrong(argument, TimeErrors.SPANS));
    }

    private static Optional<Bound> read(String folded, Here here) {
        boolean since = folded.startsWith("since ");
        boolean within = WITHIN.matcher(folded).lookingAt();
        String bare = WITHIN.matcher(folded.replaceFirst("^(?:since|from|until|till|up to|to|through) ", ""))
                .replaceFirst("");
        String phrase = TimeWords.plain(bare);
        return reckoned(phrase, here)
                .map(span -> new Bound(span, !since))
                .or(() -> fixed(bare, phrase, here).map(span -> new Bound(span, within)));
    }

    private static Optional<Span> reckoned(String phrase, Here here) {
        return phrase.matches("today|yesterday") ? day(phrase, here) : new Periods(here, false).relative(phrase);
    }

    private static Optional<Span> fixed(String bare, String phrase, Here here) {
        return day(phrase, here)
                .or(() -> new Periods(here, false).named(phrase))
                .or(() -> Moment.read(bare, here).map(at -> new Span(at.instant(), at.instant())));
    }

    private static Optional<Span> day(String phrase, Here here) {
        return new Dates(here, false).read(phrase).map(date -> Span.ofDays(date, date.plusDays(1), here.zone()));
    }
}
