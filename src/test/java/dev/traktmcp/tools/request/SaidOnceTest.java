package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is so of several titles of a call is said once. */
class SaidOnceTest extends InASandbox {
    private static final JsonMapper JSON = new JsonMapper();

    SaidOnceTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark_watched", "rate_item", "add_to_collection", "get_details"})
    void theCandidatesOfOneNameAreThereOnceForAllItsEpisodes(String tool) {
        Map<String, Object> arguments = new HashMap<>(Map.of("items",
                List.of("Ghosts S01E01", "Heat", "Ghosts S01E02")));
        if (tool.equals("rate_item")) {
            arguments.put("rating", 8);
        }
        assertThat(say(tool, arguments))
                .containsOnlyOnce("\"Ghosts S01E01\" and \"Ghosts S01E02\": nothing done, the name can mean\n  Gho")
                .containsOnlyOnce("Ghosts (2021)").containsOnlyOnce("Ghosts (2019)").contains("Heat (1995)");
    }

    @Test
    void namesThatMeanOtherTitlesKeepTheirOwn() {
        assertThat(say("mark_watched", Map.of("items", List.of("Ghosts S01E01", "Dune"))))
                .contains("\"Ghosts S01E01\": nothing done, it can mean");
    }

    @Test
    void whatIsLeftOutOfAllIsSaidOnceBelow() {
        Map<String, Object> asked = Map.of("items", List.of("Dark", "Severance"), "include", List.of("releases"));
        assertThat(say("get_details", asked)).doesNotContain("Left out: ")
                .contains("\nLeft out of both: releases: Trakt has them of films only.");
    }

    @Test
    void whatIsLeftOutOfSomeIsSaidWithThem() {
        Map<String, Object> asked = Map.of("items", List.of("Dark", "Heat"), "include", List.of("releases"));
        assertThat(say("get_details", asked)).contains("\nLeft out: releases: Trakt has them of films only.");
    }

    /** The headline says that all were added, so no row does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            add_to_watchlist | {} | Heat (1995) [movie:13]
            add_to_collection | {} | Heat (1995) [movie:13]
            rate_item | {"rating":8} | Heat (1995) [movie:13]
            hide | {"hide_from":"recommendations"} | Heat (1995) [movie:13]
            mark_watched | {"watched_at":"yesterday"} | Heat (1995) [movie:13]: yesterday 18:04
            add_to_list | {"list":"Rainy Sundays"} | Heat (1995) [movie:13]
            mark_watched | {"watched_at":"yesterday","rating":8} | Heat (1995) [movie:13]: yesterday 18:04; rated 8
            """)
    void whatBecameOfAllIsInTheHeadlineAlone(String tool, String more, String row) {
        Map<String, Object> arguments =
                new HashMap<>(JSON.readValue(more, new TypeReference<Map<String, Object>>() {}));
        arguments.put("items", List.of("Heat (1995)", "Arrival"));
        assertThat(say(tool, arguments).lines()).contains(row).element(0).asString().containsAnyOf("both", "Marked");

        arguments.put("items", List.of("Heat (1995)", "Alien (1979)"));
        if (tool.startsWith("add_")) {
            assertThat(say(tool, arguments).lines()).as("rows that differ keep their words")
                    .contains("Heat (1995) [movie:13]: already there").anyMatch(line -> line.endsWith("]: added"));
        }
    }

    @Test
    void whatIsTakenAwayKeepsWhatItWas() {
        say("rate_item", Map.of("items", List.of("Heat (1995)", "Arrival"), "rating", 8));
        assertThat(say("rate_item", Map.of("items", List.of("Heat (1995)", "Arrival"), "rating", 9)).lines())
                .contains("Heat (1995) [movie:13]: it was 8 before");
    }

    /** Of the rows of a page, too: the day on which all were put there. */
    @Test
    void theDayOfAllRowsIsInTheHeading() {
        me().clear();
        List<String> both = List.of("Heat (1995)", "Arrival");
        say("add_to_watchlist", Map.of("items", both));
        say("rate_item", Map.of("items", both, "rating", 8));
        say("add_to_collection", Map.of("items", both));

        assertThat(say("get_watchlist", Map.of())).contains(", all added today:").containsOnlyOnce("today");
        assertThat(say("get_ratings", Map.of())).contains(", all given today:").containsOnlyOnce("today")
                .contains("\n8: Heat (1995) [movie:13]");
        assertThat(say("get_collection", Map.of())).contains(", all since today (").containsOnlyOnce("today")
                .contains("\nHeat (1995) [movie:13]");
        assertThat(say("get_watchlist", Map.of("limit", 1))).contains(": crime, drama, 170 min; added today");

        clock.advance(Duration.ofDays(1));
        say("add_to_watchlist", Map.of("items", List.of("Alien (1979)")));
        assertThat(say("get_watchlist", Map.of())).contains("; added yesterday", "; added today")
                .doesNotContain("all added");
        assertThat(say("get_watchlist", Map.of("limit", 2))).contains(", these added yesterday:");
    }

    /** Nobody named them, so twenty are enough. */
    @Test
    void ofAllOnAListTwentyAreNamed() {
        List<String> ids = simulator.catalogue().titles(Type.MOVIE)
                .map(title -> "movie:" + title.ids().trakt()).limit(30).toList();
        String named = say("create_list", Map.of("name", "All of it", "items", ids));
        String moved = say("add_to_list", Map.of("list", "Rainy Sundays", "copy_from", "All of it"));

        assertThat(named.lines().filter(line -> line.contains("[movie:"))).as("who named them is told of each")
                .hasSize(30);
        assertThat(moved.lines().filter(line -> line.contains("[movie:"))).hasSize(20);
        assertThat(moved).contains("\nand 10 more\nUndo: ");
    }
}
