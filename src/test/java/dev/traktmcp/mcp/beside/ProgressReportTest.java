package dev.traktmcp.mcp.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressReportTest {
    private final List<Integer> told = new ArrayList<>();
    private long millis;
    private final ProgressReport report =
            new ProgressReport((done, _) -> told.add(done), () -> TimeUnit.MILLISECONDS.toNanos(millis));

    @Test
    void tellsAtMostFourTimesASecond() {
        for (int done = 1; done <= 100; done++, millis += 20) { // two seconds
            report.reached(done, 100);
        }
        assertThat(told).hasSizeBetween(7, 9).startsWith(1, 14);
    }

    @Test
    void neverTellsLessOrTheSameAgain() {
        for (int done : List.of(2, 1, 2, 3)) {
            report.reached(done, 3);
            millis += 1_000;
        }
        assertThat(told).containsExactly(2, 3);
    }

    @Test
    void tellsNothingOnceTheAnswerIsDue() {
        report.reached(1, 3);
        report.end();
        millis += 1_000;
        report.reached(2, 3);
        assertThat(told).containsExactly(1);
    }
}
