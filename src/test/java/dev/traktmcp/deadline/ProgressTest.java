package dev.traktmcp.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void stepsAreCountedAgainstAllThatIsExpected() {
        Progress.heard(this::hear, () -> {
            Progress.expect(2);
            Progress.step();
            Progress.expect(1); // found on the way
            Progress.step();
            Progress.step();
            Progress.step(); // one more than was thought
            return null;
        });
        assertThat(heard).containsExactly("1 of 2", "2 of 3", "3 of 3", "4 of 4");
    }

    @Test
    void whatNobodyKnowsHasNoTotal() {
        Progress.heard(this::hear, () -> {
            Progress.expectUnknown();
            Progress.step();
            return null;
        });
        assertThat(heard).containsExactly("1 of null");
    }

    @Test
    void itGoesAlongToOtherThreads() throws Exception {
        Progress.heard(this::hear, () -> {
            Progress.expect(1);
            Thread other = Thread.ofVirtual().start(new java.util.concurrent.FutureTask<>(Progress.carried(() -> {
                Progress.step();
                return null;
            })));
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        assertThat(heard).containsExactly("1 of 1");
    }

    @Test
    void whereNobodyWantsToKnowNothingHappens() throws Exception {
        Progress.expect(3);
        Progress.step();
        assertThat(Progress.carried(() -> "done").call()).isEqualTo("done");
    }

    private void hear(int done, Integer total) {
        heard.add(done + " of " + total);
    }
}
