package dev.traktmcp.trakt.http;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;

/** The result of sending a request once: an answer of any status, or none. */
sealed interface Attempt {
    boolean mayBeRepeated(Request request);

    /** How long to wait: what Trakt asks for, else our own guess. */
    Duration asked(Duration guess);

    /** Whether a write may still have been done. */
    boolean mayHaveArrived(Request request);

    /** This attempt in view of the one before it. */
    Attempt after(Attempt earlier, Request request);

    /** Returns the answer, or throws the failure. */
    Response outcome();

    record Answered(Response response) implements Attempt {
        @Override
        public boolean mayBeRepeated(Request request) {
            return response.status() == 429 || response.status() >= 500 && request.repeatable();
        }

        @Override
        public Duration asked(Duration guess) {
            return response.retryAfter().orElse(guess);
        }

        @Override
        public boolean mayHaveArrived(Request request) {
            return request.isWrite() && response.status() >= 500;
        }

        /**
         * An item that is missing at the second attempt was deleted by the first. A refusal of the second says nothing
         * of the first, which may have been done.
         */
        @Override
        public Attempt after(Attempt earlier, Request request) {
            if (response.status() == 429 && earlier.mayHaveArrived(request)) {
                return earlier;
            }
            boolean deleted =
                    request.method().equals("DELETE") && response.status() == 404 && earlier.mayHaveArrived(request);
            return deleted ? new Answered(new Response(response.request(), 204, response.headers(), new byte[0]))
                    : this;
        }

        @Override
        public Response outcome() {
            return response;
        }
    }

    record Lost(Failure.Unreachable failure, TraktException cause) implements Attempt {
        @Override
        public boolean mayBeRepeated(Request request) {
            return request.repeatable() || !failure.written();
        }

        @Override
        public Duration asked(Duration guess) {
            return guess;
        }

        @Override
        public boolean mayHaveArrived(Request request) {
            return failure.written();
        }

        /** A refused connection now does not mean that the first request did not arrive. */
        @Override
        public Attempt after(Attempt earlier, Request request) {
            if (failure.written() || !earlier.mayHaveArrived(request)) {
                return this;
            }
            Failure.Unreachable written = new Failure.Unreachable(failure.host(), true);
            return new Lost(written, new TraktException(written, cause));
        }

        @Override
        public Response outcome() {
            throw cause;
        }
    }
}
