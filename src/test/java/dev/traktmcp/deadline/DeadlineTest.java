package dev.traktmcp.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
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
    void itCanBeTakenToAnotherThread() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Duration there = Deadline.within(BUDGET, time,
                    () -> threads.submit(Deadline.carried(Deadline::left)).get());
            assertThat(there).isEqualTo(BUDGET);
        }
    }
}
