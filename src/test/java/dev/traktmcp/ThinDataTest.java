package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.http.JdkTransport;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Trakt does not send is not taken for something that is not so. */
class ThinDataTest {
    private static final String SEASONS = "GET /shows/\\d+/seasons";

    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private Simulator simulator;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private FrontDoor door(UnaryOperator<Reshaping> change) {
        Reshaping plain = new Reshaping(new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"));
        return FrontDoor.to(change.apply(plain), clock);
    }

    private static JsonNode undated(JsonNode seasons) {
        seasons.forEach(season -> season.path("episodes")
                .forEach(episode -> ((ObjectNode) episode).putNull("first_aired")));
        return seasons;
    }

    @Test
    void anUndatedSeasonIsMarkedForThoseWhoSawIt() {
        FrontDoor door = door(trakt -> trakt.answered(SEASONS, ThinDataTest::undated));
        String asked = text(door.call("mark_watched", Map.of("title", "Chernobyl", "season", 1)));
        assertThat(asked).startsWith("That would mark 5 episodes of Chernobyl S01, which may not have aired as Trakt"
                + " knows no dates, as watched; nothing was done.").contains("call again with confirm true");
        assertThat(simulator.account().history().plays())
                .noneMatch(play -> play.item().toString().contains("hernobyl"));
        Map<String, Object> marked =
                door.call("mark_watched", Map.of("title", "Chernobyl", "season", 1, "confirm", true));
        assertThat(text(marked)).startsWith("Marked 5 episodes of Chernobyl");
    }

    @Test
    void anUndatedSeasonCanBeOwned() {
        assertThat(text(door(trakt -> trakt.answered(SEASONS, ThinDataTest::undated))
                .call("add_to_collection", Map.of("title", "Severance", "season", 1))))
                .startsWith("Added 9 episodes to your collection");
    }

    @Test
    void copiesWithoutTheirFormatsAreOfNone() {
        FrontDoor door = door(trakt -> trakt.ignoring("GET /sync/collection/.*", "metadata"));
        assertThat(text(door.call("get_collection", Map.of("format", "4K"))))
                .startsWith("Trakt does not say in which format anything in your collection is; it holds ");
        assertThat(text(door.call("get_collection", Map.of("title", "The Matrix"))))
                .startsWith("Yes, you own The Matrix");
    }

    @Test
    void recommendationsWithoutDetailsAreRecommendations() {
        Map<String, Object> crime = Map.of("type", "movie", "genres", List.of("crime"));
        String plain = text(door(trakt -> trakt).call("recommendations", crime));
        String thin = text(door(trakt -> trakt.ignoring("GET /movies/recommendations", "full"))
                .call("recommendations", crime));
        assertThat(plain).startsWith("19 recommendations of movies for you (genre crime)");
        assertThat(thin.lines().findFirst()).isEqualTo(plain.lines().findFirst());
    }

    @Test
    void bareRecommendationsAreRecommendations() {
        Map<String, Object> result = door(trakt -> trakt.answered("GET /movies/recommendations", rows -> {
            ArrayNode bare = JsonMapper.shared().createArrayNode();
            rows.forEach(row -> bare.add(row.get("movie")));
            return bare;
        })).call("recommendations", Map.of("type", "movie", "limit", 3));
        assertThat(isError(result)).isFalse();
        assertThat(text(result)).contains(" recommendations of movies for you:\n");
    }
}
