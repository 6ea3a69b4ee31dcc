package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.Unexpected;
import dev.traktmcp.failure.Failure.VipOnly;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Span;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.tools.account.ReviewFigures.Amount;
import dev.traktmcp.tools.account.ReviewFigures.Named;
import dev.traktmcp.tools.account.ReviewFigures.Seen;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.Review;
import dev.traktmcp.trakt.model.sync.Review.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Trakt's review; where Trakt has none, it counts the plays of the history. */
record ReviewReader(Trakt trakt) {
    static final int PAGE = 250;
    private static final int PAGES = 8;
    /** How many plays it reads. */
    static final int MOST = PAGE * PAGES;

    ReviewFigures read(@Nullable String user, LocalDate first, boolean year, Span span) {
        try {
            String slug = user == null ? "me" : UsersApi.slug(user);
            return figures(year ? trakt.users().review(slug, first.getYear())
                    : trakt.users().review(slug, first.getYear(), first.getMonthValue()));
        } catch (TraktException e) {
            boolean none = switch (e.failure()) {
                case NotThere _, AppRejected _, VipOnly _, Unexpected _ -> true;
                default -> false;
            };
            if (user != null && e.failure() instanceof NotThere) {
                throw GetStats.unseen(trakt, user);
            }
            if (user != null || !none) {
                throw e;
            }
            return counted(null, span);
        }
    }

    private static ReviewFigures figures(Review review) {
        Review.Stats stats = Objects.requireNonNullElse(review.stats(), new Review.Stats(null, null, null));
        Amount movies = amount(stats.movies());
        Amount episodes = amount(stats.shows());
        Long parts = ReviewFigures.sum(movies, episodes);
        return new ReviewFigures(parts == null ? minutes(stats.all()) : parts, movies, episodes,
                stats.all() == null ? null : total(stats.all().ratingsCounts()), seen(review.firstWatched()),
                seen(review.lastWatched()), null, countries(review.countries()), services(review.streamingServices()),
                false, false, isSeveral(movies) || isSeveral(episodes));
    }

    /** Trakt does not say of how many titles the plays are. */
    private static boolean isSeveral(@Nullable Amount amount) {
        return amount != null && amount.plays() > 1;
    }

    private static @Nullable Long total(Counts.@Nullable Count count) {
        return count == null || count.total() == null ? null : (Long) Math.round(count.total());
    }

    private static @Nullable Long minutes(@Nullable Counts counts) {
        Long minutes = counts == null ? null : total(counts.minutes());
        return minutes == null || minutes == 0 ? null : minutes;
    }

    private static @Nullable Amount amount(@Nullable Counts counts) {
        Long plays = counts == null ? null : total(counts.playCounts());
        return plays == null ? null : new Amount(plays, minutes(counts), null);
    }

    private static @Nullable Seen seen(@Nullable Play play) {
        if (play == null) {
            return null;
        }
        MediaType type = play.movie() != null ? MediaType.MOVIE : MediaType.EPISODE;
        return Subject.of(type, play.movie(), play.show(), null, play.episode())
                .map(subject -> new Seen(ItemView.of(subject), play.hasDate() ? play.watchedAt() : null,
                        ReplyText.of(subject)))
                .orElse(null);
    }

    private static @Nullable List<Named> countries(Review.@Nullable Countries countries) {
        Map<String, Long> counts = new TreeMap<>();
        Stream.of(countries == null ? null : countries.movies(), countries == null ? null : countries.shows())
                .filter(kind -> kind != null && kind.countries() != null)
                .flatMap(kind -> kind.countries().stream())
                .filter(one -> one.country() != null && one.count() != null)
                .forEach(one -> counts.merge(Countries.name(one.country().toLowerCase(Locale.ROOT)),
                        one.count().longValue(), Long::sum));
        return ranked(counts, Named::ofTitles);
    }

    private static @Nullable List<Named> services(Review.@Nullable Services services) {
        Map<String, Long> counts = new TreeMap<>();
        if (services != null && services.services() != null) {
            services.services().stream()
                    .filter(one -> one.name() != null && one.all() != null && one.all() > 0)
                    .forEach(one -> counts.merge(one.name(), one.all().longValue(), Long::sum));
        }
        return ranked(counts, Named::ofTitles);
    }

    private static @Nullable List<Named> ranked(Map<String, Long> counts, BiFunction<String, Long, Named> named) {
        List<Map.Entry<String, Long>> ranked = new ArrayList<>(counts.entrySet());
        ranked.sort((one, other) -> Long.compare(other.getValue(), one.getValue()));
        return ranked.isEmpty() ? null
                : ranked.stream().map(one -> named.apply(one.getKey(), one.getValue())).toList();
    }

    /** From the plays of the period, latest first. */
    ReviewFigures counted(@Nullable String user, Span span) {
        Plays read = plays(user, span, PAGES);
        List<Play> plays = read.plays();
        boolean complete = read.complete();
        Map<String, Long> shows = new TreeMap<>();
        plays.stream().flatMap(play -> Stream.ofNullable(play.show()))
                .forEach(show -> shows.merge(String.valueOf(show.title()), 1L, Long::sum));
        Amount movies = read.movies();
        Amount episodes = read.episodes();
        return new ReviewFigures(ReviewFigures.sum(movies, episodes), movies, episodes, null,
                plays.isEmpty() || !complete ? null : seen(plays.getLast()),
                plays.isEmpty() ? null : seen(plays.getFirst()), ranked(shows, Named::ofPlays), null, null, true,
                !complete, read.hasRepeats());
    }

    /** @param complete whether these are all, and not only the latest */
    record Plays(List<Play> plays, boolean complete) {
        Amount movies() {
            return amount(plays.stream().filter(play -> play.movie() != null).toList());
        }

        Amount episodes() {
            return amount(plays.stream().filter(play -> play.movie() == null).toList());
        }

        boolean hasRepeats() {
            List<Ids> seen = plays.stream().flatMap(play -> Stream.ofNullable(
                    play.movie() != null ? play.movie().ids() : play.episode() == null ? null : play.episode().ids()))
                    .toList();
            return seen.size() > seen.stream().distinct().count();
        }
    }

    /** The plays of a time, the latest first, so many pages at most. */
    Plays plays(@Nullable String user, Span span, int most) {
        List<Play> plays = new ArrayList<>();
        boolean complete = false;
        for (int number = 1; number <= most && !complete; number++) {
            Page<Play> page = page(user, span, number);
            plays.addAll(page.items());
            complete = page.complete() || page.items().isEmpty();
        }
        return new Plays(plays, complete);
    }

    private Page<Play> page(@Nullable String user, Span span, int number) {
        if (user == null) {
            return trakt.sync().history(null, null, span.start(), span.end(), number, PAGE);
        }
        try {
            return trakt.users().history(UsersApi.slug(user), span.start(), span.end(), number, PAGE);
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere ? GetStats.unseen(trakt, user) : e;
        }
    }

    private static Amount amount(List<Play> plays) {
        long minutes = plays.stream().mapToLong(ReviewReader::minutes).sum();
        return new Amount(plays.size(), minutes == 0 ? null : (Long) minutes,
                plays.stream().filter(play -> minutes(play) == 0).count());
    }

    private static long minutes(Play play) {
        Integer own = play.movie() != null ? play.movie().runtime()
                : play.episode() != null && play.episode().runtime() != null ? play.episode().runtime()
                : play.show() == null ? null : play.show().runtime();
        return own == null ? 0 : own;
    }
}
