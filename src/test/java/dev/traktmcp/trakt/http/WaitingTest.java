package dev.traktmcp.trakt.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.Await;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Failure;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** A deadline or a cancelled call ends every wait. */
class WaitingTest extends OddServer {
    private static final int HOUR = 3_600_000;

    @Test
    void nobodyWaitsLongerThanTheDeadline() throws Exception {
        answers(status(429).withHeader("Retry-After", "300"));

        Failure failure = Deadline.within(Duration.ofSeconds(20), time, () -> failure(trakt, READ));

        assertThat(failure).isEqualTo(new Failure.RateLimited(Duration.ofSeconds(300), Failure.Limit.SERVER));
        assertThat(time.sleeps()).isEmpty();
        assertThat(sent()).isOne();
    }

    @Test
    void aSlowAnswerIsNotWaitedForBeyondTheDeadline() throws Exception {
        answers(status(201).withFixedDelay(HOUR));

        Failure failure = late(PLAYED);

        assertThat(failure).isEqualTo(new Failure.Unreachable("localhost", true));
    }

    @Test
    void aBodyThatDripsIsNotWaitedForEither() throws Exception {
        answers(okJson("[".repeat(50)).withChunkedDribbleDelay(50, HOUR));

        Failure failure = late(PLAYED);

        assertThat(failure).isEqualTo(new Failure.Unreachable("localhost", true));
    }

    /** How a call fails whose time is over once its request has arrived. */
    private Failure late(Request request) {
        return Deadline.within(Duration.ofSeconds(20), time, () -> {
            Thread.ofVirtual().start(() -> {
                Await.until(() -> sent() == 1);
                time.pass(Duration.ofSeconds(20));
            });
            return failure(trakt, request);
        });
    }

    @Test
    void aSpentDeadlineSendsNothing() throws Exception {
        answers(status(201));

        Failure failure = Deadline.within(Duration.ZERO, time, () -> failure(trakt, PLAYED));

        assertThat(failure).isEqualTo(new Failure.Unreachable("localhost", false));
        assertThat(sent()).isZero();
    }

    @Test
    void aCancelledCallEndsInTheMiddleOfAnAnswer() throws Exception {
        answers(status(201).withFixedDelay(HOUR));
        FutureTask<Throwable> call = new FutureTask<>(() -> {
            Throwable thrown = catchThrowableOfType(RuntimeException.class, () -> trakt.send(LISTED));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            return thrown;
        });
        Thread caller = Thread.ofVirtual().start(call);
        Await.until(() -> sent() == 1);
        caller.interrupt();

        assertThat(call.get()).isInstanceOf(CancellationException.class);
        assertThat(sent()).as("a cancelled call is not repeated").isOne();
    }

    @Test
    void aCancelledCallEndsWhileItWaitsForItsNextTry() {
        answers(status(503));
        Transport wire = wire();
        Transport interrupted = request -> {
            Response response = wire.send(request);
            Thread.currentThread().interrupt();
            return response;
        };
        Transport retrying = new Retrying(interrupted, time, new Random(7));

        assertThatThrownBy(() -> retrying.send(LISTED)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(sent()).isOne();
    }
}
