package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Sends a request again where that may help and cannot harm. A 429 did nothing, so everything may be sent again. After
 * a 5xx or a lost answer only a repeatable request is sent again, as the first may have arrived. Safe for use by
 * several threads, if the random generator is.
 *
 * <p>This is our own code, so that tests control the clock by which it waits.
 */
public final class Retrying implements Transport {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Transport next;
    private final Pause pause;
    private final RandomGenerator random;

    public Retrying(Transport next, Pause pause, RandomGenerator random) {
        this.next = next;
        this.pause = pause;
        this.random = random;
    }

    @Override
    public Response send(Request request) {
        Attempt attempt = attempt(request);
        for (int tried = 1; tried < ATTEMPTS && attempt.mayBeRepeated(request); tried++) {
            Duration wait = attempt.asked(backoff(tried));
            if (wait.compareTo(Deadline.left()) >= 0) {
                break;
            }
            pause.take(wait);
            try {
                attempt = attempt(request).after(attempt, request);
            } catch (TraktException e) {
                if (!(e.failure() instanceof Failure.RateLimited)) {
                    throw e;
                }
                // Our own pace leaves no time to send it, so the earlier result stands.
                break;
            }
        }
        return attempt.outcome();
    }

    private Attempt attempt(Request request) {
        try {
            return new Attempt.Answered(next.send(request));
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.Unreachable unreachable) {
                return new Attempt.Lost(unreachable, e);
            }
            throw e;
        }
    }

    /**
     * Doubles each time and takes between half and all of it, so that clients that failed together do not come back
     * together.
     */
    private Duration backoff(int tried) {
        long most = FIRST_WAIT.toMillis() << (tried - 1);
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
