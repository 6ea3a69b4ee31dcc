package dev.traktmcp.host.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used now, or whose it would be was deleted meanwhile; nothing of the transaction was kept. Its
 * message names no path and no value.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
