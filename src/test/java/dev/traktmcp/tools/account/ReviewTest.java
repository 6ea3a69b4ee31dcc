package dev.traktmcp.tools.account;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody watched in a month or a year. */
class ReviewTest {
    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, clock);
        simulator.account().clear();
        Title heat = simulator.catalogue().find(Type.MOVIE, "heat-1995").orElseThrow();
        Title bear = simulator.catalogue().find(Type.SHOW, "the-bear").orElseThrow();
        watch(Item.of(heat), "2026-10-31T23:30:00Z");
        watch(Item.of(bear, bear.episode(1, 1).orElseThrow()), "2026-11-01T20:00:00Z");
        watch(Item.of(bear, bear.episode(1, 2).orElseThrow()), "2026-11-02T20:00:00Z");
        watch(Item.of(heat), "2026-11-20T20:00:00Z");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void watch(Item item, String at) {
        simulator.account().watch(item, Instant.parse(at), "watch");
    }

    private Map<String, Object> stats(String period) {
        return door.call("get_stats", Map.of("period", period));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            this month | In November 2026 so far you watched 1 movie (2 hours 50 minutes) and 2 episodes (1 hour),
            November | In November 2026 so far you watched 1 movie (2 hours 50 minutes) and 2 episodes (1 hour), repeats
            last month | In October 2026 you watched 1 movie
            2026-10 | In October 2026 you watched 1 movie
            2026 | In 2026 so far you watched 2 movies (5 hours 40 minutes) and 2 episodes (1 hour), repeats
            last year | In 2025 you watched nothing, as far as Trakt knows.
            """)
    void aMonthOrAYearIsMeant(String period, String says) {
        assertThat(text(stats(period))).startsWith(says);
    }

    @Test
    void anyOtherTimeIsCountedFromTheirOwnHistory() {
        String week = text(stats("last week"));
        assertThat(week).contains("you watched", "as Trakt reviews months and years only");
        assertThat(simulator.requests()).noneMatch(request -> request.path().contains("/mir/"));
        assertThat(text(stats("this week"))).contains(" to today you watched").doesNotContain("so far");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yesterday              | Yesterday you watched 1 movie
            since November         | From Sun 1 Nov to today you watched 1 movie (2 hours 50 minutes) and 2 episodes
            this autumn            | From Tue 1 Sep to today you watched 2 movies (5 hours 40 minutes) and 2 episodes
            last winter            | From Mon 1 Dec 2025 to Sat 28 Feb you watched nothing
            from August to October | From Sat 1 Aug to Sat 31 Oct you watched 1 movie
            """)
    void daysSeasonsAndStretchesAreCounted(String period, String says) {
        assertThat(text(stats(period))).startsWith(says);
    }

    @Test
    void anyTimeOfAnotherUserIsCountedFromWhatTheyWatched() {
        assertThat(text(of("robin", "last week"))).startsWith("From Mon ").contains("robin watched");
        assertThat(simulator.requests()).anyMatch(request -> request.path().equals("/users/robin/history"));
        assertThat(text(of("quinn", "last week"))).contains("private");
        assertThat(text(of("nobody-here", "last week"))).contains("no user");
    }

    /** Where the titles come from and where they stream hardly anybody asks, so it takes one line. */
    @Test
    void whatWasNotAskedForIsShort() {
        assertThat(text(stats("this month")).lines()).hasSize(3)
                .last().isEqualTo("Titles by country: United States 2; by service: Hulu 1.");
        assertThat(text(stats("this year"))).endsWith("\nTitles by country: United States 2.");
    }

    @Test
    void aSinglePlayIsSaidOnce() {
        assertThat(text(stats("October"))).contains("That was ").containsOnlyOnce("[movie:");
    }

    private Map<String, Object> of(String user, String period) {
        return door.call("get_stats", Map.of("period", period, "user", user));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "my youth", "2026-13"})
    void anythingElseIsRefused(String period) {
        assertThat(isError(stats(period))).isTrue();
        assertThat(text(stats(period))).startsWith("The period ");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 426})
    void withoutAReviewThePlaysAreCountedAndThatIsSaid(int status) {
        String told = text(stats("November")).lines().findFirst().orElseThrow().replace(", repeats counted", "");
        door = FrontDoor.to(simulator, clock);
        simulator.faults().on("GET", "/users/me/mir/").answer(status);
        assertThat(text(stats("November"))).startsWith(told)
                .contains("Most watched: The Bear 2", "Counted from the history");
    }

    @Test
    void firstAndLastAreNamedInThePersonsZone() {
        assertThat(text(stats("November")))
                .contains("First The Bear S01E01", "; last Heat (1995) [movie:13], ");
    }

    @Test
    void troubleIsTroubleAndNobodyElsesHistoryIsCounted() {
        simulator.faults().on("GET", "/users/me/mir/").times(9).answer(503);
        assertThat(text(stats("November"))).startsWith("Trakt is overloaded");
        assertThat(text(door.call("get_stats", Map.of("period", "2026", "user", "quinn")))).contains("private");
        assertThat(text(door.call("get_stats", Map.of("period", "2026", "user", "nobody-here"))))
                .contains("no user");
    }

    @Test
    void ofThreeRatingsAndMoreItSaysTheMeanAndHowManyOfEach() {
        door.call("rate_item", Map.of("items", List.of("Heat", "Arrival"), "rating", 8));
        assertThat(text(stats("this month"))).contains("\n2 ratings given.\n");
        door.call("rate_item", Map.of("title", "Dark", "rating", 10));
        assertThat(text(stats("this month")))
                .contains("\n3 ratings given, 8.7 on average (movies 8.0, shows 10.0); 10: 1, 8: 2.\n");
        assertThat(text(stats("last month"))).doesNotContain("ratings given");
    }
}
