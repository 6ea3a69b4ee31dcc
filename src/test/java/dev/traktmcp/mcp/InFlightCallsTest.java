package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InFlightCallsTest {
    private static final Map<String, Object> ANSWER = Map.of("id", 1);

    private final InFlightCalls calls = new InFlightCalls();
    private final List<Consumer<Map<String, Object>>> ends = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    private boolean begin(Consumer<Map<String, Object>> answer) {
        return calls.begin(1, answer, end -> {
            ends.add(end);
            return () -> heard.add("cancelled");
        });
    }

    @Test
    void anIdIsTakenUntilItsAnswerIsOnTheWay() {
        assertThat(begin(_ -> heard.add("first"))).isTrue();
        assertThat(begin(_ -> heard.add("refused"))).isFalse();
        assertThat(calls.isRunning(1)).isTrue();
        ends.getFirst().accept(ANSWER);
        assertThat(heard).containsExactly("first");
        assertThat(calls.isRunning(1)).isFalse();
    }

    /** A quick client reads the answer, and asks again, before we are back from writing it. */
    @Test
    void theIdOfAnAnswerMayBeUsedAgainAtOnce() {
        begin(_ -> assertThat(begin(_ -> heard.add("second"))).isTrue());
        ends.getFirst().accept(ANSWER);
        assertThat(calls.isRunning(1)).as("the second").isTrue();
        ends.getLast().accept(ANSWER);
        assertThat(heard).containsExactly("second");
    }

    @Test
    void whatIsCancelledIsNotAnswered() {
        begin(_ -> heard.add("answered"));
        calls.cancel(1);
        ends.getFirst().accept(ANSWER);
        assertThat(heard).containsExactly("cancelled");
    }
}
