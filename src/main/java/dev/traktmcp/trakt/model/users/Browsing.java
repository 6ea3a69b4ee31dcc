package dev.traktmcp.trakt.model.users;

import org.jspecify.annotations.Nullable;

/**
 * How a person likes to see Trakt.
 *
 * @param locale of the account, {@code de} or {@code pt-BR}
 * @param watchnow where the person streams
 */
public record Browsing(@Nullable String locale, @Nullable WatchNow watchnow, @Nullable Spoilers spoilers) {
    /** @param country two letters */
    public record WatchNow(@Nullable String country) {}

    /**
     * What to hide of what the person has not seen: {@code show}, {@code hide}, {@code hide_overviews} or
     * {@code hide_screenshots} (seen in 2026); an open set.
     */
    public record Spoilers(@Nullable String episodes, @Nullable String shows, @Nullable String movies) {}
}
