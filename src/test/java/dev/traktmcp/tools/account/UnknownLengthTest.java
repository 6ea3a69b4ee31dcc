package dev.traktmcp.tools.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.Reshaping;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.trakt.http.JdkTransport;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Time that was spent on what Trakt does not know the length of is missing in a sum, which says so. */
class UnknownLengthTest extends InASandbox {
    UnknownLengthTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private static JsonNode withoutLengths(JsonNode answer) {
        answer.findParents("runtime").forEach(one -> {
            if (one.has("network") || one.has("number")) {
                ((ObjectNode) one).putNull("runtime");
            }
        });
        return answer;
    }

    @Test
    void isSaid() {
        door = FrontDoor.to(new Reshaping(new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"))
                .answered("GET /sync/history.*", UnknownLengthTest::withoutLengths), clock);
        say("mark_watched", Map.of("title", "Heat", "watched_at", "14 November 20:00"));
        say("mark_watched", Map.of("title", "The Wire S01E01-E03", "watched_at", "15 November 20:00"));
        assertThat(say("get_stats", Map.of("period", "from 14 to 15 November")))
                .contains("1 movie (2 hours 50 minutes) and 3 episodes: 2 hours 50 minutes in all,"
                        + " without 3 plays of unknown length.");
    }
}
