package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.trakt.http.AccessTokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person hears when Trakt, the account or the network is in trouble. */
class TroubleTest extends InASandbox {
    private static final Map<String, Object> HEAT = Map.of("title", "Heat (1995)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401 | Nobody is signed in to Trakt",
        "403 | Trakt refuses this app",
        "409 | Trakt says this is already so",
        "412 | in a way this server does not know",
        "423 | This Trakt account is locked",
        "426 | Trakt keeps this for VIP members",
        "500 | Trakt is overloaded or down (it answered 500)",
        "503 | Trakt is overloaded or down (it answered 503)",
    })
    void everyRefusalIsAPlainSentenceWithANextStep(int status, String sentence) {
        simulator.faults().on("POST", "/sync/watchlist").times(9).answer(status);
        Map<String, Object> result = door.call("add_to_watchlist", HEAT);
        assertThat(isError(result)).isTrue();
        assertThat(result).doesNotContainKey("structuredContent");
        assertThat(text(result)).contains(sentence, "\nNext: ");
    }

    @Test
    void aFullWatchlistIsToldWithItsLimitEvenWhereTraktSendsNone() {
        simulator.faults().on("POST", "/sync/watchlist").answer(420);
        assertThat(text(door.call("add_to_watchlist", HEAT)))
                .startsWith("The watchlist is full: 250 items (limit 250). Nothing was added.")
                .contains("Next: remove something from it first, or raise the limit with Trakt VIP.");
    }

    @Test
    void whatPassesIsNotToldAtAll() {
        simulator.faults().on("POST", "/sync/watchlist").answer(429, Map.of("Retry-After", "2"), null, "");
        simulator.faults().on("GET", "/search").answer(503);
        assertThat(text(door.call("add_to_watchlist", HEAT))).startsWith("Added to your watchlist: Heat (1995)");
    }

    @Test
    void cloudflareIsNotTakenForAWrongKey() {
        simulator.faults().on("GET", "/search").times(9).cloudflare();
        assertThat(text(door.call("search", Map.of("query", "heat")))).startsWith("Cloudflare");
    }

    @Test
    void withoutATokenSearchWorksAndWritingSaysWhatIsMissing() {
        FrontDoor stranger = FrontDoor.to(simulator.apiUrl(), AccessTokens.none());
        assertThat(isError(stranger.call("search", Map.of("query", "heat")))).isFalse();
        assertThat(text(stranger.call("add_to_watchlist", HEAT))).startsWith("Nobody is signed in to Trakt")
                .contains("TRAKT_ACCESS_TOKEN");
    }

    @Test
    void noServerAtAllIsToldByItsName() {
        FrontDoor nowhere = FrontDoor.to(URI.create("http://127.0.0.1:1"), AccessTokens.none());
        assertThat(text(nowhere.call("search", Map.of("query", "heat")))).startsWith("No answer came from 127.0.0.1");
    }

    @Test
    void nothingIsSentForBadInput() {
        List.of(
                Map.<String, Object>of("title", ""),
                Map.<String, Object>of("title", "🎬"),
                Map.<String, Object>of("title", "x".repeat(10_000)),
                Map.<String, Object>of("title", "He\u0007at"),
                Map.<String, Object>of("title", "Heat", "year", 20210),
                Map.<String, Object>of("items", java.util.Collections.nCopies(51, "Heat")),
                Map.<String, Object>of("season", 1),
                Map.<String, Object>of("id", "person:1"),
                Map.<String, Object>of("titel", "Heat"))
                .forEach(arguments -> {
                    Map<String, Object> result = door.call("add_to_watchlist", arguments);
                    assertThat(isError(result)).as("%s", arguments).isTrue();
                    assertThat(text(result)).contains("nothing was changed");
                });
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aSlowAnswerBlocksNobodyElse() throws Exception {
        CountDownLatch othersDone = new CountDownLatch(4);
        simulator.faults().on("GET", "/search/movie,show").before(() -> Await.until(othersDone));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Map<String, Object>> slow = callers.submit(() -> door.call("search", Map.of("query", "heat")));
            Await.until(() -> !simulator.requests().isEmpty() || slow.isDone());
            Stream.of(
                    Map.entry("search", Map.<String, Object>of("query", "villeneuve", "type", "person")),
                    Map.entry("add_to_watchlist", Map.<String, Object>of("id", "movie:481")),
                    Map.entry("rate_item", Map.<String, Object>of("id", "show:1388", "rating", 9)),
                    Map.entry("rate_item", Map.<String, Object>of("title", "Heat", "rating", 11)))
                    .forEach(call -> callers.submit(() -> {
                        door.call(call.getKey(), call.getValue());
                        othersDone.countDown();
                    }));
            assertThat(text(slow.get())).contains("Heat (1995)");
        }
    }
}
