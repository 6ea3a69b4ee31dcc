package dev.traktmcp.tools.account;

import dev.traktmcp.time.Span;
import dev.traktmcp.tools.account.ReviewFigures.Amount;
import dev.traktmcp.tools.account.ReviewReader.Plays;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which month, week or on which day somebody watched most, from the plays of the history. */
record PartedAnswer(ReviewReader reader, Viewer viewer) {
    /** Trakt takes 500 reads in five minutes. */
    private static final int PAGES = 40;
    /** So many of the weeks or days of a time are named, and so many of its months. */
    private static final int SOME = 5;
    private static final int ALL = 12;
    /**
     * @param startDate the first day of it; null for a weekday, and for all
     * @param minutes the sum of the two that follow; null where no length is known
     */
    record Part(String name, @Nullable LocalDate startDate, long movies, long episodes,
            @Nullable Long minutes, @Nullable Long movieMinutes, @Nullable Long episodeMinutes) {
        static Part of(String name, @Nullable LocalDate startDate, Plays plays) {
            Amount movies = plays.movies();
            Amount episodes = plays.episodes();
            return new Part(name, startDate, movies.plays(), episodes.plays(),
                    ReviewFigures.sum(movies, episodes), movies.minutes(), episodes.minutes());
        }
    }

    /**
     * @param startDate the first local day of all, {@code endDate} the last; the first is null for all time
     * @param by {@code month} or the like
     * @param parts those with plays, the best first
     * @param total of all of them; null without any
     * @param emptyParts how many have none; null where that is not counted
     * @param unread true where there were more plays than we read; else null
     */
    record Parted(@Nullable LocalDate startDate, LocalDate endDate, String by, List<Part> parts,
            @Nullable Part total, @Nullable Long emptyParts, @Nullable Boolean unread, String timezone) {}

    record Data(@Nullable String user, Parted review) {}

    /** The time that is meant where none was said: all for years, else twelve months up to now. */
    Span usual(Parting parting) {
        LocalDate today = viewer.wording().day(viewer.clock().instant());
        Instant end = today.plusDays(1).atStartOfDay(viewer.zone()).toInstant();
        return new Span(parting == Parting.YEAR ? null
                : today.withDayOfMonth(1).minusMonths(11).atStartOfDay(viewer.zone()).toInstant(), end);
    }

    /** @param when the time in words, {@code In 2026 so far}; null for the usual one */
    ToolReply of(@Nullable String user, Parting parting, Span span, @Nullable String when) {
        Plays read = reader.plays(user, span, PAGES);
        DayOfWeek weekStart = LocalDate.ofInstant(
                Objects.requireNonNull(viewer.times().period("this week").start()), viewer.zone()).getDayOfWeek();
        Map<LocalDate, List<Play>> byStart = new TreeMap<>();
        read.plays().stream().filter(Play::hasDate)
                .forEach(play -> byStart.computeIfAbsent(parting.first(
                        viewer.wording().day(Objects.requireNonNull(play.watchedAt())), weekStart),
                        _ -> new ArrayList<>()).add(play));
        boolean years = byStart.keySet().stream().map(LocalDate::getYear).distinct().count() > 1;
        List<Part> parts = byStart.entrySet().stream()
                .map(part -> Part.of(parting.name(part.getKey(), years, viewer.wording()),
                        parting == Parting.WEEKDAY ? null : part.getKey(), new Plays(part.getValue(), true)))
                .sorted(Comparator.comparing((Part part) -> Objects.requireNonNullElse(part.minutes(), 0L))
                        .thenComparing(part -> part.movies() + part.episodes()).reversed())
                .toList();
        Part total = parts.isEmpty() ? null : Part.of("in all", null, new Plays(
                byStart.values().stream().flatMap(List::stream).toList(), true));
        Instant last = Stream.of(Objects.requireNonNull(span.end()).minusMillis(1), viewer.clock().instant())
                .min(Comparator.naturalOrder()).get();
        LocalDate end = viewer.wording().day(last);
        LocalDate start = span.start() == null ? null : viewer.wording().day(span.start());
        long silent = silent(parting, start, end, weekStart, byStart);
        return new ToolReply(
                text(user, when == null ? parting == Parting.YEAR ? "" : "In the last 12 months " : when + " ", parting,
                        parts, total, silent) + unread(read),
                new Data(user, new Parted(start, end, parting.word(), parts, total,
                        silent == 0 ? null : (Long) silent, read.complete() ? null : Boolean.TRUE,
                        viewer.zone().getId())));
    }

    /** How many parts have no plays; 0 for all time. */
    private static long silent(Parting parting, @Nullable LocalDate start, LocalDate end, DayOfWeek weekStart,
            Map<LocalDate, ?> byStart) {
        return start == null || !parting.isFew() ? 0
                : start.datesUntil(end.plusDays(1)).map(day -> parting.first(day, weekStart))
                        .distinct().filter(first -> !byStart.containsKey(first)).count();
    }

    private static String text(@Nullable String user, String when, Parting parting, List<Part> parts,
            @Nullable Part total, long silent) {
        String who = user == null ? "you" : user;
        if (total == null) {
            return ReplyText.sentence(when + who + " watched nothing, as far as Trakt knows");
        }
        Part best = parts.getFirst();
        String on = switch (parting) {
            case YEAR, MONTH, WEEK -> "in " + best.name();
            case DAY -> ReplyText.on(best.name());
            case WEEKDAY -> "on " + best.name();
        };
        List<String> others = parts.stream().limit(parting.isFew() ? ALL : SOME).skip(1)
                .map(part -> part.name().replace("the week ", "") + ": " + words(part)).toList();
        int more = parts.size() - 1 - others.size();
        return ReplyText.sentence(when + who + " watched most " + on + ": " + words(best))
                + (others.isEmpty() ? "" : "\nThen " + String.join("; ", others)
                        + (more > 0 ? "; and " + more + " others" : "") + "."
                        + "\nIn all: " + words(total) + ".")
                + (silent == 0 ? "" : (others.isEmpty() ? "\n" : " ") + "Nothing in "
                        + ReplyText.count((int) silent, "other " + parting.word()) + ".");
    }

    /**
     * {@code 19 hours 5 minutes (1 movie 2 hours 5 minutes, 20 episodes 17 hours)}; the time of each only where there
     * are both.
     */
    private static String words(Part part) {
        boolean both = part.movies() > 0 && part.episodes() > 0;
        String plays = Stream.of(words(part.movies(), "movie", both ? part.movieMinutes() : null),
                words(part.episodes(), "episode", both ? part.episodeMinutes() : null))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
        return part.minutes() == null ? plays : GetStats.time(part.minutes()) + " (" + plays + ")";
    }

    private static Optional<String> words(long plays, String thing, @Nullable Long minutes) {
        return plays == 0 ? Optional.empty() : Optional.of(ReplyText.count((int) plays, thing)
                + (minutes == null ? "" : " " + GetStats.time(minutes)));
    }

    /** What the figures leave out. */
    private static String unread(Plays read) {
        long unmeasured = read.movies().unmeasured() + read.episodes().unmeasured();
        return (unmeasured == 0 ? "" : "\nWithout the time of " + ReplyText.count((int) unmeasured, "play")
                + " of unknown length.")
                + (read.complete() ? "" : "\nOnly the latest " + ReplyText.number(PAGES * ReviewReader.PAGE)
                        + " plays were counted.");
    }
}
