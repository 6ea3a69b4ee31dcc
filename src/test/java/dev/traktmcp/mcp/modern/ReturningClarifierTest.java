package dev.traktmcp.mcp.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.mcp.EarlyAnswer;
import dev.traktmcp.mcp.OwnTools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturningClarifierTest {
    private static final Candidate BRITISH = new Candidate("show:4", "show", "Ghosts", 2019, "British");
    private static final Candidate AMERICAN = new Candidate("show:5", "show", "Ghosts", 2021, "American");
    private static final AmbiguousTitle FIRST = new AmbiguousTitle("Ghosts", "items[0]", List.of(BRITISH, AMERICAN));
    private static final AmbiguousTitle THIRD = new AmbiguousTitle("Ghosts", "items[2]", List.of(BRITISH, AMERICAN));
    private static final AmbiguousTitle OTHER = new AmbiguousTitle("Ghosts S1E2", "items[0]", List.of(BRITISH));

    private final RequestStates states = OwnTools.states();
    private Set<?> asked = Set.of();
    private Object state;

    @Test
    void theCallEndsWithEveryQuestionAtOnce() {
        ask(Map.of(), FIRST, THIRD);
        assertThat(asked).isEqualTo(Set.of("items[0]", "items[2]"));
    }

    @Test
    void theCallEndsAgainWithWhatIsStillOpen() {
        ask(Map.of(), FIRST, THIRD);
        ask(Map.of("items[0]", choice("Ghosts (2019) [show:4]: British"), "items[7]", 3), FIRST, THIRD);
        assertThat(asked).isEqualTo(Set.of("items[2]"));
        assertThat(answers(Map.of("items[2]", Map.of("action", "cancel")), FIRST, THIRD))
                .as("the first answer came a round earlier, and the second is none")
                .containsExactly(Optional.of(BRITISH), Optional.empty());
    }

    @Test
    void anAnswerThatNoCandidateFitsIsNone() {
        ask(Map.of(), FIRST);
        for (Object odd : List.of(choice("Heat"), choice(""), Map.of("action", "accept"), Map.of(), 12345, "x")) {
            ask(Map.of("items[0]", odd), FIRST);
            assertThat(asked).as("%s", odd).isEqualTo(Set.of("items[0]"));
        }
    }

    @Test
    void answersWithoutWhatWasGivenWithTheQuestionsAreNone() {
        ask(Map.of("items[0]", choice("Ghosts (2019) [show:4]: British")), FIRST);
        assertThat(asked).isEqualTo(Set.of("items[0]"));
    }

    @Test
    void twoQuestionsAboutOneArgumentAreKeptApart() {
        ask(Map.of(), FIRST, OTHER, FIRST);
        assertThat(asked).isEqualTo(Set.of("items[0]", "items[0] 2"));
        assertThat(answers(Map.of("items[0]", choice("Ghosts (2021) [show:5]: American"),
                "items[0] 2", Map.of("action", "decline")), FIRST, OTHER, FIRST))
                .containsExactly(Optional.of(AMERICAN), Optional.empty(), Optional.of(AMERICAN));
    }

    private static Map<String, Object> choice(String label) {
        return Map.of("action", "accept", "content", Map.of("choice", label));
    }

    private void ask(Map<String, Object> responses, AmbiguousTitle... questions) {
        assertThatThrownBy(() -> answers(responses, questions)).isInstanceOfSatisfying(EarlyAnswer.class, e -> {
            asked = ((Map<?, ?>) e.value().get("inputRequests")).keySet();
            state = e.value().get("requestState");
        });
    }

    private List<Optional<Candidate>> answers(Map<String, Object> responses, AmbiguousTitle... questions) {
        Map<String, Object> params = new LinkedHashMap<>(Map.of("name", "ask", "inputResponses", responses));
        if (state != null) {
            params.put("requestState", state);
        }
        Round round = new Round(() -> states, "tools/call", params);
        round.begin();
        return new ReturningClarifier(round).answers(List.of(questions));
    }
}
