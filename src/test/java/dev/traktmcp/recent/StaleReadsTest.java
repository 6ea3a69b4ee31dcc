package dev.traktmcp.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
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

    @Test
    void whatSomebodyElseShowedAgainIsHiddenAgain() {
        call(door, "hide {\"title\":\"Severance\",\"hide_from\":\"recommendations\"}");
        var hidden = simulator.account().hidden();
        hidden.of("recommendations").forEach(one -> hidden.show("recommendations", one.item()));

        call(door, "hide {\"title\":\"Severance\",\"hide_from\":\"recommendations\"}");
        assertThat(hidden.of("recommendations")).anyMatch(one -> one.item().title().name().equals("Severance"));
    }

    @Test
    void whatSomebodyElseDidLaterIsBelieved() {
        call(door, "remove_from_watchlist {\"title\":\"The Wire\"}");
        call(door, "rate_item {\"title\":\"Parasite\",\"rating\":6}");
        clock.advance(Duration.ofMinutes(2));
        simulator.faults().staleReads(Duration.ZERO);
        var mine = simulator.account();
        mine.ratings().all().stream().map(one -> one.item()).filter(item -> item.title().name().equals("Parasite"))
                .toList().forEach(item -> mine.rate(item, 3, clock.instant()));
        door.call("add_to_watchlist", Map.of("title", "Arrival")); // a write of ours in between
        mine.list(Item.of(simulator.catalogue().byName(Type.SHOW, "The Wire", 2002).orElseThrow()), null);

        FrontDoor other = FrontDoor.to(simulator, clock, home);
        assertThat(call(other, "get_watchlist {\"title\":\"The Wire\"}")).startsWith("Yes").doesNotContain("Trakt");
        assertThat(call(other, "get_ratings {\"title\":\"Parasite\"}")).contains("3").doesNotContain("Trakt");
    }

    @Test
    void whatTraktDoesNotShowYetIsTakenBackOnlyWhereNothingElseGoes() {
        call(door, "mark_watched {\"title\":\"The Matrix\",\"rewatch\":true}");
        int plays = simulator.account().history().plays().size();

        assertThat(call(door, "undo {}")).contains("nothing was taken back", "in some minutes");
        assertThat(simulator.account().history().plays()).hasSize(plays);

        clock.advance(Duration.ofMinutes(6));
        assertThat(call(door, "undo {}")).startsWith("Taken back");
        assertThat(simulator.account().history().plays()).hasSize(plays - 1);
    }

    @Test
    void whatWasSaidTwiceIsDoneOnce() {
        List<String> sayings = List.of(
                "add_to_watchlist {\"title\":\"Interstellar\"}",
                "add_to_list {\"list\":\"favorites\",\"title\":\"Interstellar\"}",
                "rate_item {\"title\":\"Interstellar\",\"rating\":9}",
                "add_to_collection {\"title\":\"Interstellar\"}",
                "hide {\"title\":\"Severance\",\"hide_from\":\"recommendations\"}",
                "mark_watched {\"title\":\"Dark S01E01\"}",
                "mark_watched {\"title\":\"Heat (1995)\"}");
        FrontDoor other = FrontDoor.to(simulator, clock, home);
        sayings.forEach(one -> call(door, one));
        String once = account();
        for (FrontDoor again : List.of(door, other)) {
            clock.advance(Duration.ofMinutes(2));
            sayings.forEach(one -> call(again, one));
        }
        assertThat(account()).isEqualTo(once);

        clock.advance(Duration.ofMinutes(6)); // Trakt's reads have caught up
        assertThat(call(other, "get_history {\"title\":\"Heat (1995)\"}")).contains("seen once")
                .doesNotContain("Trakt does");
        assertThat(account()).isEqualTo(once);
    }

    @Test
    void twoAtOnceAddOnePlay() {
        FrontDoor other = FrontDoor.to(simulator, clock, home);
        Stream.of(door, other).parallel().forEach(one -> call(one, "mark_watched {\"title\":\"Heat (1995)\"}"));

        assertThat(simulator.account().history().plays())
                .filteredOn(play -> play.item().title().name().equals("Heat")).hasSize(1);
    }

    @Test
    void whatIsCountedIsWhatIsListedPageByPage() {
        call(door, "add_to_watchlist {\"items\":[\"Interstellar\",\"Heat (1995)\"]}");
        call(door, "remove_from_watchlist {\"title\":\"The Wire\"}");
        int size = simulator.account().watchlist().size();
        List<String> listed = new ArrayList<>();
        for (int page = 1; page <= size; page++) {
            String text = call(door, "get_watchlist {\"limit\":1,\"page\":" + page + "}");
            assertThat(text).startsWith(size + " items").contains("Page " + page + " of " + size);
            listed.add(text.lines().skip(1).findFirst().orElseThrow().replaceFirst(" \\[.*", ""));
        }
        assertThat(listed).doesNotHaveDuplicates().anyMatch(line -> line.startsWith("Interstellar"))
                .noneMatch(line -> line.startsWith("The Wire"));
    }

    /** What the account really holds, without when. */
    private String account() {
        var mine = simulator.account();
        return mine.watchlist().items() + "\n"
                + mine.lists().favorites().entries().stream().map(one -> one.item()).toList() + "\n"
                + mine.ratings().all().stream().map(one -> one.item() + " " + one.stars()).toList() + "\n"
                + mine.collection().all().stream().map(one -> one.item()).toList() + "\n"
                + mine.history().plays().stream().map(one -> one.item()).toList() + "\n"
                + mine.hidden().of("recommendations").stream().map(one -> one.item()).toList();
    }
}
