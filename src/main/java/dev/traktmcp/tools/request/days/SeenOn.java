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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title with the day on which it was seen: "Heat on Friday", "Heat gestern", "Heat (2026-11-20)", "Heat on Monday at
 * 9 pm".
 *
 * @param span the local day, or all that was named where that is more
 * @param hours what was named of that day; null without a time of day
 */
public record SeenOn(String title, Span span, @Nullable Span hours) {
    /** Of a film, Trakt may have when it ended, and people say when it began. */
    private static final Duration FILM = Duration.ofHours(3);
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
            Optional<SeenOn> seen = of(title, text.substring(separator.end()), times, zone);
            if (seen.isPresent()) {
                return OPEN.matcher(title).matches() || isTitle(text, titles) ? Optional.empty() : seen;
            }
        }
        return Optional.empty();
    }

    /** Those that are meant: of that day, or the nearest to the time of day that was named. */
    public <T> List<T> of(List<T> plays, Function<T, @Nullable Instant> when) {
        if (hours == null) {
            return within(span, plays, when);
        }
        List<T> then = within(hours, plays, when);
        return then.isEmpty() ? within(hours.widened(FILM), plays, when) : then;
    }

    /** The same with the night after the day; as it is where a time of day was named. */
    public SeenOn withNight(TimeParser times) {
        return hours == null ? new SeenOn(title, times.withNight(span), null) : this;
    }

    /** All of the day or the hours that were named. */
    public <T> List<T> around(List<T> plays, Function<T, @Nullable Instant> when) {
        return plays.stream().filter(play -> within(span, List.of(play), when).size() == 1
                || of(List.of(play), when).size() == 1).toList();
    }

    private static <T> List<T> within(Span span, List<T> plays, Function<T, @Nullable Instant> when) {
        return plays.stream().filter(play -> {
            Instant at = when.apply(play);
            return at != null && span.holds(at);
        }).toList();
    }

    private static Optional<SeenOn> of(String title, String end, TimeParser times, ZoneId zone) {
        String phrase = LEADING.matcher(end.replaceFirst("[)\\]]$", "")).replaceFirst("");
        try {
            return times.watchedAt(phrase) instanceof WatchedAt.At(var instant, var within, _, _)
                    ? Optional.of(within != null ? new SeenOn(title, within, null)
                            : new SeenOn(title, day(instant.atZone(zone).toLocalDate(), zone),
                                    times.hours(phrase).orElse(null)))
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
