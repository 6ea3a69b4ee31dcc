package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.TraktAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trakt sends null wherever it likes. The calls of {@link RepliesTest} are played once and recorded; then each field of
 * each recorded answer is made null, one at a time, and the call is played again: whatever it comes to, it is no bug.
 */
@Order(4)
class NullsTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> noFieldIsTakenForGranted() throws IOException {
        Path folder = Path.of("src/test/resources/replies");
        try (Stream<Path> tools = Files.list(folder)) {
            return tools.sorted().toList().stream()
                    .map(tool -> DynamicTest.dynamicTest(tool.getFileName().toString(), () -> sweep(tool)));
        }
    }

    private static void sweep(Path tool) throws IOException {
        Set<String> swept = new LinkedHashSet<>();
        List<String> bugs = new ArrayList<>();
        try (Stream<Path> files = Files.list(tool)) {
            for (Path calls : files.filter(file -> file.toString().endsWith(".call")).sorted().toList()) {
                try (Simulator simulator = Simulator.start(
                        Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false));
                        TraktAccount account = FrontDoor.signedIn(simulator, CLOCK)) {
                    RecordedAnswers recording = new RecordedAnswers(
                            new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"));
                    for (String line : Files.readAllLines(calls)) {
                        recording.forget();
                        play(line, account, recording);
                        sweep(line, account, recording, swept, bugs);
                    }
                }
            }
        }
        assertThat(bugs).isEmpty();
        assertThat(swept).isNotEmpty();
    }

    /** @param swept what was made null before: fields of the same name in answers of the same kind */
    private static void sweep(
            String line, TraktAccount account, RecordedAnswers recording, Set<String> swept, List<String> bugs) {
        for (Map.Entry<String, Response> answer : recording.all().entrySet()) {
            if (answer.getValue().body().length == 0) {
                continue;
            }
            for (List<Object> place : Places.of(JSON.readValue(answer.getValue().body(), Object.class))) {
                String kind = (answer.getValue().request() + place).replaceAll("\\d+", "N");
                if (!swept.add(kind)) {
                    continue;
                }
                Object changed = Places.without(JSON.readValue(answer.getValue().body(), Object.class), place);
                Map<String, Object> result = play(
                        line, account, recording.but(answer.getKey(), JSON.writeValueAsBytes(changed)));
                if (result.toString().contains("code=bug") || FrontDoor.text(result).matches("(?s).*\\bnull\\b.*")) {
                    bugs.add(line + " without " + place + " of " + answer.getKey() + ": " + FrontDoor.text(result));
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> play(String line, TraktAccount account, Transport wire) {
        String[] toolAndArguments = line.split(" ", 2);
        return FrontDoor.to(wire, account, CLOCK)
                .call(toolAndArguments[0], JSON.readValue(toolAndArguments[1], Map.class));
    }
}
