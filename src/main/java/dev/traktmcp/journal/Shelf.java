package dev.traktmcp.journal;

import dev.traktmcp.trakt.ListAt;

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
        COLLECTION,
        /** A list; {@code which} says where it is, {@code former} may hold {@code notes}. */
        LIST,
        /** What is hidden; {@code which} is Trakt's section. */
        HIDDEN
    }

    public static final Shelf WATCHLIST = new Shelf(Kind.WATCHLIST, null);
    public static final Shelf RATINGS = new Shelf(Kind.RATINGS, null);
    public static final Shelf COLLECTION = new Shelf(Kind.COLLECTION, null);

    public static Shelf of(ListAt list) {
        return new Shelf(Kind.LIST, list.toString());
    }

    /** @param section {@code recommendations}, {@code calendar} and the like */
    public static Shelf hidden(String section) {
        return new Shelf(Kind.HIDDEN, section);
    }
}
