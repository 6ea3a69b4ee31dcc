package dev.traktmcp.trakt.http;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A path that only some of Trakt's sources know: asked until it turns out to be missing, and then not again by this
 * process. Safe for use by several threads.
 */
public final class Novelty {
    private volatile boolean missing;

    /** What the request brings; empty where Trakt has no such path. */
    public <T> Optional<T> ask(Supplier<T> request) {
        if (missing) {
            return Optional.empty();
        }
        try {
            return Optional.of(request.get());
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotThere) {
                missing = true;
                return Optional.empty();
            }
            throw e;
        }
    }
}
