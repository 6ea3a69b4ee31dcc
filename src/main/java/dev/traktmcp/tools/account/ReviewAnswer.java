package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.Span;
import dev.traktmcp.tools.account.ReviewFigures.Amount;
import dev.traktmcp.tools.account.ReviewFigures.Named;
import dev.traktmcp.tools.account.ReviewFigures.Seen;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody watched in a month, a year or any other time. */
record ReviewAnswer(Trakt trakt, Viewer viewer) {
    private static final int NAMED = 3;
    /** Of fewer ratings a mean says nothing. */
    private static final int FEW = 3;

    /**
     * @param startDate the first local day, {@code endDate} the last
     * @param averageRating of the ratings of that time as they are now, {@code averageByType} of movies and so on where
     *     several types were rated, and {@code distribution} how many of each; null for fewer than three
     * @param fromHistory true where we counted plays of the history, as Trakt gives this app no review; else null
     * @param unread true where there were more plays than we read; else null
     */
    record Review(LocalDate startDate, LocalDate endDate, @Nullable Long minutes,
            @Nullable Amount movies, @Nullable Amount episodes, @Nullable Long ratingsGiven,
            @Nullable Double averageRating, @Nullable Map<String, Double> averageByType,
            @Nullable Map<Integer, Long> distribution,
            @Nullable Seen firstWatched,
            @Nullable Seen lastWatched, @Nullable List<Named> mostWatched, @Nullable List<Named> countries,
            @Nullable List<Named> services, @Nullable Boolean fromHistory, @Nullable Boolean unread,
            String timezone) {}

    record Data(@Nullable String user, Review review) {}

    /** @param user null for the person */
    ToolReply of(@Nullable String user, String said) {
        Parting.Said parts = Parting.read(said).orElse(null);
        ReviewReader reader = new ReviewReader(trakt);
        PartedAnswer parted = new PartedAnswer(reader, viewer);
        if (parts != null && parts.rest().isEmpty()) {
            return parted.of(user, parts.parting(), parted.usual(parts.parting()), null);
        }
        Span span = viewer.times().period(parts == null ? said : parts.rest());
        LocalDate first = LocalDate.ofInstant(Objects.requireNonNull(span.start()), viewer.zone());
        LocalDate after = LocalDate.ofInstant(Objects.requireNonNull(span.end()), viewer.zone());
        boolean year = first.plusYears(1).equals(after) && first.getDayOfYear() == 1;
        boolean reviewed = year || first.plusMonths(1).equals(after) && first.getDayOfMonth() == 1;
        LocalDate today = LocalDate.ofInstant(viewer.clock().instant(), viewer.zone());
        if (first.isAfter(today)) {
            throw new BadArguments("period", "lies in the future").raise();
        }
        String when = !reviewed ? days(span)
                : "In " + (year ? "" : first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ")
                        + first.getYear() + (after.isAfter(today) ? " so far" : "");
        if (parts != null) {
            return parted.of(user, parts.parting(), span, when);
        }
        ReviewFigures figures = reviewed ? reader.read(user, first, year, span) : reader.counted(user, span);
        RatingSpread given = given(user, span, figures.ratings());
        return new ToolReply(text(user, when, figures, reviewed, given),
                new Data(user, new Review(first, reviewed || !after.isAfter(today) ? after.minusDays(1) : today,
                        figures.minutes(),
                        figures.movies(), figures.episodes(), figures.ratings(),
                        given.average(), given.means(),
                        given.distribution().isEmpty() ? null : given.distribution(), figures.first(), figures.last(),
                        figures.mostWatched(), figures.countries(), figures.services(),
                        figures.fromHistory() ? Boolean.TRUE : null, figures.unread() ? Boolean.TRUE : null,
                        viewer.zone().getId())));
    }

    /** What the person gave; none for few, and where Trakt counts others than it has. */
    private RatingSpread given(@Nullable String user, Span span, @Nullable Long given) {
        if (user != null || given == null || given < FEW) {
            return RatingSpread.none();
        }
        RatingSpread ratings = RatingSpread.of(trakt.sync().ratings(null).items().stream()
                .filter(one -> one.ratedAt() != null && span.holds(one.ratedAt())).toList());
        return ratings.count() == given ? ratings : RatingSpread.none();
    }

    /** {@code On Fri 20 Nov}, or {@code From Mon 9 Nov to Sun 15 Nov}. */
    private String days(Span span) {
        String days = viewer.wording().days(Objects.requireNonNull(span.start()), Objects.requireNonNull(span.end()));
        return Character.toUpperCase(days.charAt(0)) + days.substring(1);
    }

    private String text(@Nullable String user, String when, ReviewFigures figures, boolean reviewed,
            RatingSpread given) {
        List<String> lines = new ArrayList<>();
        String who = user == null ? "you" : user;
        List<String> plays = new ArrayList<>();
        boolean both = plays(figures.movies()) > 0 && plays(figures.episodes()) > 0;
        boolean any = plays(figures.movies()) > 0 || plays(figures.episodes()) > 0;
        plays(figures.movies(), "movie", both, plays);
        plays(figures.episodes(), "episode", both, plays);
        none(figures.movies(), "movie", any, plays);
        none(figures.episodes(), "episode", any, plays);
        lines.add(plays.isEmpty() ? when + " " + who + " watched nothing, as far as Trakt knows."
                : when + " " + who + " watched " + ReplyText.and(plays)
                        + (figures.repeats() ? ", repeats counted" : "") + (figures.minutes() == null ? ""
                                : ": " + GetStats.time(figures.minutes()) + " in all")
                        + unmeasured(figures) + ".");
        if (figures.ratings() != null && figures.ratings() > 0) {
            lines.add(ReplyText.count(figures.ratings().intValue(), "rating") + " given"
                    + given.words() + ".");
        }
        seen(figures.first(), figures.last(), lines);
        Stream.of(named("Most watched: ", figures.mostWatched(), Named::words), titles(figures))
                .filter(line -> !line.isEmpty()).forEach(line -> lines.add(line + "."));
        if (figures.fromHistory()) {
            lines.add("Counted from the history, as Trakt " + (reviewed ? "gives this app no review"
                    : "reviews months and years only")
                    + (figures.unread() ? "; it was read no further than the latest "
                            + ReplyText.count(ReviewReader.MOST, "play") : "")
                    + ".");
        }
        return String.join("\n", lines);
    }

    /** A film that was watched twice counts twice. */
    private static void plays(@Nullable Amount of, String thing, boolean timed, List<String> plays) {
        if (of != null && of.plays() > 0) {
            plays.add(ReplyText.count((int) of.plays(), thing)
                    + (timed && of.minutes() != null ? " (" + GetStats.time(of.minutes()) + ")" : ""));
        }
    }

    /** Who asked for movies hears that there are none, where Trakt says so. */
    private static void none(@Nullable Amount of, String thing, boolean any, List<String> plays) {
        if (any && of != null && of.plays() == 0) {
            plays.add("no " + thing + "s");
        }
    }

    private static long plays(@Nullable Amount of) {
        return of == null ? 0 : of.plays();
    }

    /** What the time leaves out, as its length is unknown; else empty. */
    private static String unmeasured(ReviewFigures figures) {
        long plays = Stream.of(figures.movies(), figures.episodes()).filter(Objects::nonNull)
                .mapToLong(Amount::unmeasured).sum();
        return plays == 0 ? "" : ", without " + ReplyText.count((int) plays, "play") + " of unknown length";
    }

    private void seen(@Nullable Seen first, @Nullable Seen last, List<String> lines) {
        if (first != null && first.equals(last)) {
            lines.add("That was " + seen(first) + zone(first) + ".");
            return;
        }
        List<String> ends = new ArrayList<>();
        if (first != null) {
            ends.add("first " + seen(first));
        }
        if (last != null) {
            ends.add("last " + seen(last));
        }
        if (!ends.isEmpty()) {
            lines.add(ReplyText.sentence(String.join("; ", ends) + zone(last == null ? first : last)));
        }
    }

    private String seen(Seen seen) {
        return seen.line() + (seen.watchedAt() == null ? "" : ", " + viewer.wording().dateAndTime(seen.watchedAt()));
    }

    private String zone(@Nullable Seen seen) {
        return seen == null || seen.watchedAt() == null ? "" : " (" + viewer.wording().zone() + ")";
    }

    private static String named(String lead, @Nullable List<Named> things, Function<Named, String> words) {
        return things == null || things.isEmpty() ? ""
                : things.stream().limit(NAMED).map(words).collect(Collectors.joining(", ", lead, ""));
    }

    /** {@code Titles by country: United States 3; by service: Hulu 1.}, in one line, as hardly anybody asks for it. */
    private static String titles(ReviewFigures figures) {
        return Stream.of(named("by country: ", figures.countries(), Named::briefly),
                named("by service: ", figures.services(), Named::briefly))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")).replaceFirst("^by", "Titles by");
    }
}
