package dev.traktmcp.trakt.model.titles;

import dev.traktmcp.trakt.model.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody whom the person follows did with a title.
 *
 * @param watched null without a play
 * @param watchlisted null where it is not on their watchlist
 */
public record FriendsView(@Nullable User user, @Nullable Watched watched, @Nullable Listed watchlisted) {
    public record Watched(@Nullable Integer plays, @Nullable Instant lastWatchedAt, @Nullable Rated rating,
            @Nullable Said comment) {}

    public record Rated(@Nullable Integer rating) {}

    public record Said(@Nullable String comment, @Nullable Boolean spoiler) {}

    public record Listed(@Nullable Instant listedAt) {}
}
