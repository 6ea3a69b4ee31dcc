package dev.traktmcp.tools.request;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Titles that can mean several, where the person can be asked at once. */
class AskingTest {
    private static final Map<String, Object> LIST =
            Map.of("items", List.of("Ghosts", "Heat (1995)", "Ghosts S01E02", "Arrival"));

    private final List<String> asked = new ArrayList<>();
    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false).withLived(false));
        door = FrontDoor.to(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void everyEntryOfAListIsAskedForBeforeAnythingIsWritten() {
        Map<String, Object> result = door.call("add_to_watchlist", LIST, this::theBritish);
        assertThat(asked).containsExactly("Ghosts", "Ghosts");
        assertThat(text(result)).startsWith("Added all 4 titles").contains("[show:4]", "Ghosts S01E02", "[movie:13]");
    }

    @Test
    void whatThePersonWillNotSayIsLeftAndTheRestIsDone() {
        Map<String, Object> result = door.call("add_to_watchlist", LIST, choices -> {
            asked.add(choices.getFirst().title());
            assertThat(simulator.account().watchlist().size()).as("not before all is asked").isZero();
            return asked.size() == 1 ? Optional.empty() : Optional.of(choices.getLast());
        });
        assertThat(asked).containsExactly("Ghosts", "Ghosts");
        assertThat(isError(result)).isFalse();
        assertThat(text(result)).startsWith("Added 3 of 4 titles").contains("\"Ghosts\": nothing done, it can mean");
    }

    @Test
    void ofSeveralEpisodesThePersonIsAskedOnceWhichShowIsMeant() {
        Map<String, Object> result = door.call("add_to_watchlist",
                Map.of("items", List.of("Ghosts S01E01", "Arrival", "Ghosts S01E02")), this::theBritish);
        assertThat(asked).containsExactly("Ghosts");
        assertThat(text(result)).startsWith("Added all 3 titles").contains("Ghosts S01E01 \"Who Do", "Ghosts S01E02");
    }

    @Test
    void aSingleTitleThatStaysOpenIsNotWritten() {
        Map<String, Object> result = door.call("add_to_watchlist", Map.of("title", "Ghosts"), _ -> Optional.empty());
        assertThat(isError(result)).isTrue();
        assertThat(text(result)).startsWith("\"Ghosts\" can mean more than one title, so nothing was done");
    }

    @Test
    void nobodyIsAskedWhatToRemoveWhereNothingOfItIsThere() {
        door.call("create_list", Map.of("name", "Comedies", "items", List.of("Heat (1995)")));
        for (Map<String, Object> named : List.<Map<String, Object>>of(
                Map.of("list", "Comedies", "title", "Ghosts"),
                Map.of("list", "Comedies", "items", List.of("Ghosts", "Arrival")))) {
            Map<String, Object> result = door.call("remove_from_list", named, this::theBritish);
            assertThat(asked).isEmpty();
            assertThat(text(result)).contains("Ghosts");
        }
    }

    private Optional<Candidate> theBritish(List<Candidate> choices) {
        assertThat(simulator.account().watchlist().size()).as("not before all is asked").isZero();
        asked.add(choices.getFirst().title());
        return choices.stream().filter(choice -> choice.hint() != null && choice.hint().startsWith("British"))
                .findFirst();
    }
}
