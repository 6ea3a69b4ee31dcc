package dev.traktmcp.trakt.model.users;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All-time numbers of a user. Trakt adds and drops some of them without notice, so any may be null. */
public record UserStats(
        @Nullable Watched movies, @Nullable Watched shows, @Nullable Watched seasons, @Nullable Watched episodes,
        @Nullable Network network, @Nullable Given ratings) {

    /**
     * @param plays how many plays, repeated ones included; {@code watched} is how many different items
     * @param minutes the time spent on them
     */
    public record Watched(@Nullable Long plays, @Nullable Long watched, @Nullable Long minutes,
            @Nullable Long collected, @Nullable Long ratings, @Nullable Long comments) {}

    public record Network(@Nullable Long friends, @Nullable Long followers, @Nullable Long following) {}

    /** @param distribution how many times each rating from {@code "1"} to {@code "10"} was given */
    public record Given(@Nullable Long total, @Nullable Map<String, Long> distribution) {}
}
