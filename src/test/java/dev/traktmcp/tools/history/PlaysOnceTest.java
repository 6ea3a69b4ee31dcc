package dev.traktmcp.tools.history;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Fault;
import dev.traktmcp.simulator.http.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However the network breaks, a play ends up in the history once, and the reply is never surer than it can be. */
class PlaysOnceTest {
    private static final Map<String, Object> HEAT = Map.of("title", "Heat (1995)", "watched_at", "last night");

    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(
                Options.standard().withClock(clock).withStrict(true).withRateLimits(false).withLived(false));
        door = FrontDoor.to(simulator, clock);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of("dropped before commit", (Consumer<Fault>) Fault::dropBeforeCommit, "Trakt gave no answer",
                        0),
                Arguments.of("dropped after commit", (Consumer<Fault>) Fault::dropAfterCommit, "Marked as watched", 1),
                Arguments.of("502 before commit", (Consumer<Fault>) fault -> fault.answer(502), "Trakt gave no answer",
                        0),
                Arguments.of("502 after commit", (Consumer<Fault>) fault -> fault.answerAfterCommit(502),
                        "Marked as watched", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void aLostAnswerIsLookedForAndAskingAgainEndsInOnePlay(String how, Consumer<Fault> fault, String reply, int plays) {
        fault.accept(simulator.faults().on("POST", "/sync/history"));
        Map<String, Object> first = door.call("mark_watched", HEAT);
        assertThat(text(first)).startsWith(reply);
        assertThat(isError(first)).isEqualTo(plays == 0);
        assertThat(plays()).hasSize(plays);

        assertThat(isError(door.call("mark_watched", HEAT))).isFalse();
        assertThat(plays()).containsExactly(Instant.parse("2026-11-20T21:00:00Z"));
    }

    @Test
    void whatAStaleHistoryDoesNotShowIsUnconfirmedAndNotSentTwice() {
        simulator.faults().staleReads(Duration.ofSeconds(30));
        simulator.faults().on("POST", "/sync/history").dropAfterCommit();
        Map<String, Object> first = door.call("mark_watched", HEAT);
        assertThat(text(first)).contains("its history does not show this yet", "Next: call again in a minute");
        clock.advance(Duration.ofMinutes(1));
        assertThat(text(door.call("mark_watched", HEAT))).startsWith("Already marked as watched");
        assertThat(plays()).hasSize(1);
    }

    @Test
    void evenARewatchIsNotSentOverAPlayThatMayHaveArrived() {
        simulator.faults().staleReads(Duration.ofSeconds(30));
        simulator.faults().on("POST", "/sync/history").dropAfterCommit();
        door.call("mark_watched", HEAT);
        clock.advance(Duration.ofMinutes(1));
        Map<String, Object> again = Map.of("title", "Heat (1995)", "watched_at", "last night", "rewatch", true);
        assertThat(text(door.call("mark_watched", again))).startsWith("Already marked as watched");
        assertThat(plays()).hasSize(1);
        assertThat(text(door.call("mark_watched", again))).startsWith("Marked as watched");
        assertThat(plays()).hasSize(2);
    }

    @Test
    void sayingItTwiceAtOnceOrWithAStaleHistoryAddsOnePlay() throws Exception {
        simulator.faults().staleReads(Duration.ofSeconds(30));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Map<String, Object>> say = () -> door.call("mark_watched", HEAT);
            callers.invokeAll(List.of(say, say, say));
        }
        assertThat(text(door.call("mark_watched", HEAT))).startsWith("Already marked as watched");
        assertThat(plays()).hasSize(1);
    }

    @Test
    void aRatingThatFailsDoesNotHideThePlay() {
        simulator.faults().on("POST", "/sync/ratings").times(9).answer(503);
        Map<String, Object> result = door.call(
                "mark_watched", Map.of("title", "Heat (1995)", "watched_at", "last night", "rating", 9));
        assertThat(isError(result)).isFalse();
        assertThat(text(result)).startsWith("Marked as watched")
                .contains("The rating was not saved: Trakt is overloaded");
        assertThat(plays()).hasSize(1);
    }

    @Test
    void aRatingThatTraktTookForSomeIsReportedForEach() {
        simulator.faults().on("POST", "/sync/ratings").answer(201, Map.of(), "application/json", """
                {"added": {"movies": 1}, "not_found": {"movies": [{"ids": {"trakt": 15}}]}}""");
        Map<String, Object> result = door.call("mark_watched", Map.of(
                "items", List.of("Heat (1995)", "Arrival (2016)"), "watched_at", "last night", "rating", 9));
        assertThat(text(result)).containsPattern("\\[movie:13]: .*; rated 9")
                .containsPattern("\\[movie:15]: .*; not rated");
        assertThat(result.get("structuredContent").toString())
                .contains("outcome=rated, said=Heat", "outcome=not_rated, said=Arrival");
    }

    @Test
    void oneSentenceStoresTheEveningInThePersonsZoneAndTheRating() {
        simulator.account().change(profile -> profile.withTimezone("America/Los_Angeles"));
        Map<String, Object> call = Map.of("title", "Severance S02E03", "watched_at", "last night", "rating", 9);
        assertThat(text(door.call("mark_watched", call)))
                .startsWith("Marked as watched yesterday 21:00 (America/Los_Angeles)");
        assertThat(plays()).containsExactly(Instant.parse("2026-11-21T05:00:00Z"));
        assertThat(simulator.account().ratings().all()).hasSize(1);
        assertThat(text(door.call("mark_watched", call))).startsWith("Already marked as watched yesterday 21:00");
        assertThat(plays()).hasSize(1);
    }

    private static final Map<String, Object> ALL_OF_THE_OFFICE = Map.of(
            "title", "The Office (2005)", "type", "show", "watched_at", "released", "confirm", true);

    @Test
    void aLongShowIsSentInPartsOfTwoHundred() {
        assertThat(text(door.call("mark_watched", ALL_OF_THE_OFFICE))).startsWith("Marked 201 episodes");
        assertThat(posts()).hasSize(2);
        assertThat(plays()).hasSize(201);
    }

    @Test
    void eachPartIsLookedForByItself() {
        simulator.faults().on("POST", "/sync/history").dropAfterCommit();
        assertThat(text(door.call("mark_watched", ALL_OF_THE_OFFICE))).startsWith("Marked 201 episodes");
        assertThat(posts()).hasSize(2);
        assertThat(plays()).hasSize(201);
    }

    @Test
    void whatIsRefusedHalfwayDoesNotHideWhatWasDoneAndTheRestGoesOutNextTime() {
        simulator.faults().on("POST", "/sync/history").before(
                () -> simulator.faults().on("POST", "/sync/history").times(9).answer(423));
        Map<String, Object> first = door.call("mark_watched", ALL_OF_THE_OFFICE);
        assertThat(isError(first)).isFalse();
        assertThat(text(first)).startsWith("Marked 200 episodes")
                .contains("Not sent", "S09E25", "Next: call again for the rest");
        assertThat(plays()).hasSize(200);
        simulator.faults().clear();
        assertThat(text(door.call("mark_watched", ALL_OF_THE_OFFICE))).startsWith("Marked 1 episode ");
        assertThat(plays()).hasSize(201);
    }

    @Test
    void afterAPartThatMayHaveArrivedNoOtherIsSent() {
        simulator.faults().staleReads(Duration.ofSeconds(30));
        simulator.faults().on("POST", "/sync/history").dropAfterCommit();
        Map<String, Object> first = door.call("mark_watched", ALL_OF_THE_OFFICE);
        assertThat(text(first)).contains("its history does not show these", "Not sent", "Next: call again in a minute");
        assertThat(posts()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(text(door.call("mark_watched", ALL_OF_THE_OFFICE))).startsWith("Marked 1 episode ");
        assertThat(plays()).hasSize(201);
    }

    private List<Recorded> posts() {
        return simulator.requests().stream()
                .filter(request -> request.method().equals("POST") && request.path().equals("/sync/history"))
                .toList();
    }

    private List<Instant> plays() {
        return simulator.account().history().plays().stream().map(play -> play.watchedAt()).toList();
    }
}
