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
                .anyMatch(path -> path.matches("/smart-lists/new-animation/items/all/rank/asc"));
    }

    @Test
    void theyAreMadeFromFiltersAsTraktNamesThem() {
        say("create_list", Map.of("name", "Short Scares", "smart", "discover", "type", "movie", "genres",
                List.of("horror"), "max_runtime", 99, "ignore_watched", true, "year", 1990, "languages",
                List.of("English"), "streaming", "favourites"));
        assertThat(simulator.account().lists().smart().all().getLast().definition()).hasToString(
                "{\"name\":\"Short Scares\",\"source\":\"discover\",\"media_type\":\"movies\",\"filters\":{"
                        + "\"years\":[1990,1990],\"genres\":[\"horror\"],\"languages\":[\"en\"],\"runtimes\":[0,99],"
                        + "\"watchnow\":[\"favorites\"],\"ignore_watched\":true},\"privacy\":\"private\"}");
    }

    @Test
    void whereTraktHasNoRoomOrWantsAVipThatIsSaid() {
        say("create_list", Map.of("name", "One", "smart", "popular"));
        assertThat(say("create_list", Map.of("name", "Two", "smart", "popular")))
                .startsWith("The account has as many smart lists as it may have. None was created.")
                .contains("Trakt VIP");
        simulator.faults().on("POST", "/users/me/smart-lists").answer(426);
        assertThat(say("create_list", Map.of("name", "Two", "smart", "popular")))
                .startsWith("Trakt keeps this for VIP members.");
        assertThat(simulator.account().lists().smart().all()).hasSize(3);
    }

    @Test
    void oneThatWasMadeWithoutAnAnswerIsTakenBack() {
        simulator.faults().on("POST", "/users/me/smart-lists").dropAfterCommit();
        say("create_list", Map.of("name", "One", "smart", "popular"));
        assertThat(simulator.account().lists().smart().find("one")).isPresent();
        assertThat(say("undo", Map.of())).contains("the list is deleted");
        assertThat(simulator.account().lists().smart().all()).hasSize(2);
    }

    @Test
    void anAnswerWithoutContentIsADoneChange() {
        simulator.faults().on("PUT", "/users/me/smart-lists").answer(204);
        assertThat(say("edit_list", Map.of("list", "Crime to Come", "name", "Crime"))).startsWith("Changed the list");
    }

    @Test
    void aPersonalListOfTheSameNameIsTheOneToFill() {
        simulator.account().lists().create(Settings.of("New Animation", null, "private"));
        assertThat(say("add_to_list", Map.of("list", "New Animation", "title", "Heat"))).startsWith("Added to \"New");
    }
}
