package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new list of what a phrase names, narrowed by the arguments that narrow elsewhere. */
class NarrowedItemsTest extends InASandbox {
    private String created(Map<String, Object> how) {
        return say("create_list", how);
    }

    @Test
    void isNarrowedByLengthAndYears() {
        assertThat(created(Map.of("name", "Short", "items", List.of("everything on my watchlist"), "max_runtime", 110)))
                .startsWith("Created \"Short\"").contains("Past Lives").doesNotContain("Perfect Days");
        assertThat(created(Map.of("name", "Long", "items", List.of("Heat", "Alien"), "min_runtime", 150)))
                .contains("Heat (1995)", "Alien (1979) [movie:44]: left out");
        assertThat(created(Map.of("name", "Old", "items", List.of("Heat", "Alien"), "year_to", 1990)))
                .contains("Heat (1995) [movie:13]: left out", "Alien (1979)");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(created(Map.of("name", "Nineties", "items", List.of("Heat", "Alien"), "year", 1990, "year_to",
                1999))).contains("Heat (1995)", "Alien (1979) [movie:44]: left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything I own", "all films I own", "every film I've bought", "films that I own",
        "everything I have collected", "the films I own under three hours"})
    void whatIsOwnedIsTheCollection(String said) {
        assertThat(created(Map.of("name", "Shelf", "items", List.of(said)))).startsWith("Created \"Shelf\"")
                .contains("The Matrix (1999)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"films I bought before 2025", "everything I bought in 2025",
        "films I put on my watchlist in 2023", "what I added to my watchlist last year"})
    void whenItWasDoneIsNoYearOfTheTitles(String said) {
        assertThat(created(Map.of("name", "Then", "items", List.of(said)))).doesNotStartWith("Created");
        assertThat(writes()).isEmpty();
    }
}
