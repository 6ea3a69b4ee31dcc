package dev.traktmcp.failure;

/** Why there is nothing to undo. */
public sealed interface Missing {
    /** There was no write at all. */
    record Everything() implements Missing {}

    /** The last call that could write was of this tool, and left nothing. */
    record Last(String tool) implements Missing {}

    /** Another assistant of this account wrote last; {@code what} says what. */
    record Ours(String what) implements Missing {}

    /** There is no write with this id; {@code already} says whether it has been undone. */
    record Id(String id, boolean already) implements Missing {}
}
