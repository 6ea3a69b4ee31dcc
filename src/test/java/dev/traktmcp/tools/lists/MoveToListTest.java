package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Move that from my watchlist to my list": one call, which one undo takes back. */
class MoveToListTest extends InASandbox {
    @Test
    void movesOneAndUndoTakesBothHalvesBack() {
        assertThat(say("add_to_list",
                Map.of("list", "Rainy Sundays", "title", "Perfect Days", "move_from", "watchlist")))
                .startsWith("Moved from \"Watchlist\" [list:watchlist] to \"Rainy Sundays\"").contains("Perfect Days");
        assertThat(isListed("Perfect Days")).isFalse();
        assertThat(isOn("Rainy Sundays", "Perfect Days")).isTrue();

        say("undo", Map.of());
        assertThat(isListed("Perfect Days")).isTrue();
        assertThat(isOn("Rainy Sundays", "Perfect Days")).isFalse();
    }

    @Test
    void whatWasThereBeforeStaysThereAfterUndo() {
        say("add_to_list", Map.of("list", "Rainy Sundays", "title", "Perfect Days"));
        say("add_to_list", Map.of("list", "Rainy Sundays", "title", "Perfect Days", "move_from", "my watchlist"));
        assertThat(isListed("Perfect Days")).isFalse();

        say("undo", Map.of());
        assertThat(isListed("Perfect Days")).isTrue();
        assertThat(isOn("Rainy Sundays", "Perfect Days")).isTrue();
    }

    @Test
    void movesToTheWatchlistToo() {
        say("create_list", Map.of("name", "Later", "items", List.of("Heat (1995)", "Arrival")));
        assertThat(say("add_to_list", Map.of("list", "watchlist", "items", List.of("Heat (1995)", "Parasite"),
                "move_from", "Later"))).startsWith("Moved 1 of 2 titles")
                .contains("Heat (1995) [movie:13]: moved", "Parasite (2019) [movie:30]: "
                        + "left out, as it is not on \"Later\"");
        assertThat(isListed("Heat (1995)")).isTrue();
        assertThat(isListed("Parasite")).isFalse();
        assertThat(isOn("Later", "Arrival")).isTrue();
    }

    @Test
    void movesAllThatFits() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("The Matrix", "Heat (1995)", "Arrival")));
        assertThat(say("add_to_list", Map.of("list", "watchlist", "move_from", "Mixed", "only_if", "unseen")))
                .startsWith("Moved both titles").contains("Heat", "Arrival").doesNotContain("Matrix");
        assertThat(isOn("Mixed", "The Matrix")).isTrue();

        assertThat(say("add_to_list", Map.of("list", "watchlist", "move_from", "Mixed")))
                .startsWith("Moved from \"Mixed\"").contains("The Matrix");
        int sent = writes().size();
        assertThat(say("add_to_list", Map.of("list", "watchlist", "move_from", "Mixed")))
                .contains("\"Mixed\"", "is empty, so nothing was moved.");
        assertThat(writes()).hasSize(sent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Rainy Sundays | Heat (1995) | watchlist | left out, as it is not on \"Watchlist\"",
        "Rainy Sundays | Perfect Days | Rainy Sundays | move_from is the very list",
        "watchlist | Perfect Days | my watchlist | move_from is the very list",
        "Rainy Sundays | Perfect Days | No Such List | ",
        "Rainy Sundays | Perfect Days | list:1 | ",
        "favorites | The Wire season 1 | watchlist | left out, as it is not on",
        "Rainy Sundays | Xyzzy Qwrt | watchlist | Xyzzy Qwrt",
    })
    void movesNothingThatCannotBeMoved(String to, String title, String from, String why) {
        Map<String, Object> result =
                door.call("add_to_list", Map.of("list", to, "title", title, "move_from", from));
        assertThat(FrontDoor.text(result)).contains(why == null ? "" : why).doesNotContain("Undo: ");
        assertThat(writes()).isEmpty();
    }

    private boolean isListed(String title) {
        return say("get_watchlist", Map.of("title", title)).startsWith("Yes");
    }

    private boolean isOn(String list, String title) {
        return say("get_list", Map.of("list", list, "title", title)).startsWith("Yes");
    }
}
