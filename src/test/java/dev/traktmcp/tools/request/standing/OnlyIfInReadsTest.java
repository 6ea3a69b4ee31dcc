package dev.traktmcp.tools.request.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of titles that show only those of which something is so. */
class OnlyIfInReadsTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get_watchlist | | unseen | Perfect Days | The Matrix",
        "get_watchlist | | seen | The Matrix | Perfect Days",
        "get_watchlist | | begun | Severance | The Matrix",
        "get_watchlist | | rated 9 or more, collected | The Matrix | Severance",
        "get_person | Keanu Reeves | seen | The Matrix (1999) | John Wick",
        "get_person | Keanu Reeves | unseen | Keanu Reeves | The Matrix (1999)",
        "charts | popular | seen | The Matrix (1999) | Heat (1995)",
        "charts | popular | unseen | unseen | The Matrix (1999)",
        "charts | popular | rated | Parasite | Heat (1995)",
        "related | Heat (1995) | unseen | only what is unseen | The Matrix (1999)",
    })
    void showsWhatFits(String tool, String of, String onlyIf, String there, String notThere) {
        say("add_to_watchlist", Map.of("items", List.of("The Matrix", "Severance")));
        Map<String, Object> call = new HashMap<>(Map.of("only_if", onlyIf, "limit", 50));
        switch (tool) {
            case "get_person" -> call.put("name", of);
            case "charts" -> call.put("chart", of);
            case "related" -> call.put("title", of);
            default -> {}
        }
        assertThat(say(tool, call)).contains(there).doesNotContain(notThere);
    }

    @ParameterizedTest
    @CsvSource({"get_watchlist", "charts"})
    void tellsOfWhatCannotBe(String tool) {
        Map<String, Object> call = tool.equals("charts") ? Map.of("chart", "popular", "only_if", "seen, unseen")
                : Map.of("only_if", "seen, unseen");
        assertThat(FrontDoor.text(door.call(tool, call))).contains("only_if contradicts itself");
    }

    @Test
    void asksNothingOfEachTitle() {
        say("get_watchlist", Map.of("only_if", "unseen, not rated, not collected"));
        assertThat(simulator.requests()).as("whole reads, however many titles there are").hasSizeLessThan(12)
                .noneMatch(request -> request.path().contains("/progress/"));
    }
}
