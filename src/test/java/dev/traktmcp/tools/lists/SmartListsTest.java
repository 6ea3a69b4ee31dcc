package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.http.Recorded;
import java.util.HashMap;
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

    @Test
    void anEmptyOneSaysWhatItIsFilledBy() {
        say("create_list", Map.of("name", "Short", "smart", "all", "genres", List.of("western"), "max_runtime", 3));
        for (Map<String, Object> asked : List.<Map<String, Object>>of(Map.of(), Map.of("only_if", "seen"),
                Map.of("only", "movie"), Map.of("min_rating", 9))) {
            Map<String, Object> arguments = new HashMap<>(asked);
            arguments.put("list", "Short");
            assertThat(say("get_list", arguments)).as("%s", asked)
                    .contains("]: it is empty now, as nothing fits what Trakt fills it by: movies and shows,"
                            + " from all of Trakt, genres western, runtimes 0 to 3.\nNext: create_list with smart");
        }
    }

    @Test
    void aListThatIsEmptyByItselfBlamesNoFilter() {
        say("create_list", Map.of("name", "Bare"));
        for (Map<String, Object> asked : List.<Map<String, Object>>of(Map.of("only_if", "seen"),
                Map.of("only", "movie"), Map.of("min_rating", 9, "streaming", "netflix"))) {
            Map<String, Object> arguments = new HashMap<>(asked);
            arguments.put("list", "Bare");
            assertThat(say("get_list", arguments)).as("%s", asked)
                    .endsWith("]: it is empty.\nNext: add_to_list puts titles on it.");
        }
    }

    @Test
    void whereSeveralFiltersHideAllTheNextIsToAskForLess() {
        say("create_list", Map.of("name", "Two", "items", List.of("Heat", "Dark")));
        assertThat(say("get_list", Map.of("list", "Two", "min_rating", 9.9, "only_if", "seen")))
                .contains("there is no item on it").endsWith("\nNext: ask for it with fewer filters.");
    }
}
