package dev.traktmcp.tools.lists;

import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.http.Recorded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that Trakt fills. */
class SmartListsTest {
    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String say(String tool, Map<String, Object> arguments) {
        return text(door.call(tool, arguments));
    }

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
