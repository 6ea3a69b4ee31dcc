package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.reference.FirstOrLast;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.titles.search.TitleFinder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title with the day on which it was seen: "Heat on Friday", "Heat gestern", "Heat (2026-11-20)".
 *
 * @param span the local day, or all that was named where that is more
 */
public record SeenOn(String title, Span span) {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;|(\\[–—-]+");
    private static final Pattern LEADING = Pattern.compile("^(?:watched|seen|of|from)\\s+", Pattern.CASE_INSENSITIVE);
    /** The beginning of a time that goes on: of "the day before yesterday" only the end would be read. */
    private static final Pattern OPEN = Pattern.compile(
            ".*(?:^|\\s)(?:the|on|at|in|of|day|evening|morning|night|week|weekend|month|year|before|after|since|until"
                    + "|vor|seit|am|avant|depuis|le|antes|desde|de|el|prima|di|voor|sinds|op)",
            Pattern.CASE_INSENSITIVE);

    /** Empty where the whole is a title, or its end is no time. The longest end that is one is taken. */
    public static Optional<SeenOn> read(String said, TimeParser times, ZoneId zone, TitleFinder titles) {
        String text = said.strip();
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            if (separator.start() == 0) {
                continue;
            }
            String title = text.substring(0, separator.start());
            Optional<Span> span = span(text.substring(separator.end()), times, zone);
            if (span.isPresent()) {
                return OPEN.matcher(title).matches() || isTitle(text, titles) ? Optional.empty()
                        : Optional.of(new SeenOn(title, span.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> span(String end, TimeParser times, ZoneId zone) {
        String phrase = LEADING.matcher(end.replaceFirst("[)\\]]$", "")).replaceFirst("");
        try {
            return times.watchedAt(phrase) instanceof WatchedAt.At(var instant, var within, _)
                    ? Optional.of(within != null ? within : day(instant.atZone(zone).toLocalDate(), zone))
                    : Optional.empty();
        } catch (TraktException e) {
            return Optional.empty();
        }
    }

    private static Span day(LocalDate day, ZoneId zone) {
        return new Span(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** "Only Yesterday" and "Saturday Night" are. */
    private static boolean isTitle(String text, TitleFinder titles) {
        if (SeveralPlaces.read(text, "title").isPresent() || FirstOrLast.read(text).isPresent()) {
            return false;
        }
        try {
            return !(titles.resolve(Reference.parse(text, "title")) instanceof None);
        } catch (TraktException e) {
            return true;
        }
    }
}
