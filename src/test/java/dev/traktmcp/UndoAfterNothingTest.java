package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.tools.Everything;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

/** "Undo that" never means anything older than the last call that could write, however that call ended. */
class UndoAfterNothingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");

    /** How a call can end without a change. */
    private enum End {
        /** Nothing is there that could be taken away, or all is so already. */
        NOTHING,
        /** The person is asked what they mean, or whether they mean it. */
        ASKED,
        /** The arguments are wrong, or name what does not exist. */
        REFUSED,
        /** Trakt refuses or fails before anything is written. */
        FAILED
    }

    /** Lines of {@code tool | end | arguments}. */
    private static final String CALLS = "/calls-without-a-change.csv";

    /** What cannot happen: these tools ask nobody anything, and a rating given again is a write. */
    private static final Map<String, Set<End>> NEVER = Map.of(
            "rate_item", EnumSet.of(End.NOTHING),
            "cancel_check_in", EnumSet.of(End.ASKED),
            "sign_in", EnumSet.of(End.NOTHING, End.ASKED),
            "sign_out", EnumSet.of(End.NOTHING, End.ASKED),
            "undo", EnumSet.of(End.ASKED));

    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, CLOCK);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void everyToolThatWritesIsTriedInEveryWay() throws IOException {
        List<String> calls = Files.readAllLines(Path.of("src/test/resources" + CALLS));
        Map<String, Set<End>> tried = calls.stream().map(line -> line.split("\\|")).collect(Collectors.groupingBy(
                call -> call[0].strip(), Collectors.mapping(call -> End.valueOf(call[1].strip()), Collectors.toSet())));
        Catalog catalog = Catalog.load(Everything.tools().names());
        List<String> writing = Everything.tools().names().stream().filter(tool -> !catalog.isReadOnly(tool)).toList();
        assertThat(tried.keySet()).as("add lines to src/test/resources%s for what is missing", CALLS)
                .containsExactlyInAnyOrderElementsOf(writing);
        assertThat(writing).allSatisfy(tool -> assertThat(Stream.concat(
                tried.get(tool).stream(), NEVER.getOrDefault(tool, Set.of()).stream()))
                .as("%s: a line for each way to end in src/test/resources%s, or in NEVER what cannot happen", tool,
                        CALLS)
                .containsExactlyInAnyOrder(End.values()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = CALLS, delimiter = '|', quoteCharacter = '`')
    void anOlderWriteStays(String tool, End end, String arguments) {
        door.call("check_in", Map.of("title", "Arrival"));
        door.call("hide", Map.of("from", "recommendations", "title", "The Bear"));
        if (tool.equals("cancel_check_in") && end == End.NOTHING) {
            door.call("cancel_check_in", Map.of());
        }
        door.call("add_to_watchlist", Map.of("title", "Arrival"));
        String older = undoId(door.call("rate_item", Map.of("title", "Past Lives", "rating", 2)));
        List<String> before = state();
        if (end == End.FAILED) {
            Stream.of("POST", "PUT", "DELETE").forEach(
                    method -> simulator.faults().on(method, "/").answer(426).times(Integer.MAX_VALUE));
        }

        String said = text(door.call(tool, json(arguments.replace("THE OLDER", older))));
        simulator.faults().clear();
        assertThat(state()).as("it changed nothing: %s", said).isEqualTo(before);
        simulator.clearRequests();
        Map<String, Object> undone = door.call("undo", Map.of());

        assertThat(isError(undone)).as("%s -> %s -> %s", arguments, said, text(undone)).isTrue();
        assertThat(text(undone)).contains("nothing was done", "\n" + older + ": Rated 2 of 10: Past Lives");
        assertThat(state()).isEqualTo(before);
        assertThat(simulator.requests()).extracting(Recorded::method).doesNotContain("POST", "PUT", "DELETE");
        assertThat(text(door.call("undo", Map.of("undo_id", older)))).startsWith("Taken back.")
                .contains("Past Lives");
    }

    @Test
    void whatTookBackIsTheLastCallToo() {
        door.call("rate_item", Map.of("title", "Past Lives", "rating", 2));
        door.call("rate_item", Map.of("title", "Heat", "rating", 9));
        assertThat(text(door.call("undo", Map.of()))).startsWith("Taken back.")
                .contains("Heat");
        assertThat(text(door.call("undo", Map.of())))
                .startsWith("The last call was an undo already, so nothing was done.")
                .contains("Rated 2 of 10: Past Lives");
    }

    @Test
    void anUndoThatFailedCanBeSaidAgain() {
        door.call("rate_item", Map.of("title", "Past Lives", "rating", 2));
        simulator.faults().on("POST", "/sync/ratings").answer(426);
        assertThat(isError(door.call("undo", Map.of()))).isTrue();
        assertThat(text(door.call("undo", Map.of()))).startsWith("Taken back.")
                .contains("Past Lives");
    }

    @Test
    void aReadBetweenTakesNothingAway() {
        door.call("rate_item", Map.of("title", "Past Lives", "rating", 2));
        door.call("get_ratings", Map.of());
        door.call("search", Map.of("query", "Xyzzy"));
        assertThat(text(door.call("undo", Map.of()))).startsWith("Taken back.")
                .contains("Past Lives");
    }

    /** What the person said they meant after all is the last write. */
    @Test
    void aQuestionThatWasAnsweredLeavesTheWrite() {
        door.call("rate_item", Map.of("title", "Past Lives", "rating", 2));
        door.call("add_to_watchlist", Map.of("title", "Ghosts"), choices -> Optional.of(choices.getFirst()));
        assertThat(text(door.call("undo", Map.of()))).startsWith("Taken back.")
                .contains("Ghosts");
    }

    private static String undoId(Map<String, Object> result) {
        return (String) ((Map<?, ?>) result.get("structuredContent")).get("undo_id");
    }

    private List<String> state() {
        List<String> state = new ArrayList<>();
        simulator.account().watchlist().entries().forEach(entry -> state.add(entry.toString()));
        simulator.account().ratings().all().forEach(rating -> state.add(rating.toString()));
        simulator.account().history().plays().forEach(play -> state.add(play.toString()));
        simulator.account().collection().all().forEach(copy -> state.add(copy.toString()));
        simulator.account().lists().all().forEach(list -> state.add(list.toString()));
        simulator.account().lists().smart().all().forEach(list -> state.add(list.toString()));
        simulator.account().watching().ifPresent(watching -> state.add(watching.toString()));
        Arrays.asList("progress_watched", "recommendations", "calendar")
                .forEach(section -> state.add(simulator.account().hidden().of(section).toString()));
        return state;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String json) {
        return JSON.readValue(json, Map.class);
    }
}
