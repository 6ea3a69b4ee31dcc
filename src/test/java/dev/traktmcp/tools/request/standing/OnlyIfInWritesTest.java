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

/**
 * Writes that depend on what the person has done: in the sandbox they have seen The Matrix (rated 9), Parasite (10) and
 * parts of Severance and The Bear, own The Matrix and The Thing, and have listed Perfect Days and The Wire.
 */
class OnlyIfInWritesTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "add_to_watchlist | The Matrix, Heat (1995) | unseen | left out, as you have seen it",
        "add_to_watchlist | Severance, Heat (1995) | unseen | left out, as you have seen",
        "rate_item | Parasite, Heat (1995) | not rated | left out, as you have rated it 10",
        "rate_item | Heat (1995), The Matrix | rated 9 | left out, as you have not rated it",
        "add_to_collection | The Thing 1982, Heat (1995) | not owned | left out, as it is in your collection",
        "add_to_list | Perfect Days, Heat (1995) | not on my watchlist | left out, as it is on your watchlist",
        "mark_watched | The Matrix, Heat (1995) | not seen | left out, as you have seen it",
        "remove_from_watchlist | Perfect Days, Past Lives | collected | left out, as it is not in your collection",
    })
    void someAreLeftOutWithWhy(String tool, String items, String onlyIf, String why) {
        String said = say(tool, call(tool, Map.of("items", List.of(items.split(", ")), "only_if", onlyIf)));
        assertThat(said).contains(why);
    }

    /** A fully seen show and a movie, one begun, one paused midway, and one of which nothing is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "not already watching | have seen it | have seen it | a part of it | paused it midway | added",
        "not begun | have seen it | have seen it | a part of it | paused it midway | added",
        "unseen | have seen it | have seen it | a part of it | added | added",
        "not in progress | added | added | a part of it | paused it midway | added",
        "not watching | added | added | a part of it | paused it midway | added",
        "in progress | seen all of it | seen all of it | added | added | have not begun it",
        "begun | added | added | added | added | have not begun it",
    })
    void begunIsWhatIsSeenOrPaused(String onlyIf, String finished, String movie, String some, String paused,
            String none) {
        say("mark_watched", Map.of("title", "Chernobyl"));
        say("remove_from_watchlist", Map.of("title", "Slow Horses"));
        List<String> items = List.of("Chernobyl", "The Matrix", "Severance", "Slow Horses", "Heat (1995)");
        List<String> lines = say("add_to_watchlist", Map.of("items", items, "only_if", onlyIf)).lines().toList();
        List<String> outcomes = List.of(finished, movie, some, paused, none);
        for (int i = 0; i < items.size(); i++) {
            assertThat(lines.get(i + 1)).startsWith(items.get(i)).contains(
                    outcomes.get(i).equals("added") ? ": added" : ": left out, as you ", outcomes.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"S01E02, true", "S01E01, false", "S02, false", "S01, true"})
    void aPausedEpisodeIsThatOneAndOfItsSeason(String part, boolean left) {
        String said = say("add_to_watchlist", Map.of("title", "Slow Horses " + part, "only_if", "not begun"));
        assertThat(said.contains("left out, as you paused it midway")).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "add_to_watchlist | The Matrix | unseen",
        "remove_from_watchlist | Perfect Days | seen",
        "rate_item | Parasite | unrated",
        "remove_rating | Parasite | rated below 5",
        "add_to_collection | The Matrix | not collected",
        "remove_from_collection | The Matrix | unseen",
        "add_to_list | The Matrix | unseen",
        "remove_from_list | The Matrix | unseen",
        "mark_watched | The Matrix | unseen",
        "create_list | The Matrix | unseen",
        "hide | The Matrix | unseen",
        "hide paused | The Matrix | unseen",
        "unhide | The Matrix | unseen",
        "remove_from_history | The Matrix | unrated",
    })
    void nothingIsSentForASingleThatDoesNotFit(String tool, String title, String onlyIf) {
        Map<String, Object> named = new HashMap<>(
                tool.equals("create_list") ? Map.of("items", List.of(title)) : Map.of("title", title));
        Map<String, Object> arguments = call(tool, named);
        arguments.put("only_if", onlyIf);
        Map<String, Object> result = door.call(tool.split(" ")[0], arguments);
        assertThat(FrontDoor.text(result)).contains("left out, as ").doesNotContain("Undo: ");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"seen, unseen", "rated, unrated", "nice"})
    void nothingIsSentForWhatCannotBe(String onlyIf) {
        Map<String, Object> result = door.call("add_to_watchlist", Map.of("title", "Heat (1995)", "only_if", onlyIf));
        assertThat(FrontDoor.isError(result)).isTrue();
        assertThat(FrontDoor.text(result)).contains("The condition ", "nothing was changed");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rate_item | rated 10 | get_ratings shows what the person rated",
        "add_to_list | movies rated 9 or higher | get_ratings shows what the person rated",
        "add_to_watchlist | unseen | none were named",
        "mark_watched | on watchlist | get_list and get_watchlist",
        "create_list | unseen | get_list with a condition shows what of a list fits",
        "add_to_watchlist | on Film Club | not \"on Film Club\": get_list with list \"Film Club\"",
        "add_to_watchlist | unseen and not on The Rainy Sundays | get_list with list \"Rainy Sundays\"",
        "add_to_watchlist | streaming on Netflix | get_details with where_to_watch",
    })
    void whereNothingIsNamedItSaysWhereTitlesComeFrom(String tool, String onlyIf, String says) {
        Map<String, Object> arguments = call(tool, Map.of("only_if", onlyIf));
        assertThat(FrontDoor.text(door.call(tool, arguments))).contains(says);
        assertThat(writes()).isEmpty();
    }

    @Test
    void allOfTheWatchlistThatIsSeenGoes() {
        say("add_to_watchlist", Map.of("items", List.of("The Matrix", "Parasite", "Severance")));
        String said = say("remove_from_watchlist", Map.of("only_if", "seen"));
        assertThat(said).contains("The Matrix (1999)", "Parasite (2019)").doesNotContain("Perfect Days", "The Wire");
        assertThat(say("undo", Map.of())).contains("The Matrix");
        assertThat(say("get_watchlist", Map.of("title", "Parasite"))).startsWith("Yes");
    }

    @Test
    void nothingOfTheWatchlistIsSeen() {
        assertThat(say("remove_from_watchlist", Map.of("only_if", "seen")))
                .isEqualTo("Nothing on your watchlist is seen, so nothing was changed.");
        assertThat(writes()).isEmpty();
    }

    @Test
    void allOfAListThatIsUnseenGoes() {
        say("create_list", Map.of("name", "Mixed", "items", List.of("The Matrix", "Heat (1995)")));
        assertThat(say("remove_from_list", Map.of("list", "Mixed", "only_if", "unseen")))
                .contains("Heat (1995)").doesNotContain("The Matrix");
    }

    private static Map<String, Object> call(String tool, Map<String, Object> named) {
        Map<String, Object> call = new HashMap<>(named);
        switch (tool) {
            case "rate_item" -> call.put("rating", 8);
            case "add_to_list", "remove_from_list" -> call.put("list", "Rainy Sundays");
            case "hide", "unhide" -> call.put("hide_from", "recommendations");
            case "hide paused" -> call.put("hide_from", "paused");
            case "create_list" -> call.put("name", "New Ones");
            default -> {}
        }
        return call;
    }
}
