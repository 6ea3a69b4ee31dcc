package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers about data that is finer or thinner than what the sandbox is born with. */
class UnevenDataTest {
    private static String ask(Options options, SettableClock clock, String tool, Map<String, Object> arguments) {
        try (Simulator simulator = Simulator.start(options.withClock(clock).withRateLimits(false))) {
            Map<String, Object> result = FrontDoor.to(simulator, clock).call(tool, arguments);
            assertThat(isError(result)).as(text(result)).isFalse();
            return text(result);
        }
    }

    @Test
    void theFormatIsToldAlsoWhereTimesAreFinerThanTheyArePrinted() {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:00.123456789Z");
        assertThat(ask(Options.standard(), clock, "get_collection", Map.of("title", "The Matrix")))
                .contains("as 4K Blu-ray, Dolby Vision, Dolby Atmos 7.1");
    }

    @Test
    void theHundredthEpisodeComesAfterTheEleventh() {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
        try (Simulator simulator = Simulator.start(Options.standard().withClock(clock).withRateLimits(false))) {
            simulator.faults().on("GET", "/sync/ratings/episodes").answer(200, Map.of("X-Pagination-Item-Count", "3"),
                    "application/json", "[" + rated(100) + "," + rated(11) + "," + rated(9) + "]");
            assertThat(text(FrontDoor.to(simulator, clock).call("get_ratings", Map.of("title", "Severance"))))
                    .containsSubsequence("Severance S01E09", "Severance S01E11", "Severance S01E100");
        }
    }

    private static String rated(int number) {
        return """
                {"type": "episode", "rating": 8, "episode": {"season": 1, "number": %1$d, "ids": {"trakt": %1$d}},
                 "show": {"title": "Severance", "ids": {"trakt": 11}}}""".formatted(number);
    }

    @Test
    void aShowWithoutANetworkIsNowhereToStreamAndNoTrouble() {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
        Options thin = Options.standard().withLived(false)
                .withCatalogue(now -> Catalogue.load(Path.of("src/test/resources/simulator/tiny"), now));
        assertThat(ask(thin, clock, "get_details", Map.of("title", "Game of Thrones")))
                .contains("Where to watch").doesNotContain("Trakt is overloaded");
    }
}
