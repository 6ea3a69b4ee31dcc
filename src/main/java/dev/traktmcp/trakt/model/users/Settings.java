package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.User;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account.
 *
 * @param browsing how the person likes to see Trakt
 */
public record Settings(@Nullable User user, @Nullable Account account, @Nullable Limits limits,
        @Nullable Browsing browsing) {

    /** The name of the account. */
    public String who() {
        return user == null || user.username() == null ? "(no name)" : user.username();
    }

    /** @param timezone of the person, {@code Europe/Berlin} */
    public record Account(@Nullable String timezone) {}

    /** How much the account may hold; Trakt adds and drops kinds without notice. */
    public record Limits(@Nullable Limit list, @Nullable Limit watchlist, @Nullable Limit favorites,
            @Nullable Limit collection, @Nullable Limit notes) {}

    /**
     * @param count how many lists there may be; only for lists
     * @param itemCount how many items each may hold
     */
    public record Limit(@Nullable Integer count, @Nullable Integer itemCount) {}
}
