package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers of Trakt that lack what takes several things to be missing at once. */
class MissingPartsTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");

    private static String details(String path, String body, Map<String, Object> arguments) {
        try (Simulator simulator = Simulator.start(Options.standard().withClock(CLOCK).withRateLimits(false))) {
            simulator.faults().on("GET", path).times(9).answer(200, Map.of(), null, body);
            return FrontDoor.text(FrontDoor.to(simulator, CLOCK).call("get_details", arguments));
        }
    }

    @Test
    void anEpisodeThatTraktFindsAndDoesNotDescribeIsNotFound() {
        String hit = """
                [{"type":"episode","episode":null,"show":{"title":"Severance","ids":{"trakt":11}}}]""";
        assertThat(details("/search/trakt/", hit, Map.of("id", "episode:763")))
                .startsWith("Trakt knows nothing under episode:763.");
    }

    @Test
    void aSeasonWithoutItsNumberIsCountedWithTheOthers() {
        String seasons = """
                [{"number":1,"ids":{"trakt":1},"episode_count":9},{"ids":{"trakt":2},"episode_count":10}]""";
        assertThat(details("/shows/11/seasons", seasons, Map.of("title", "Severance")))
                .contains("19 episodes in 2 seasons: S01 9 and one without a number");
    }
}
