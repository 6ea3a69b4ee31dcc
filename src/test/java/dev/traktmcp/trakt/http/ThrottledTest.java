package dev.traktmcp.trakt.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.Await;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThrottledTest {
    private static final Request READ = Request.get("movies", "1");
    private static final Request WRITE = Request.post("sync", "ratings");

    private final FakeTime time = new FakeTime();
    private final List<Instant> arrivals = Collections.synchronizedList(new ArrayList<>());
    private final Transport throttled = new Throttled(this::arrive, time, time);

    @Test
    void writesKeepMoreThanASecondApart() {
        for (int i = 0; i < 5; i++) {
            throttled.send(WRITE);
            time.pass(Duration.ofMillis(130L * i));
        }

        for (int i = 1; i < arrivals.size(); i++) {
            assertThat(Duration.between(arrivals.get(i - 1), arrivals.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(1_050));
        }
    }

    @Test
    void aWriteAfterAPauseGoesOutAtOnceButSavesNothingUp() {
        throttled.send(WRITE);
        time.pass(Duration.ofMinutes(5));
        throttled.send(WRITE);
        throttled.send(WRITE);

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(1_050));
    }

    @Test
    void noFiveMinutesSeeMoreThan500Reads() {
        for (int i = 0; i < 1_500; i++) {
            throttled.send(READ);
        }

        for (int i = 0; i + 500 < arrivals.size(); i++) {
            assertThat(Duration.between(arrivals.get(i), arrivals.get(i + 500)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        }
    }

    @Test
    void readsDoNotWaitForWrites() {
        throttled.send(WRITE);
        throttled.send(READ);

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void whatWouldWaitBeyondTheDeadlineIsNotSent() throws Exception {
        throttled.send(WRITE);

        TraktException thrown = Deadline.within(Duration.ofMillis(900), time,
                () -> catchThrowableOfType(TraktException.class, () -> throttled.send(WRITE)));

        assertThat(thrown.failure()).isEqualTo(new Failure.RateLimited(Duration.ofMillis(1_050)));
        assertThat(arrivals).hasSize(1);
    }

    @Test
    void aCancelledCallLeavesTheQueue() {
        throttled.send(WRITE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> throttled.send(WRITE)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(arrivals).hasSize(1);
    }

    @Test
    void aWaitThatIsCancelledCostsTheNextWriteNothing() {
        throttled.send(WRITE);
        cancelled(WRITE);
        time.pass(Duration.ofMillis(1_050));

        throttled.send(WRITE);

        assertThat(time.sleeps()).as("the second it waited for has passed").isEmpty();
    }

    @Test
    void whatIsCancelledWhenItsTurnHasComeCostsNothingEither() {
        cancelled(WRITE);
        throttled.send(WRITE);

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void theTurnOfACancelledWriteDoesNotLetTwoGoAtOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
        Transport frozen = new Throttled(this::arrive, time, wait -> {
            waits.add(wait);
            open.await();
        });
        frozen.send(WRITE);
        Thread second = Thread.ofVirtual().start(() -> assertThatThrownBy(() -> frozen.send(WRITE))
                .isInstanceOf(CancellationException.class));
        Await.until(() -> waits.size() == 1);
        Thread third = Thread.ofVirtual().start(() -> frozen.send(WRITE));
        Await.until(() -> waits.size() == 2);
        second.interrupt();
        second.join();
        Thread fourth = Thread.ofVirtual().start(() -> frozen.send(WRITE));
        Await.until(() -> waits.size() == 3);
        Thread fifth = Thread.ofVirtual().start(() -> frozen.send(WRITE));
        Await.until(() -> waits.size() == 4);
        open.countDown();
        for (Thread caller : List.of(third, fourth, fifth)) {
            caller.join();
        }

        assertThat(waits).as("the fourth has the turn of the second").containsExactly(Duration.ofMillis(1_050),
                Duration.ofMillis(2_100), Duration.ofMillis(1_050), Duration.ofMillis(3_150));
    }

    @Test
    void aReadThatIsCancelledWhileItWaitsIsNotCounted() {
        for (int i = 0; i < 200; i++) {
            throttled.send(READ);
        }
        cancelled(READ);
        time.pass(Duration.ofSeconds(1));

        throttled.send(READ);

        assertThat(time.sleeps()).as("a read flows back each second").isEmpty();
    }

    private void cancelled(Request request) {
        int before = arrivals.size();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> throttled.send(request)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(arrivals).hasSize(before);
    }

    @Test
    void whoCameFirstIsServedFirst() throws Exception {
        List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch open = new CountDownLatch(1);
        Transport frozen = new Throttled(this::arrive, time, wait -> {
            waits.add(wait);
            open.await();
        });
        frozen.send(WRITE);
        List<Thread> callers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            callers.add(Thread.ofVirtual().start(() -> frozen.send(WRITE)));
            int waiting = i;
            Await.until(() -> waits.size() == waiting);
        }
        open.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(waits).containsExactly(Duration.ofMillis(1_050), Duration.ofMillis(2_100), Duration.ofMillis(3_150));
    }

    private Response arrive(Request request) {
        if (Thread.currentThread().isInterrupted()) {
            throw Pause.cancelled();
        }
        arrivals.add(time.instant());
        return new Response(request.line(), 200, Map.of(), new byte[0]);
    }
}
