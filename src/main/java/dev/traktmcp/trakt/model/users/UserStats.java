package dev.traktmcp.trakt.model.users;

import java.util.Map;

/** All-time numbers of a person. Trakt adds and drops some of them without notice: any may be null. */
public record UserStats(
        Watched movies, Watched shows, Watched seasons, Watched episodes, Network network, Given ratings) {

    /**
     * @param plays how often one was watched, again counted again; {@code watched} how many different ones
     * @param minutes spent on that
     */
    public record Watched(Long plays, Long watched, Long minutes, Long collected, Long ratings, Long comments) {}

    public record Network(Long friends, Long followers, Long following) {}

    /** @param distribution how often each rating from {@code "1"} to {@code "10"} was given */
    public record Given(Long total, Map<String, Long> distribution) {}
}
