package dev.traktmcp.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * More than a day of the past, as somebody names it who does not know the day: "in July 2018", "late last year", "last
 * weekend", "last summer", "over Christmas".
 *
 * @param part where in it, in sixths: 3 is its middle, 1 is early and 5 late in it
 */
record Stretch(Span span, int part, Here here) {
    private static final Pattern SAID =
            Pattern.compile("(?:(?:some ?time|back|over|during|in|the|on|at|around|about) )*"
                    + "(?:(early|beginning|start|late|end|mid|middle)(?: (?:in|of|the)|-)* ?)?(.+)");
    private static final int EVENING = 20;

    static Optional<Stretch> read(String folded, Here here) {
        Matcher said = SAID.matcher(folded);
        if (!said.matches()) {
            return Optional.empty();
        }
        String phrase = TimeWords.plain(said.group(2));
        int part = switch (said.group(1)) {
            case "early", "beginning", "start" -> 1;
            case "late", "end" -> 5;
            case null, default -> 3;
        };
        Periods periods = new Periods(here, false);
        return periods.relative(phrase)
                .or(() -> periods.named(phrase))
                .or(() -> new Between(here).read(folded))
                .or(() -> new TimesOfYear(here, false).ofDays(phrase))
                .or(() -> new TimesOfYear(here, false).around(phrase))
                .map(span -> new Stretch(span, part, here));
    }

    /** "the nineties", "the school holidays", of which no day is known. */
    static Optional<Span> vague(String folded, Here here) {
        Matcher said = SAID.matcher(folded);
        if (!said.matches()) {
            return Optional.empty();
        }
        String phrase = TimeWords.plain(said.group(2));
        return new TimesOfYear(here, false).read(phrase).or(() -> TimeWords.isHolidays(phrase)
                ? Optional.of(new Span(here.now().toInstant(), null)) : Optional.empty());
    }

    boolean hasBegun() {
        return !start().isAfter(now());
    }

    /** An evening in it: of a weekend its Saturday, of July the 16th. Now, where that is still to come. */
    Instant middle() {
        Instant end = Objects.requireNonNull(span.end());
        LocalDate first = start().atZone(here.zone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(first, end.atZone(here.zone()).toLocalDate());
        Instant middle = days < 1 ? start().plus(Duration.between(start(), end).dividedBy(2))
                : first.plusDays((days - 1) * part / 6).atTime(EVENING, 0).atZone(here.zone()).toInstant();
        return middle.isAfter(now()) ? now() : middle;
    }

    private Instant start() {
        return Objects.requireNonNull(span.start());
    }

    private Instant now() {
        return here.now().toInstant();
    }
}
