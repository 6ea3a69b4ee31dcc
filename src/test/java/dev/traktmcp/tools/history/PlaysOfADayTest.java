package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.Reshaping;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.trakt.http.JdkTransport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays are removed by the day on which they were. It is Saturday, 21 November 2026, 12:00 in London. */
class PlaysOfADayTest extends InASandbox {
    PlaysOfADayTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Heat on Friday", "Heat yesterday", "Heat gestern", "Heat, vendredi dernier",
        "Heat hier soir",
        "Heat | 2026-11-20", "Heat (2026-11-20)", "Heat 2026-11-20", "Heat from last Friday", "Heat ayer"})
    void onlyThePlayOfThatDayGoes(String said) {
        seen("Heat", "2026-11-10T20:00", "2026-11-20T20:00");

        assertThat(say("remove_from_history", Map.of("title", said)))
                .contains("Removed 1 play from your history: Heat (1995)", "yesterday", "Undo");
        assertThat(history("Heat")).contains("once", "10 Nov").doesNotContain("yesterday");

        say("undo", Map.of());
        assertThat(history("Heat")).contains("2 times", "yesterday");
    }

    @Test
    void ofADayWithoutOneNothingGoes() {
        seen("Heat", "2026-11-10T20:00");

        int before = writes().size();
        assertThat(say("remove_from_history", Map.of("title", "Heat on Friday")))
                .contains("nothing changed", "not seen yesterday", "Tue 10 Nov 20:00");
        assertThat(writes()).hasSize(before);
        assertThat(history("Heat")).contains("10 Nov");
    }

    @Test
    void allOfThatDayGoAndOnlyThese() {
        seen("Heat", "2026-11-10T20:00", "2026-11-20T10:00", "2026-11-20T20:00");

        assertThat(say("remove_from_history", Map.of("title", "Heat on Friday")))
                .contains("2 plays of Heat", "yesterday", "nothing was done");
        assertThat(say("remove_from_history", Map.of("title", "Heat on Friday", "confirm", true)))
                .contains("Removed 2 plays", "yesterday");
        assertThat(history("Heat")).contains("once", "10 Nov");
    }

    @Test
    void severalHaveTheirOwnDays() {
        seen("Heat", "2026-11-10T20:00", "2026-11-20T20:00");
        seen("Arrival", "2026-11-09T20:00", "2026-11-12T20:00");

        assertThat(say("remove_from_history", Map.of("items", List.of("Heat gestern", "Arrival on 9 November"),
                "confirm", true))).contains("Removed 2 plays of both titles", "yesterday", "Mon 9 Nov");
        assertThat(history("Heat")).contains("once", "10 Nov");
        assertThat(history("Arrival")).contains("once", "12 Nov");
    }

    @Test
    void episodesHaveDaysToo() {
        seen("Dark S01E01", "2026-11-10T20:00", "2026-11-20T20:00");

        assertThat(say("remove_from_history", Map.of("title", "Dark S01E01 yesterday evening")))
                .contains("Removed 1 play");
        assertThat(history("Dark S01E01")).contains("once", "10 Nov");
    }

    @Test
    void whatEndedAfterMidnightIsOfTheEveningBefore() {
        seen("Heat", "2026-11-10T20:00", "2026-11-19T00:40");

        assertThat(say("remove_from_history", Map.of("title", "Heat on Wednesday")))
                .contains("Removed 1 play", "Wed 18 Nov to Thu 19 Nov");
        assertThat(history("Heat")).contains("once", "10 Nov");
        assertThat(say("remove_from_history", Map.of("title", "Heat on Wednesday")))
                .contains("not seen on Wed 18 Nov, but Tue 10 Nov");
    }

    @Test
    void aTitleThatEndsLikeATimeIsATitle() {
        seen("Heat", "2026-11-20T20:00");
        door = FrontDoor.to(new Reshaping(new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"))
                .answered("GET /search/.*", PlaysOfADayTest::heatYesterday), clock);

        assertThat(say("remove_from_history", Map.of("title", "Heat Yesterday")))
                .contains("Removed 1 play from your history: Heat Yesterday (1995) [movie:13].");
    }

    /** As if that were its name, and Trakt found it by that. */
    private static JsonNode heatYesterday(JsonNode answer) {
        if (answer instanceof ArrayNode hits && hits.isEmpty()) {
            ObjectNode hit = hits.addObject().put("type", "movie").put("score", 1000);
            hit.putObject("movie").put("title", "Heat Yesterday").put("year", 1995).putObject("ids").put("trakt", 13);
        }
        return answer;
    }

    @Test
    void aPartOfATimeIsNone() {
        seen("Heat", "2026-11-20T20:00");

        assertThat(say("remove_from_history", Map.of("title", "Heat the evening after yesterday")))
                .contains("Heat the evening after yesterday").doesNotContain("Removed");
        assertThat(history("Heat")).contains("once");
    }

    private String history(String title) {
        return say("get_history", Map.of("title", title));
    }

    private void seen(String title, String... times) {
        say("remove_from_history", Map.of("title", title, "confirm", true));
        for (String time : times) {
            say("mark_watched", Map.of("title", title, "watched_at", time, "rewatch", true));
        }
    }
}
