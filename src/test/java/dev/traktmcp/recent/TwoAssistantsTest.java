package dev.traktmcp.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Child;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as in {@link StaleReadsTest} with assistants that each started a server of their own. */
@Tag("slow")
class TwoAssistantsTest {
    private static final String HELLO = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    @TempDir
    private Path home;

    @Test
    void whatOneWroteTheOtherKnowsAndTwoAtOnceAddOnePlay() throws Exception {
        try (Simulator trakt = Simulator.start(Options.standard().withRateLimits(false))) {
            trakt.faults().staleReads(Duration.ofMinutes(5));
            try (Child one = server(trakt); Child other = server(trakt)) {
                List<Child> both = List.of(one, other);
                for (Child each : both) {
                    each.tell(HELLO);
                    assertThat(each.stdout().next()).contains("protocolVersion");
                }
                both.forEach(each -> each.tell(call(2, "mark_watched", "{\"title\":\"Heat (1995)\"}")));
                for (Child each : both) {
                    assertThat(each.stdout().next()).contains("Heat (1995)").contains("\"isError\":false");
                }
                one.tell(call(3, "add_to_watchlist", "{\"title\":\"Interstellar\"}"));
                assertThat(one.stdout().next()).contains("Added to your watchlist");
                other.tell(call(3, "get_watchlist", "{\"title\":\"Interstellar\"}"));
                assertThat(other.stdout().next()).contains("Yes, Interstellar (2014)",
                        "Interstellar (2014): put on the watchlist just now; Trakt does not show it yet.");
            }
            assertThat(trakt.account().history().plays())
                    .filteredOn(play -> play.item().title().name().equals("Heat")).hasSize(1);
        }
    }

    private static String call(int id, String tool, String arguments) {
        return """
                {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":%s}}
                """.formatted(id, tool, arguments);
    }

    private Child server(Simulator trakt) throws Exception {
        return Child.program().with(Map.of("TRAKT_CLIENT_ID", Simulator.CLIENT_ID,
                "TRAKT_ACCESS_TOKEN", Simulator.ACCESS_TOKEN, "TRAKT_API_URL", trakt.apiUrl().toString(),
                "TRAKT_AUTH_URL", trakt.authUrl().toString(), "TRAKT_MCP_HOME", home.toString())).start();
    }
}
