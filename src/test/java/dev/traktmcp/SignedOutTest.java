package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.http.AccessTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Where nobody is signed in, Trakt is asked for what everybody may see, and for nothing else. */
class SignedOutTest {
    /** Other people: their private data are refused to everybody. */
    private static final String OTHERS = "/users/(?!me/|settings|hidden).*";

    @Test
    void nothingIsSentThatCanOnlyBeRefused() throws IOException {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
        try (Simulator simulator =
                Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
                Stream<Path> files = Files.walk(Path.of("src/test/resources/replies"))) {
            FrontDoor door = FrontDoor.to(simulator.apiUrl(), AccessTokens.none());
            for (Path calls : files.filter(file -> file.toString().endsWith(".call")).sorted().toList()) {
                for (String line : Files.readAllLines(calls)) {
                    simulator.clearRequests();
                    String[] call = line.split(" ", 2);
                    @SuppressWarnings("unchecked")
                    Map<String, Object> arguments = JsonMapper.shared().readValue(call[1], Map.class);
                    door.call(call[0], arguments);
                    assertThat(simulator.requests()).as(line)
                            .noneMatch(request -> request.status() == 401 && !request.path().matches(OTHERS));
                }
            }
        }
    }
}
