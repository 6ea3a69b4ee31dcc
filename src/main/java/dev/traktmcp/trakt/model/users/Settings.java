package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.User;

/** The signed-in account. */
public record Settings(User user, Account account, Limits limits) {

    /** The name of the account. */
    public String who() {
        return user == null || user.username() == null ? "(no name)" : user.username();
    }

    /** @param timezone of the person, {@code Europe/Berlin} */
    public record Account(String timezone) {}

    /** How much the account may hold; Trakt adds and drops kinds without notice. */
    public record Limits(Limit list, Limit watchlist, Limit favorites, Limit collection, Limit notes) {}

    /**
     * @param count how many lists there may be; only for lists
     * @param itemCount how many items each may hold
     */
    public record Limit(Integer count, Integer itemCount) {}
}
