package dev.traktmcp.failure;

import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Failure} to the boundary. Other code may catch it to translate it or to retry; only the dispatcher
 * puts it into words.
 */
public final class TraktException extends RuntimeException {
    private final transient Failure failure;

    public TraktException(Failure failure) {
        this(failure, null);
    }

    public TraktException(Failure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
