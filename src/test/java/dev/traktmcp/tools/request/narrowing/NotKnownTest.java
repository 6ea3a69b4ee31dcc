package dev.traktmcp.tools.request.narrowing;

import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.Reshaping;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.trakt.http.JdkTransport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Trakt does not know of a title is no reason to keep silent about it: here the rating and length of Heat. */
class NotKnownTest extends InASandbox {
    NotKnownTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @BeforeEach
    void knowLittleOfHeat() {
        Reshaping trakt = new Reshaping(new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"))
                .answered("GET /(?:movies|search|sync/watchlist|lists|users)/?.*", NotKnownTest::withoutFigures);
        door = FrontDoor.to(trakt, clock);
    }

    private static JsonNode withoutFigures(JsonNode answer) {
        answer.forEach(NotKnownTest::withoutFigures);
        if (answer instanceof ObjectNode title && "Heat".equals(title.path("title").asString(""))) {
            title.remove(List.of("rating", "votes", "runtime"));
        }
        return answer;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            charts          | min_rating  | 8   | rating
            charts          | max_runtime | 100 | running time
            recommendations | max_runtime | 85  | running time
            recommendations | min_rating  | 8   | rating
            get_watchlist   | min_rating  | 8   | rating
            get_watchlist   | max_runtime | 200 | running time
            get_list        | min_rating  | 8   | rating
            search          | min_rating  | 8   | rating
            """)
    void whoeverIsLeftOutForWantOfAFigureIsNamed(String tool, String filter, int value, String what) {
        say("add_to_watchlist", Map.of("title", "Heat (1995)"));
        Map<String, Object> arguments = switch (tool) {
            case "charts" -> Map.of("chart", "popular", "type", "movie", filter, value, "limit", 100);
            case "recommendations" -> Map.of("type", "movie", filter, value);
            case "get_list" -> Map.of("list", "watchlist", filter, value);
            case "search" -> Map.of("query", "Heat", "type", "movie", filter, value);
            default -> Map.of(filter, value);
        };
        Map<String, Object> result = door.call(tool, arguments);
        assertThat(text(result)).containsPattern(
                "\\d (?:more )?may fit, but Trakt does not know (?:its|their) " + what
                        + ": .*Heat \\(1995\\) \\[movie:");
        assertThat(result.get("structuredContent").toString()).contains("unknown", filter, "Heat");
    }

    @Test
    void nothingIsOnlySaidAsFarAsItIsKnown() {
        say("add_to_watchlist", Map.of("title", "Heat (1995)"));
        assertThat(say("get_watchlist", Map.of("only", "movie", "min_rating", 9.9)))
                .startsWith("No movie on your watchlist fits (rating at least 9.9 on Trakt) for sure.");
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "min_rating", 9.9)))
                .contains(": nothing for sure.", "Heat (1995)");
    }

    @Test
    void whatFailsAnotherFilterIsNotNamed() {
        say("add_to_watchlist", Map.of("title", "Heat (1995)"));
        assertThat(say("get_watchlist", Map.of("min_rating", 8, "genres", List.of("comedy"))))
                .doesNotContain("may fit");
    }

    @Test
    void ofManyThreeAreNamed() {
        door = FrontDoor.to(new Reshaping(new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"))
                .answered("GET /movies/?.*", NotKnownTest::withoutLength), clock);
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "max_runtime", 100)).lines()
                .filter(line -> line.contains("may fit")))
                .singleElement().asString().containsPattern("^\\d+ may fit.*; and \\d+ others\\.$")
                .satisfies(line -> assertThat(line.split("\\[movie:")).as("the text before, and three").hasSize(4));
    }

    private static JsonNode withoutLength(JsonNode answer) {
        answer.forEach(NotKnownTest::withoutLength);
        if (answer instanceof ObjectNode title) {
            title.remove("runtime");
        }
        return answer;
    }
}
