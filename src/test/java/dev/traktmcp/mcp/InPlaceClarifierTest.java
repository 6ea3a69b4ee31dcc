package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.simulator.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How several questions of one call go on after each kind of answer: C chosen, D declined, S silence. */
class InPlaceClarifierTest {
    private static final Candidate BRITISH = new Candidate("show:4", "show", "Ghosts", 2019, "British");
    private static final Duration BUDGET = Duration.ofSeconds(15);
    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "C, 1", "D, 1", "S, 1", "CC, 2", "CS, 2", "SC, 1", "SS, 1",
        "DC, 2", "DS, 2", "SD, 1", "CSC, 2", "DDS, 3", "SCC, 1"})
    void asksNobodyAfterASilence(String person, int questions) {
        InPlaceClarifier clarifier = new InPlaceClarifier(client(person));
        List<AmbiguousTitle> all = person.chars()
                .mapToObj(i -> new AmbiguousTitle("Ghosts", "items[" + i + "]", List.of(BRITISH))).toList();
        List<Optional<Candidate>> answers = clarifier.answers(all);
        assertThat(asked).hasSize(questions);
        assertThat(answers).hasSize(person.length());
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).isPresent()).isEqualTo(i < questions && person.charAt(i) == 'C');
        }
    }

    @Test
    void aLaterStepOfTheSameCallAsksNobodyEither() {
        InPlaceClarifier clarifier = new InPlaceClarifier(client("SC"));
        AmbiguousTitle question = new AmbiguousTitle("Ghosts", "title", List.of(BRITISH));
        assertThat(clarifier.answers(List.of(question))).containsExactly(Optional.empty());
        assertThat(clarifier.answers(List.of(question))).containsExactly(Optional.empty());
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"C", "D", "S"})
    void theDeadlineStandsStillMeanwhile(String person) throws Exception {
        AmbiguousTitle question = new AmbiguousTitle("Ghosts", "title", List.of(BRITISH));
        assertThat(Deadline.<Duration, Exception>within(BUDGET, clock, () -> {
            new InPlaceClarifier(client(person)).answers(List.of(question));
            return Deadline.left();
        })).isEqualTo(BUDGET);
    }

    private Client client(String person) {
        return new Client() {
            @Override
            public String protocolVersion() {
                return "2025-11-25";
            }

            @Override
            public boolean canAsk() {
                return true;
            }

            @Override
            public Optional<Candidate> ask(String question, List<Candidate> choices) {
                asked.add(question);
                clock.advance(Client.THINKING);
                return switch (person.charAt(asked.size() - 1)) {
                    case 'C' -> Optional.of(choices.getFirst());
                    case 'S' -> throw new Silence();
                    default -> Optional.empty();
                };
            }

            @Override
            public boolean canOpen() {
                return false;
            }

            @Override
            public void open(String url, String reason) {}
        };
    }
}
