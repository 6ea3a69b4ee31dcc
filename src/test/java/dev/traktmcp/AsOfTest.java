package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While Trakt cannot be asked, what is the same for everybody is told with its age, and nothing of the person's is. */
class AsOfTest {
    private static final String OLD = "\nTrakt could not be asked about all of this just now; some of it is from ";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T20:00:00Z"));
    private final Simulator simulator = Simulator.start(Options.standard().withClock(clock));
    private final FrontDoor door = FrontDoor.to(simulator, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Map<String, Object> details() {
        return door.call("get_details", Map.of("title", "Heat (1995)"));
    }

    @Test
    void anOldReplySaysThatItIsOld() {
        String before = text(details());
        assertThat(before).doesNotContain(OLD);
        clock.advance(Duration.ofHours(7));
        simulator.faults().on("GET", "/").times(999).answer(503);

        Map<String, Object> old = details();
        assertThat(isError(old)).as(text(old)).isFalse();
        assertThat(text(old)).contains(OLD + "7 hours ago.");
        assertThat(old.get("structuredContent").toString()).containsPattern("as_of=2026-11-21T(19:5|20:0)");
    }

    @Test
    void whatIsThePersonsIsNotToldFromBefore() {
        door.call("get_watchlist", Map.of());
        clock.advance(Duration.ofMinutes(2));
        simulator.faults().on("GET", "/").times(999).htmlTooManyRequests();

        Map<String, Object> refused = door.call("get_watchlist", Map.of());
        assertThat(isError(refused)).isTrue();
        assertThat(text(refused)).startsWith("Trakt takes no requests from this server at the moment")
                .contains("Next: try again in 5 minutes.");
    }
}
