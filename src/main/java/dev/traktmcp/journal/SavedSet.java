package dev.traktmcp.journal;

import dev.traktmcp.trakt.ListAt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where Trakt keeps an item at most once.
 *
 * @param which of several places of the kind, or null where there is only one
 */
public record SavedSet(Kind kind, @Nullable String which) {
    public enum Kind {
        /** {@code former} may hold {@code notes}. */
        WATCHLIST,
        /** {@code former} holds {@code rating} and {@code rated_at}. */
        RATINGS,
        /** {@code former} holds {@code collected_at} and the copy's metadata. */
        COLLECTION,
        /** A list; {@code which} is its address, {@code former} may hold {@code notes}. */
        LIST,
        /** Hidden items; {@code which} is Trakt's section. */
        HIDDEN,
        /** Where somebody stopped; {@code former} holds {@code progress} in percent. */
        PLAYBACK,
        /** Shows begun again. */
        REWATCH
    }

    public static final SavedSet WATCHLIST = new SavedSet(Kind.WATCHLIST, null);
    public static final SavedSet RATINGS = new SavedSet(Kind.RATINGS, null);
    public static final SavedSet PLAYBACK = new SavedSet(Kind.PLAYBACK, null);
    public static final SavedSet REWATCH = new SavedSet(Kind.REWATCH, null);
    public static final SavedSet COLLECTION = new SavedSet(Kind.COLLECTION, null);

    public SavedSet {
        if (which == null && (kind == Kind.LIST || kind == Kind.HIDDEN)) {
            throw new IllegalArgumentException("there are several of " + kind);
        }
    }

    /** Which of several it is. */
    public String whichOne() {
        return Objects.requireNonNull(which, () -> "there is one " + kind);
    }

    public static SavedSet of(ListAt list) {
        return list.kind() == ListAt.Kind.WATCHLIST ? WATCHLIST : new SavedSet(Kind.LIST, list.toString());
    }

    /** @param section {@code recommendations}, {@code calendar} and the like */
    public static SavedSet hidden(String section) {
        return new SavedSet(Kind.HIDDEN, section);
    }
}
