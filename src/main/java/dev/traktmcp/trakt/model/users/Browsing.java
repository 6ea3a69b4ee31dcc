package dev.traktmcp.trakt.model.users;

import org.jspecify.annotations.Nullable;

/** What the account is set to for browsing. */
public record Browsing(@Nullable Choices browsing) {

    public record Choices(@Nullable WatchNow watchnow) {}

    /** @param country two letters, where the person wants to stream */
    public record WatchNow(@Nullable String country) {}

    /** The country, or null where none is set. */
    public @Nullable String country() {
        return browsing == null || browsing.watchnow() == null ? null : browsing.watchnow().country();
    }
}
