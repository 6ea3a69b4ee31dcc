package dev.traktmcp.journal;

/**
 * A place where Trakt keeps a thing at most once.
 *
 * @param which of several shelves of the kind, or null where there is one
 */
public record Shelf(Kind kind, String which) {
    public enum Kind {
        /** {@code former} may hold {@code notes}. */
        WATCHLIST,
        /** {@code former} holds {@code rating} and {@code rated_at}. */
        RATINGS,
        /** {@code former} holds {@code collected_at} and what is known of the copy. */
        COLLECTION
    }

    public static final Shelf WATCHLIST = new Shelf(Kind.WATCHLIST, null);
    public static final Shelf RATINGS = new Shelf(Kind.RATINGS, null);
    public static final Shelf COLLECTION = new Shelf(Kind.COLLECTION, null);
}
