package dev.traktmcp.trakt.model.users;

import java.util.Map;

/** All-time numbers of a user. Trakt adds and drops some of them without notice, so any may be null. */
public record UserStats(
        Watched movies, Watched shows, Watched seasons, Watched episodes, Network network, Given ratings) {

    /**
     * @param plays how many plays, repeated ones included; {@code watched} is how many different items
     * @param minutes the time spent on them
     */
    public record Watched(Long plays, Long watched, Long minutes, Long collected, Long ratings, Long comments) {}

    public record Network(Long friends, Long followers, Long following) {}

    /** @param distribution how many times each rating from {@code "1"} to {@code "10"} was given */
    public record Given(Long total, Map<String, Long> distribution) {}
}
