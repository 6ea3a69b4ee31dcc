package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "All the unseen ones of my list on that one as well", and what of a list is moved or copied. */
class CopyToListTest extends InASandbox {
    @Test
    void whatIsCopiedStaysWhereItWas() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("The Matrix", "Heat (1995)", "Arrival")));

        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "copy_from", "Mixed", "only_if", "unseen")))
                .startsWith("Added both titles to \"Rainy Sundays\"").contains("Heat", "Arrival")
                .doesNotContain("Matrix");
        assertThat(isOn("Mixed", "Heat (1995)")).isTrue();
        assertThat(isOn("Rainy Sundays", "Heat (1995)")).isTrue();

        say("undo", Map.of());
        assertThat(isOn("Mixed", "Heat (1995)")).isTrue();
        assertThat(isOn("Rainy Sundays", "Heat (1995)")).isFalse();
    }

    @Test
    void aNamedOneIsCopiedIfItIsThere() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("Heat (1995)")));

        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "copy_from", "Mixed",
                "items", List.of("Heat (1995)", "Arrival")))).startsWith("Added 1 of 2 titles")
                .contains("Arrival (2016) [movie:15]: left out, as it is not on \"Mixed\"");
        assertThat(isOn("Mixed", "Heat (1995)")).isTrue();
    }

    /** Nobody can change such a list, but what is on it can be put on another. */
    @Test
    void copiesFromListsOfOthersAndOfTrakt() {
        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "copy_from", "Film Club")))
                .startsWith("Added ").contains("Past Lives");
        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "copy_from", "New Animation",
                "genres", List.of("animation")))).startsWith("Added ");
    }

    @Test
    void movesWhatIsShortEnough() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("Heat (1995)", "Arrival")));

        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "move_from", "Mixed", "max_runtime", 120)))
                .startsWith("Moved from \"Mixed\"").contains("Arrival").doesNotContain("Heat");
        assertThat(isOn("Mixed", "Heat (1995)")).isTrue();
        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "move_from", "Mixed", "max_runtime", 90,
                "only_if", "unseen"))).startsWith("Nothing on \"Mixed\"")
                .endsWith("fits (at most 90 minutes; unseen), so nothing was changed.");
    }

    /** Who moves what fits hears that others stay where they are. */
    @Test
    void tellsOfHowManyTheyAre() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("The Matrix", "Heat (1995)", "Arrival")));

        Map<String, Object> copied = door.call("add_to_list",
                Map.of("list", "Rainy Sundays", "copy_from", "Mixed", "only_if", "unseen"));
        assertThat(FrontDoor.text(copied)).contains(" now. These are 2 of the 3 on \"Mixed\".\n");
        assertThat(filters(copied)).containsEntry("of", 3);

        Map<String, Object> moved = door.call("add_to_list",
                Map.of("list", "Best Pictures", "move_from", "Mixed", "max_runtime", 120));
        assertThat(FrontDoor.text(moved)).contains(" This was 1 of the 3 on \"Mixed\".\n");
        assertThat(filters(moved)).containsEntry("of", 3);
    }

    @Test
    void saysNothingOfOthersWhereAllAreMeant() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("Heat (1995)", "Arrival")));

        Map<String, Object> all = door.call("add_to_list",
                Map.of("list", "Rainy Sundays", "copy_from", "Mixed", "only_if", "unseen"));
        assertThat(FrontDoor.text(all)).startsWith("Added both titles").doesNotContain("These are");
        assertThat(filters(all)).doesNotContainKey("of");
        assertThat(say("add_to_list", Map.of("list", "Best Pictures", "move_from", "Mixed", "title", "Heat (1995)")))
                .doesNotContain("This was");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> filters(Map<String, Object> result) {
        return (Map<String, Object>) ((Map<?, ?>) result.get("structuredContent")).get("filters");
    }

    @Test
    void movesWhatIsOfAGenre() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("Heat (1995)", "Spirited Away")));

        assertThat(say("add_to_list", Map.of("list", "Best Pictures", "move_from", "Mixed",
                "genres", List.of("crime")))).contains("Heat");
        assertThat(isOn("Mixed", "Spirited Away")).isTrue();
        assertThat(isOn("Mixed", "Heat (1995)")).isFalse();
    }

    @Test
    void aNamedOneThatIsTooLongIsLeftOut() {
        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "items", List.of("Heat (1995)", "Arrival"),
                "max_runtime", 120))).startsWith("Added 1 of 2 titles")
                .contains("Heat (1995) [movie:13]: left out, as it lasts 170 minutes");
        assertThat(say("add_to_list", Map.of("list", "Rainy Sundays", "copy_from", "watchlist", "move_from",
                "Film Club"))).contains("copy_from leaves the titles where they are");
    }

    private boolean isOn(String list, String title) {
        return say("get_list", Map.of("list", list, "title", title)).startsWith("Yes");
    }
}
