package dev.traktmcp.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Trakt's reads may be minutes behind; what was just written is known even so, in every tool and process. */
class StaleReadsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path TABLE = Path.of("src/test/resources/stale-reads.csv");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T21:00:00Z"));

    @TempDir
    private Path home;

    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(
                Options.standard().withStrict(true).withRateLimits(false).withClock(clock));
        simulator.account().change(profile -> profile.withVip(true));
        simulator.faults().staleReads(Duration.ofMinutes(5));
        door = FrontDoor.to(simulator, clock, home);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private record Case(int line, String writes, String reads, String says, String not) {}

    private static Stream<Case> table() throws IOException {
        String[] lines = Files.readString(TABLE).split("\n");
        return Stream.iterate(0, i -> i < lines.length, i -> i + 1).filter(i -> lines[i].contains(" | "))
                .filter(i -> !lines[i].startsWith("#"))
                .map(i -> {
                    String[] cells = lines[i].split(" \\| ", -1);
                    return new Case(i + 1, cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
                });
    }

    @TestFactory
    Stream<DynamicTest> whatWasJustWrittenIsKnown() throws IOException {
        return table().map(one -> DynamicTest.dynamicTest(one.line() + ": " + one.writes() + " > " + one.reads(),
                () -> whatWasJustWrittenIsKnown(one)));
    }

    private void whatWasJustWrittenIsKnown(Case one) throws IOException {
            stop();
            start();
            List<String> before = new ArrayList<>();
            for (String write : one.writes().split(" ; ")) {
                before.add(call(door, write.strip()));
            }
            clock.advance(Duration.ofMinutes(2));
            // Another process of the same home.
            String text = call(FrontDoor.to(simulator, clock, home), one.reads());
            assertThat(text).as("%s", before).contains(one.says().split(" & "));
            if (!one.not().isEmpty()) {
                assertThat(text).as("%s", before).doesNotContain(one.not());
            }
            wipe();
    }

    private void wipe() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static String call(FrontDoor door, String line) {
        String[] words = line.split(" ", 2);
        return FrontDoor.text(door.call(words[0], JSON.readValue(words[1], Map.class)));
    }

    @Test
    void nothingIsSaidOfItOnceTraktShowsIt() {
        call(door, "add_to_watchlist {\"title\":\"Interstellar\"}");
        clock.advance(Duration.ofMinutes(6));

        assertThat(call(door, "get_watchlist {\"title\":\"Interstellar\"}")).startsWith("Yes")
                .doesNotContain("does not show");
    }

    @Test
    void whatSomebodyElseTookOffIsSentAgain() {
        call(door, "add_to_watchlist {\"title\":\"Interstellar\"}");
        simulator.account().watchlist().items().stream().filter(item -> item.title().name().equals("Interstellar"))
                .toList().forEach(simulator.account()::unlist);

        call(door, "add_to_watchlist {\"title\":\"Interstellar\"}");

        assertThat(simulator.account().watchlist().items())
                .anyMatch(item -> item.title().name().equals("Interstellar"));
    }
}
