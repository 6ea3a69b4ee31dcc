package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Node;
import dev.traktmcp.mcp.http.HttpEndpoint;
import dev.traktmcp.mcp.http.HttpHost;
import dev.traktmcp.mcp.http.TestHost;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tmdb.TmdbKey;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every card in real hosts; what is done stands in {@code src/test/browser/cards} and {@code src/test/mcpjam}. */
@Order(2)
class CardsInBrowserTest {
    private Simulator simulator;
    private HttpHost host;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false));
        host = TestHost.start(
                Opening.none(), FrontDoor.to(simulator, tmdb()).protocol(), OwnTools::states, null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()),
                Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        host.close();
        simulator.close();
    }

    /** In a host on the official bridge; one press there rates Heat. */
    @Test
    void cardsShowAndDoWhatTheyShould() throws Exception {
        Node.browser().run("cards.mjs", host.address().toString());
        assertThat(ratingOf("heat-1995")).as("what a press on 9 does in the account").isEqualTo(9);
    }

    @Test
    void aSuiteOfOthersFindsNothingWrong() throws Exception {
        Node.mcpJam().run("check.mjs", host.address().toString());
    }

    /** One that has a poster for every title. */
    private static Tmdb tmdb() {
        Transport posters = request -> new Response("GET", 200, Map.of(), "{\"poster_path\": \"/%s.jpg\"}"
                .formatted(request.path().getLast()).getBytes(StandardCharsets.UTF_8));
        return new Tmdb(posters, new TmdbKey("key"), Duration.ofHours(1), InstantSource.system(), System::nanoTime);
    }

    private int ratingOf(String slug) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.apiUrl() + "/sync/ratings/movies"))
                .headers("trakt-api-version", "2", "trakt-api-key", Simulator.CLIENT_ID,
                        "Authorization", "Bearer " + Simulator.ACCESS_TOKEN, "User-Agent", "test")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode ratings =
                    McpJson.PROTOCOL.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
            return ratings.valueStream().filter(entry -> entry.at("/movie/ids/slug").asString().equals(slug))
                    .findFirst().orElseThrow().get("rating").asInt();
        }
    }
}
