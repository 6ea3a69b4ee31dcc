package dev.traktmcp.tools.title;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.trakt.http.AccessTokens;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of a title when not all of it can be had. */
class DetailsTest extends InASandbox {
    private static final Map<String, Object> MATRIX = Map.of("title", "The Matrix (1999)");

    private long asked(String path) {
        return simulator.requests().stream().filter(request -> request.path().contains(path)).count();
    }

    @Test
    void anAppThatMayNotAskWhereToWatchSaysSoAndAsksNoMore() {
        simulator.faults().on("GET", "/movies/481/watchnow").times(9).answer(403);
        assertThat(text(door.call("get_details", MATRIX)))
                .startsWith("The Matrix (1999) [movie:481]")
                .contains("Cast: Keanu Reeves as Neo", "You: seen")
                .endsWith("Left out: where to watch: Trakt gives this app no streaming data.");
        simulator.clearRequests();
        assertThat(text(door.call("get_details", MATRIX))).contains("Trakt gives this app no streaming data");
        assertThat(asked("/watchnow/")).isZero();
    }

    @Test
    void whatIsSoldAtAnUnknownPriceIsSoldAllTheSame() {
        for (String prices : List.of("{}", "{'rent': null, 'purchase': null}", "{'rent': 'from 3,99'}")) {
            simulator.faults().on("GET", "/movies/481/watchnow").answer(200, Map.of(), "application/json",
                    "{'gb': {'purchase': [{'source': 'apple_tv', 'link': 'a.invalid', 'uhd': true, 'prices': PRICES}]}}"
                            .replace("PRICES", prices).replace('\'', '"'));
            assertThat(text(FrontDoor.to(simulator).call("get_details", MATRIX)))
                    .contains("Where to watch (United Kingdom): to buy on Apple TV.").doesNotContain("no service");
        }
    }

    @Test
    void onePartThatBreaksLeavesTheOthers() {
        simulator.faults().on("GET", "/movies/481/people").times(9).answer(503);
        Map<String, Object> result = door.call("get_details", MATRIX);
        assertThat(isError(result)).isFalse();
        assertThat(text(result)).contains("Where to watch", "You: seen", "Left out: cast: Trakt is overloaded or down")
                .doesNotContain("Keanu Reeves");
    }

    @Test
    void withoutATokenEverybodysPartIsTold() {
        FrontDoor stranger = FrontDoor.to(simulator.apiUrl(), AccessTokens.none());
        Map<String, Object> result = stranger.call("get_details", MATRIX);
        assertThat(isError(result)).isFalse();
        assertThat(text(result))
                .contains("Cast: Keanu Reeves as Neo")
                .contains("where to watch: no country is known; give country, or set TRAKT_MCP_COUNTRY")
                .contains("what you have done with it: nobody is signed in");
        assertThat(text(stranger.call("get_details", Map.of("title", "The Matrix (1999)", "country", "us"))))
                .contains("Where to watch (United States): ");
    }

    @Test
    void onlyWhatIsWantedIsAskedFor() {
        simulator.clearRequests();
        door.call("get_details", Map.of("title", "The Matrix (1999)", "include", List.of("cast")));
        assertThat(asked("/people")).isOne();
        assertThat(asked("/sync/")).isZero();
        assertThat(asked("/watchnow/")).isZero();
    }

    @Test
    void recommendationsComeWithoutReasonsWhereTraktKnowsNoNewerWay() {
        simulator.faults().on("GET", "/movies/recommendations").answer(404);
        Map<String, Object> result = door.call("recommendations", Map.of("type", "movie", "limit", 3));
        assertThat(isError(result)).isFalse();
        assertThat(text(result)).contains(" [movie:").doesNotContain("because");
        assertThat(asked("/recommendations/movies")).isOne();
    }

    @Test
    void whatBelongsToAPersonIsAskedForAgainInTheNextTurn() {
        door.call("recommendations", Map.of("type", "movie"));
        simulator.clearRequests();
        door.call("recommendations", Map.of("type", "movie"));
        assertThat(asked("/movies/recommendations")).isOne();
        door.call("charts", Map.of("chart", "popular", "type", "movie", "ignore_watched", true));
        simulator.clearRequests();
        door.call("charts", Map.of("chart", "popular", "type", "movie", "ignore_watched", true));
        assertThat(asked("/movies/popular")).isOne();
        assertThat(asked("/sync/watched/movies")).isOne();
    }

    @Test
    void whatWasJustSeenOnThePhoneIsKnownInTheNextTurn() {
        Map<String, Object> last = Map.of("limit", 1);
        assertThat(text(door.call("get_history", last))).doesNotContain("The Matrix");
        simulator.account().watch(Item.of(simulator.catalogue().find(Type.MOVIE, "the-matrix-1999").orElseThrow()),
                Instant.now(), "scrobble");

        assertThat(text(door.call("get_history", last))).contains("The Matrix (1999)");
    }

    @Test
    void leavingOutWhatOneHasNeedsSomebodySignedIn() {
        FrontDoor stranger = FrontDoor.to(simulator.apiUrl(), AccessTokens.none());
        Map<String, Object> result = stranger.call("charts", Map.of("chart", "popular", "ignore_watchlisted", true));
        assertThat(isError(result)).isTrue();
        assertThat(text(result)).startsWith("Nobody is signed in to Trakt");
    }

    @Test
    void whatIsCollectedIsLeftOutThoughTraktDoesNotDoIt() {
        door.call("add_to_collection", Map.of("title", "Inception"));
        Map<String, Object> all = Map.of("chart", "popular", "type", "movie", "limit", 5);
        assertThat(text(door.call("charts", all))).contains("Inception");
        assertThat(text(door.call(
                "charts", Map.of("chart", "popular", "type", "movie", "limit", 5, "ignore_collected", true))))
                .contains("without what you have collected").doesNotContain("Inception");
    }

    @Test
    void aChartThatWasNotReadToItsEndIsNotSaidToEnd() {
        String movie = "{\"title\":\"Heat\",\"year\":1995,\"ids\":{\"trakt\":13,\"slug\":\"heat-1995\"}}";
        simulator.faults().on("GET", "/movies/popular").times(50).answer(
                200, Map.of(), "application/json", "[" + String.join(",", Collections.nCopies(100, movie)) + "]");
        assertThat(text(door.call("charts", Map.of("chart", "popular", "type", "movie", "year", 1999, "page", 2))))
                .contains(", page 2: nothing.\nTrakt's list goes on").doesNotContain("There is no page");
    }
}
