package dev.traktmcp.host.database;

/** What was kept here is in another database now; nothing of the transaction was kept. */
final class MovedAway extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
