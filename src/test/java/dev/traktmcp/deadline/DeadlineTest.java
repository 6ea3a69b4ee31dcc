package dev.traktmcp.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration BUDGET = Duration.ofSeconds(20);
    private final FakeTime time = new FakeTime();

    @Test
    void whatIsLeftShrinksToNothingAndNotBelow() throws Exception {
        Deadline.within(BUDGET, time, () -> {
            assertThat(Deadline.left()).isEqualTo(BUDGET);
            time.pass(Duration.ofSeconds(15));
            assertThat(Deadline.left()).isEqualTo(Duration.ofSeconds(5));
            time.pass(Duration.ofSeconds(15));
            assertThat(Deadline.left()).isEqualTo(Duration.ZERO);
            return null;
        });
    }

    @Test
    void withoutABindingThereIsTime() {
        assertThat(Deadline.left()).isGreaterThan(BUDGET);
    }

    @Test
    void anInnerBudgetCannotOutlastTheOuter() throws Exception {
        Duration inner = Deadline.within(BUDGET, time,
                () -> Deadline.within(Duration.ofHours(1), time, Deadline::left));
        Duration alone = Deadline.within(Duration.ofHours(1), time, Deadline::left);

        assertThat(inner).isEqualTo(BUDGET);
        assertThat(alone).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void itStandsStillWhileAPersonIsAsked() throws Exception {
        Deadline.within(BUDGET, time, () -> {
            time.pass(Duration.ofSeconds(5));
            Deadline.sparing(Duration.ofSeconds(1), () -> Deadline.standingStill(() -> {
                time.pass(Duration.ofMinutes(10));
                return null;
            }));
            assertThat(Deadline.left()).isEqualTo(Duration.ofSeconds(15));
            time.pass(Duration.ofSeconds(10));
            assertThat(Deadline.<Duration, RuntimeException>within(BUDGET, time, Deadline::left))
                    .isEqualTo(Duration.ofSeconds(5));
            return null;
        });
    }

    @Test
    void itCanBeTakenToAnotherThread() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Duration there = Deadline.within(BUDGET, time,
                    () -> threads.submit(Deadline.carried(Deadline::left)).get());
            assertThat(there).isEqualTo(BUDGET);
        }
    }

    /** However long a slow machine takes. */
    @Test
    void aWaitIsNotOverBeforeItsClockSaysSo() throws Exception {
        CompletableFuture<String> work = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(Deadline.GLANCE.multipliedBy(3).toNanos());
            work.complete("done");
        });
        assertThat(Deadline.<String, Exception>within(Duration.ofMillis(1), time,
                () -> Deadline.current().await(work))).isEqualTo("done");
    }

    @Test
    void aWaitIsOverWhenItsClockSaysSo() {
        Thread waiting = Thread.currentThread();
        Thread.ofVirtual().start(() -> {
            Await.until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            time.pass(BUDGET);
        });
        assertThatThrownBy(() -> Deadline.within(BUDGET, time,
                () -> Deadline.current().await(new CompletableFuture<>()))).isInstanceOf(TimeoutException.class);
    }
}
