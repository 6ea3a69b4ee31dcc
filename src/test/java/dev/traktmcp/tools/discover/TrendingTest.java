package dev.traktmcp.tools.discover;

import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many requests it takes to say what is watched now. */
class TrendingTest {
    @Test
    void moviesAndShowsComeWithOneRequestOrElseWithTwo() {
        try (Simulator simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false))) {
            String together = text(FrontDoor.to(simulator).call("trending", Map.of()));
            assertThat(simulator.requests()).extracting(request -> request.path()).filteredOn(path -> path
                    .endsWith("/trending")).containsExactly("/media/trending");
            simulator.faults().on("GET", "/media/trending").answer(404);
            assertThat(text(FrontDoor.to(simulator).call("trending", Map.of()))).isEqualTo(together);
            assertThat(simulator.requests()).extracting(request -> request.path())
                    .contains("/movies/trending", "/shows/trending");
        }
    }

    @Test
    void soDoesWhatIsAwaited() {
        try (Simulator simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false))) {
            String together = text(FrontDoor.to(simulator).call("charts", Map.of("chart", "anticipated")));
            assertThat(simulator.requests()).extracting(request -> request.path()).filteredOn(path -> path
                    .endsWith("/anticipated")).containsExactly("/media/anticipated");
            simulator.faults().on("GET", "/media/anticipated").answer(404);
            assertThat(text(FrontDoor.to(simulator).call("charts", Map.of("chart", "anticipated"))))
                    .isEqualTo(together);
            assertThat(simulator.requests()).extracting(request -> request.path())
                    .contains("/movies/anticipated", "/shows/anticipated");
        }
    }
}
