package dev.traktmcp.trakt.http;

/**
 * Sends a request and waits for the answer. Every concern around that (pace, repeats, failures) is a decorator of this.
 *
 * <p>A thread that is interrupted while it waits gets a {@link java.util.concurrent.CancellationException} and keeps
 * its interrupt: the call was cancelled, nobody waits for a failure.
 */
@FunctionalInterface
public interface Transport {
    Response send(Request request);
}
