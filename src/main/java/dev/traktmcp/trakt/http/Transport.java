package dev.traktmcp.trakt.http;

/**
 * Sends a request and waits for the answer. Pace, repeats and failures are decorators of this. Safe for use by several
 * threads.
 *
 * <p>A thread that is interrupted while it waits gets a {@link java.util.concurrent.CancellationException} and stays
 * interrupted: the call was cancelled, and nobody waits for a failure.
 */
@FunctionalInterface
public interface Transport {
    Response send(Request request);
}
