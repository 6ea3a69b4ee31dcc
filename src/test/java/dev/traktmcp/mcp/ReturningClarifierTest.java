package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.mcp.ReturningClarifier.Unanswered;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.tools.core.ToolReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturningClarifierTest {
    private static final Candidate BRITISH = new Candidate("show:4", "show", "Ghosts", 2019, "British");
    private static final Candidate AMERICAN = new Candidate("show:5", "show", "Ghosts", 2021, "American");
    private static final AmbiguousTitle FIRST = new AmbiguousTitle("Ghosts", "items[0]", List.of(BRITISH, AMERICAN));
    private static final AmbiguousTitle THIRD = new AmbiguousTitle("Ghosts", "items[2]", List.of(BRITISH, AMERICAN));

    @Test
    void theCallEndsWithEveryQuestionAtOnce() {
        assertUnanswered(Map.of(), FIRST, THIRD);
    }

    @Test
    void theCallEndsAgainWithWhatIsStillOpen() {
        assertUnanswered(Map.of("items[0]", "show:4"), THIRD);
    }

    @Test
    void anAnswerThatNoCandidateFitsIsNone() {
        assertUnanswered(Map.of("items[0]", "show:4", "items[2]", "movie:1"), THIRD);
    }

    @Test
    void theAnswersAreHandedOverWhenTheCallComesAgain() {
        assertThat(new ReturningClarifier(Map.of("items[0]", "show:5", "items[2]", "")).answers(List.of(FIRST, THIRD)))
                .as("the second of them was declined")
                .containsExactly(Optional.of(AMERICAN), Optional.empty());
    }

    @Test
    void aToolGoesOnWhereItWasAskedAndWritesNothingBefore() {
        try (Simulator simulator = Simulator.start(
                Options.standard().withStrict(true).withRateLimits(false).withLived(false))) {
            FrontDoor door = FrontDoor.to(simulator);
            Map<String, Object> arguments = Map.of("items", List.of("Ghosts", "Heat (1995)", "Ghosts S01E02"));
            assertThatThrownBy(() -> door.reply("add_to_watchlist", arguments, new ReturningClarifier(Map.of())))
                    .isInstanceOfSatisfying(Unanswered.class, e -> assertThat(e.questions())
                            .extracting(AmbiguousTitle::argument).containsExactly("items[0]", "items[2]"));
            assertThat(simulator.account().watchlist().size()).isZero();

            ToolReply reply = door.reply("add_to_watchlist", arguments,
                    new ReturningClarifier(Map.of("items[0]", "show:4", "items[2]", "show:4 S01E02")));
            assertThat(reply.summary()).startsWith("Added all 3 titles").contains("[show:4]", "Ghosts S01E02");
            assertThat(simulator.account().watchlist().size()).isEqualTo(3);
        }
    }

    private static void assertUnanswered(Map<String, String> answers, AmbiguousTitle... open) {
        assertThatThrownBy(() -> new ReturningClarifier(answers).answers(List.of(FIRST, THIRD)))
                .isInstanceOfSatisfying(Unanswered.class, e -> assertThat(e.questions()).containsExactly(open));
    }
}
