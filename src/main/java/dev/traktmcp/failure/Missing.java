package dev.traktmcp.failure;

import org.jspecify.annotations.Nullable;

/** Why there is nothing to undo. */
public sealed interface Missing {
    /** There was no write at all. */
    record Everything() implements Missing {}

    /** The last call that could write was of this tool, and left nothing. */
    record Last(String tool) implements Missing {}

    /** Another assistant of this account wrote last; {@code what} says what. */
    record Ours(String what) implements Missing {}

    /** More of the newest writes were asked for than there are. */
    record Fewer(int asked, int known) implements Missing {}

    /** There is no write with this id; {@code already} says whether it has been undone. */
    record Id(String id, boolean already) implements Missing {}

    /** No write that can be undone has this title; {@code id} says of which write that was asked, or null for all. */
    record Title(String title, @Nullable String id) implements Missing {}
}
