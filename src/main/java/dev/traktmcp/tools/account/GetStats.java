package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.PrivateUser;
import dev.traktmcp.failure.Failure.UserNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.trakt.model.users.UserStats;
import dev.traktmcp.trakt.model.users.UserStats.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How much somebody has watched and rated since they joined Trakt. */
record GetStats(Trakt trakt, Viewer viewer) implements Tool<GetStats.Input> {
    /**
     * @param user null for the person themselves
     * @param period a month or a year in words; null for all time
     */
    record Input(@Nullable String user, @Nullable String period) {}

    /**
     * The statistics as Trakt sends them; null where Trakt leaves a value out.
     *
     * @param minutes of all plays; null for none
     * @param averageRating of those that were given, to one decimal; null without any
     */
    record Data(
            @Nullable String user, @Nullable Long minutes, @Nullable Double averageRating, @Nullable Watched movies,
            @Nullable Watched shows, @Nullable Watched seasons,
            @Nullable Watched episodes, UserStats.@Nullable Network network,
            @Nullable Given ratings) {}

    /**
     * @param distribution how many times each rating from {@code "1"} to {@code "10"} was given
     * @param averageByType the means of movies, shows, seasons and episodes; null where only one type was rated, and
     *     where they are unknown
     */
    record Given(@Nullable Long total, @Nullable Map<String, Long> distribution,
            @Nullable Map<String, Double> averageByType) {}

    private static final String ME = "me";
    private static final int HOURS_OF_A_DAY = 24;
    private static final int MINUTES_OF_AN_HOUR = 60;

    @Override
    public ToolReply call(Input in) {
        String user = in.user() == null || in.user().equalsIgnoreCase(ME) ? null : in.user();
        if (in.period() != null) {
            return new ReviewAnswer(trakt, viewer).of(user, in.period());
        }
        UserStats stats = (user == null ? trakt.users().stats(ME) : of(user))
                .orElseGet(() -> new UserStats(null, null, null, null, null, null));
        long minutes = minutes(stats.movies()) + minutes(stats.episodes());
        RatingSpread ratings = RatingSpread.of(user, stats, trakt);
        return new ToolReply(text(user, stats, ratings), new Data(
                user, minutes == 0 ? null : (Long) minutes, ratings.average(), stats.movies(),
                stats.shows(), stats.seasons(), stats.episodes(), stats.network(),
                stats.ratings() == null ? null
                        : new Given(stats.ratings().total(), stats.ratings().distribution(), ratings.means())));
    }

    /** Trakt answers the same for a private profile as for an unknown user. */
    private Optional<UserStats> of(String user) {
        String slug = UsersApi.slug(user);
        try {
            return trakt.users().stats(slug);
        } catch (TraktException e) {
            if (!(e.failure() instanceof NotThere)) {
                throw e;
            }
        }
        throw unseen(trakt, user);
    }

    /** Why Trakt has no numbers of this user. */
    static TraktException unseen(Trakt trakt, String user) {
        try {
            trakt.users().profile(UsersApi.slug(user));
        } catch (TraktException e) {
            return e.failure() instanceof NotThere ? new TraktException(new UserNotFound(user)) : e;
        }
        return new TraktException(new PrivateUser(user));
    }

    private static String text(@Nullable String user, UserStats stats, RatingSpread ratings) {
        String who = user == null ? "You have" : user + " has";
        List<String> lines = new ArrayList<>();
        long minutes = minutes(stats.movies()) + minutes(stats.episodes());
        List<String> watched = new ArrayList<>();
        count(stats.movies(), "movie").ifPresent(watched::add);
        count(stats.episodes(), "episode")
                .map(episodes -> episodes + of(stats.shows(), Watched::watched)
                        .map(shows -> " of " + count(shows, "show")).orElse(""))
                .ifPresent(watched::add);
        lines.add(watched.isEmpty() ? who + " watched nothing yet, as far as Trakt knows."
                : who + " watched " + ReplyText.and(watched) + (minutes == 0 ? "" : ": " + time(minutes) + " in all")
                        + ".");
        plays("Movies", stats.movies()).ifPresent(lines::add);
        plays("Episodes", stats.episodes()).ifPresent(lines::add);
        collected(stats).ifPresent(lines::add);
        ratings(stats.ratings(), ratings).ifPresent(lines::add);
        network(stats.network()).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private static Optional<String> count(@Nullable Watched of, String thing) {
        return of(of, Watched::watched).filter(number -> number > 0).map(number -> count(number, thing));
    }

    private static Optional<String> plays(String what, @Nullable Watched of) {
        return of(of, Watched::plays).filter(plays -> plays > 0).map(plays -> what + ": " + count(plays, "play")
                + (minutes(of) == 0 ? "" : ", " + time(minutes(of))) + ".");
    }

    private static Optional<String> collected(UserStats stats) {
        List<String> parts = new ArrayList<>();
        of(stats.movies(), Watched::collected).filter(number -> number > 0)
                .ifPresent(number -> parts.add(count(number, "movie")));
        of(stats.episodes(), Watched::collected).filter(number -> number > 0)
                .ifPresent(number -> parts.add(count(number, "episode")));
        return parts.isEmpty() ? Optional.empty() : Optional.of("Collected: " + ReplyText.and(parts) + ".");
    }

    /** {@code 43 ratings, 7.8 on average; 10: 3, 9: 12}, with only the ratings that were given. */
    private static Optional<String> ratings(UserStats.@Nullable Given given, RatingSpread ratings) {
        return given == null || given.total() == null ? Optional.empty()
                : Optional.of(count(given.total(), "rating") + ratings.words() + ".");
    }

    private static Optional<String> network(UserStats.@Nullable Network network) {
        return network == null || network.friends() == null ? Optional.empty()
                : Optional.of(count(network.friends(), "friend")
                        + (network.followers() == null ? "" : ", " + count(network.followers(), "follower")) + ".");
    }

    /** To the minute, so that parts add up: {@code 2 hours 50 minutes}, {@code 2,140 hours (89 days)} for many. */
    static String time(long minutes) {
        long days = Math.round(minutes / MINUTES_OF_AN_HOUR / (double) HOURS_OF_A_DAY);
        return ReplyText.duration((int) minutes, ReplyText::number)
                + (days < 2 ? "" : " (" + ReplyText.number(days) + " days)");
    }

    private static long minutes(@Nullable Watched of) {
        return of(of, Watched::minutes).orElse(0L);
    }

    private static Optional<Long> of(@Nullable Watched of, Function<Watched, Long> number) {
        return Optional.ofNullable(of).map(number);
    }

    private static String count(long number, String thing) {
        return ReplyText.number(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
