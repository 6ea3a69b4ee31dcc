package dev.traktmcp.trakt.model.users;

import org.jspecify.annotations.Nullable;

/** The account's settings for browsing. */
public record Browsing(@Nullable Choices browsing) {

    public record Choices(@Nullable WatchNow watchnow) {}

    /** @param country two letters, where the person streams */
    public record WatchNow(@Nullable String country) {}

    /** The country, or null where the account has none. */
    public @Nullable String country() {
        return browsing == null || browsing.watchnow() == null ? null : browsing.watchnow().country();
    }
}
