package dev.traktmcp.simulator.account;

import java.time.Instant;

/**
 * A user's profile.
 *
 * @param hidden whether the profile is private
 * @param friend whether this is a friend of the sandbox's user, who may then see a private profile
 * @param timezone as in {@code America/New_York}
 * @param watchlistLimit how many items the watchlist may hold
 * @param collectionLimit how many movies and episodes the collection may hold
 */
public record Profile(
        long trakt,
        String slug,
        String name,
        boolean hidden,
        boolean friend,
        boolean vip,
        String timezone,
        Instant joined,
        int watchlistLimit,
        int collectionLimit) {
    /** What a free account may hold (Trakt's reference, "Users: Get settings", has it under {@code limits}). */
    public static final int FREE_WATCHLIST = 250;

    public static final int VIP_WATCHLIST = 5_000;

    /** Trakt's reference names no limit. */
    private static final int COLLECTION = 100_000;

    public static Profile of(long trakt, String slug, String name, Instant joined) {
        return new Profile(trakt, slug, name, false, false, false, "Europe/London", joined, FREE_WATCHLIST,
                COLLECTION);
    }

    public Profile withHidden(boolean now) {
        return new Profile(trakt, slug, name, now, friend, vip, timezone, joined, watchlistLimit, collectionLimit);
    }

    public Profile withFriend(boolean now) {
        return new Profile(trakt, slug, name, hidden, now, vip, timezone, joined, watchlistLimit, collectionLimit);
    }

    /** The same profile with VIP on or off, and the limits that follow from it. */
    public Profile withVip(boolean now) {
        return new Profile(
                trakt, slug, name, hidden, friend, now, timezone, joined, now ? VIP_WATCHLIST : FREE_WATCHLIST,
                collectionLimit);
    }

    public Profile withTimezone(String now) {
        return new Profile(trakt, slug, name, hidden, friend, vip, now, joined, watchlistLimit, collectionLimit);
    }

    public Profile withWatchlistLimit(int now) {
        return new Profile(trakt, slug, name, hidden, friend, vip, timezone, joined, now, collectionLimit);
    }

    public Profile withCollectionLimit(int now) {
        return new Profile(trakt, slug, name, hidden, friend, vip, timezone, joined, watchlistLimit, now);
    }
}
