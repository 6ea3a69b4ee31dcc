package dev.traktmcp.tools.history;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is next, also where Trakt keeps its own list of that to itself. */
class UpNextTest {
    private static final String LIST = "/sync/progress/up_next_nitro";

    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(false).withRateLimits(false));
        door = FrontDoor.to(simulator, clock);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String upNext() {
        Map<String, Object> result = door.call("up_next", Map.of());
        assertThat(isError(result)).as(text(result)).isFalse();
        return text(result);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 426})
    void whereTheListIsRefusedItIsMadeUpOfWhatWasWatched(int status) {
        String told = upNext();
        simulator.faults().on("GET", LIST).answer(status);
        assertThat(upNext()).isEqualTo(told).contains("S02E04 \"Honeydew\"", "S03E03 [episode:773]",
                "S02E01 \"Seven Thirty-Seven\"");
    }

    @Test
    void thePersonsOwnOrderIsKept() {
        simulator.faults().on("GET", "/users/settings").times(9).answer(200, Map.of(), "application/json", """
                {"account": {"timezone": "Europe/London"},
                 "browsing": {"progress": {"on_deck": {"sort": "title", "sort_how": "asc"}}}}
                """);
        assertThat(upNext()).contains("by title as you chose on Trakt").containsSubsequence("Severance", "The Bear");
    }

    @Test
    void withoutTheSettingsTheLastWatchedIsFirst() {
        simulator.faults().on("GET", "/users/settings").times(9).answer(200, Map.of(), "application/json", "{}");
        assertThat(upNext()).contains("last watched first");
    }

    @Test
    void anEmptyListIsNotBelieved() {
        String told = upNext();
        simulator.faults().on("GET", LIST).answer(200, Map.of("Content-Type", "application/json"), null, "[]");
        assertThat(upNext()).isEqualTo(told);
    }

    @Test
    void aListWithoutTheEpisodesIsNotBelieved() {
        String told = upNext();
        simulator.faults().on("GET", LIST).answer(200, Map.of("Content-Type", "application/json"), null, """
                [{"show": {"title": "The Bear", "ids": {"trakt": 12}}, "progress": {"aired": 38, "completed": 11}},
                 {"show": null, "progress": null}]
                """);
        assertThat(upNext()).isEqualTo(told);
    }

    @Test
    void troubleIsStillToldAsTrouble() {
        simulator.faults().on("GET", LIST).times(9).answer(503);
        assertThat(text(door.call("up_next", Map.of()))).startsWith("Trakt is overloaded or down");
    }

    @Test
    void aShowThatIsSeenToItsEndIsLeftOutAndCostsOneRequestMore() {
        Title show = simulator.catalogue().find(Type.SHOW, "severance").orElseThrow();
        show.episodes().filter(episode -> episode.airedBy(clock.instant()))
                .forEach(episode -> simulator.account().watch(Item.of(show, episode), clock.instant(), "watch"));
        simulator.clearRequests();
        assertThat(upNext()).doesNotContain("Severance").contains("The Bear");
        assertThat(simulator.requests()).hasSizeLessThanOrEqualTo(6);
        clock.advance(Duration.ofDays(4));
        assertThat(upNext()).contains("Severance (2022) [show:11]: S03E06");
    }

    @Test
    void whereTheLastIsSeenAndOthersAreNotTheFirstOfThoseIsNamed() {
        Title show = simulator.catalogue().find(Type.SHOW, "dark").orElseThrow();
        simulator.account().watch(Item.of(show, show.episode(3, 8).orElseThrow()), clock.instant(), "watch");
        assertThat(text(door.call("up_next", Map.of("title", "Dark"))))
                .contains("1 of 26 aired episodes", "25 left", "The first not seen is S01E01.");
    }

    @Test
    void fallingBackTakesABoundedNumberOfRequests() {
        simulator.catalogue().titles(Type.SHOW).forEach(show -> show.episode(1, 1).ifPresent(
                episode -> simulator.account().watch(Item.of(show, episode), clock.instant(), "watch")));
        simulator.faults().on("GET", LIST).answer(403);
        simulator.clearRequests();
        assertThat(upNext()).contains("Only the 30 shows watched last were looked at.");
        assertThat(simulator.requests()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void whatWasOnlyPausedIsBegun() {
        Map<String, Object> result = door.call("up_next", Map.of("title", "Slow Horses"));
        assertThat(text(result)).startsWith("You have finished no episode of Slow Horses (2022)")
                .contains("begun S01E02 \"Work Drinks\"", "71 % watched, 14 minutes left, paused ", "35 left")
                .doesNotContain("not begun");
        assertThat(result.get("structuredContent").toString()).contains("paused", "Work Drinks");
    }

    @Test
    void anEpisodeThatWasWatchedSinceIsNoLongerPaused() {
        door.call("mark_watched", Map.of("title", "Slow Horses S01E02", "watched_at", "now"));
        assertThat(text(door.call("up_next", Map.of("title", "Slow Horses"))))
                .startsWith("You have seen 1 of 35").doesNotContain("paused");
    }

    @Test
    void aPausedEpisodeIsToldBesideWhatIsSeen() {
        door.call("mark_watched", Map.of("title", "Slow Horses S01E01"));
        assertThat(text(door.call("up_next", Map.of("title", "Slow Horses"))))
                .contains("Not finished: S01E02 \"Work Drinks\"", "71 % watched");
        assertThat(text(door.call("up_next", Map.of("title", "Slow Horses season 2")))).doesNotContain("paused");
    }
}
