package dev.traktmcp.home;

import java.util.function.Supplier;

/** Lets one at a time work. Safe for use by several threads; a thread may enter it again. */
public interface Mutex {
    /** Runs work alone. How long it waits for its turn is up to who implements it. */
    <T> T alone(Supplier<T> work);
}
