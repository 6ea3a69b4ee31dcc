package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.http.Recorded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists that Trakt fills. */
class SmartListsTest extends InASandbox {
    @Test
    void whereTraktRefusesThereAreNone() {
        for (int status : List.of(403, 404, 426)) {
            simulator.faults().on("GET", "/users/me/smart-lists").answer(status);
            door = FrontDoor.to(simulator);
            assertThat(say("get_lists", Map.of())).startsWith("You have 2 lists").doesNotContainIgnoringCase("smart");
        }
    }

    @Test
    void itemsAreAskedWithTypesAndOrderWhereTraktWantsThem() {
        simulator.faults().on("GET", "/smart-lists/new-animation/items").answer(404);
        assertThat(say("get_list", Map.of("list", "New Animation", "limit", 1)))
                .startsWith("\"New Animation\"").contains("[movie:");
        assertThat(simulator.requests()).extracting(Recorded::path)
                .anyMatch(path -> path.matches("/smart-lists/new-animation/items/movie(,|%2C)show/rank/asc"));
    }

    @Test
    void aPersonalListOfTheSameNameIsTheOneToFill() {
        simulator.account().lists().create(Settings.of("New Animation", null, "private"));
        assertThat(say("add_to_list", Map.of("list", "New Animation", "title", "Heat"))).startsWith("Added to \"New");
    }
}
