package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on a list or was rated so is hidden, and shown again, by what it has in common. */
class HiddenTogetherTest extends InASandbox {
    @BeforeEach
    void filled() {
        simulator.account().clear();
        say("create_list", Map.of("name", "Cosy", "items", List.of("Heat (1995)", "Arrival", "Chernobyl")));
        say("rate_item", Map.of("items", List.of("Heat (1995): 3", "Dune (2021): 10", "The Bear: 4", "Arrival: 6")));
        say("rate_item", Map.of("title", "Chernobyl S01E01", "rating", 2));
        say("add_to_collection", Map.of("items", List.of("The Bear", "Dune (2021)")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recommendations | films I rated under 5                    | Heat            | Dune; The Bear
            recommendations | everything I rated worse than 5          | Heat; The Bear  | Dune; Chernobyl
            recommendations | what I rated two and a half stars or less | Heat; The Bear | Dune; Arrival
            recommendations | films I rated between 5 and 7            | Arrival         | Heat; Dune
            recommendations | everything on Cosy                       | Heat; Arrival; Chernobyl | Dune
            recommendations | films on Cosy longer than two hours      | Heat            | Arrival; Chernobyl
            recommendations | everything in my collection              | Dune; The Bear  | Heat
            calendar        | the shows I rated below 5                | The Bear        | Heat; Chernobyl
            dropped         | the show on Cosy                         | Chernobyl       | Heat
            dropped         | everything on Cosy                       | Chernobyl       | Heat; Arrival
            up_next         | shows I own                              | The Bear        | Dune
            up_next         | shows in my collection rated 4           | The Bear        | Chernobyl
            """)
    void isHidden(String from, String said, String named, String not) {
        String hidden = say("hide", Map.of("hide_from", from, "items", List.of(said)));
        assertThat(hidden).contains(named.split("; ")).doesNotContain(not.split("; "));
        if (hidden.contains("Undo:")) {
            assertThat(say("unhide", Map.of("hide_from", from, "title", said))).contains(named.split("; "))
                    .containsIgnoringCase("no longer");
        }
    }

    @Test
    void hidesNothingWhereNothingIsNamed() {
        int before = writes().size();
        assertThat(say("hide", Map.of("hide_from", "recommendations", "title", "films I rated 1")))
                .contains("names nothing, as you rated nothing so");
        assertThat(writes()).hasSize(before);
    }
}
