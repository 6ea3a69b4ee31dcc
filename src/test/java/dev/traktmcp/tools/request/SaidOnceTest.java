package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is so of several titles of a call is said once. */
class SaidOnceTest extends InASandbox {
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
}
