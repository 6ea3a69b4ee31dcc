package dev.traktmcp.tools.account;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "In which month did I watch most?": one call tells, the best first. */
class PartedTest {
    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private Simulator simulator;
    private FrontDoor door;
    private Title heat;
    private Title bear;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, clock);
        simulator.account().clear();
        heat = simulator.catalogue().find(Type.MOVIE, "heat-1995").orElseThrow();
        bear = simulator.catalogue().find(Type.SHOW, "the-bear").orElseThrow();
        watch(Item.of(heat), "2026-03-07T20:00:00Z");
        for (int episode = 1; episode <= 3; episode++) {
            watch(Item.of(bear, bear.episode(1, episode).orElseThrow()), "2026-05-0%dT20:00:00Z".formatted(episode));
        }
        watch(Item.of(heat), "2025-05-09T20:00:00Z");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void watch(Item item, String at) {
        simulator.account().watch(item, Instant.parse(at), "watch");
    }

    private String stats(String period) {
        return text(door.call("get_stats", Map.of("period", period)));
    }

    /** By time, so one long film comes before three short episodes. */
    @ParameterizedTest
    @ValueSource(strings = {"2026, by month", "monthly 2026", "which month of 2026", "2026 per month",
        "each month in 2026",
        "busiest month of this year", "month by month, 2026", "this year by month", "2026 by month, films and shows",
        "movies and episodes of 2026 by month", "2026 by month, split films and shows"})
    void theBestMonthComesFirst(String period) {
        assertThat(stats(period).lines()).containsExactly(
                "In 2026 so far you watched most in March: 2 hours 50 minutes (1 movie).",
                "Then May: 1 hour 30 minutes (3 episodes).",
                "In all: 4 hours 20 minutes (1 movie 2 hours 50 minutes, 3 episodes 1 hour 30 minutes). Nothing in 9"
                        + " other months.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026 by week | In 2026 so far you watched most in the week from Mon 2 Mar: 2 hours 50 minutes (1 movie).
            May 2026, by day | In May 2026 you watched most on Fri 1 May
            best weekday of 2026 | In 2026 so far you watched most on Saturdays: 3 hours 20 minutes (1 movie 2
            which year | You watched most in 2026: 4 hours 20 minutes (1 movie 2 hours 50 minutes, 3
            by month | In the last 12 months you watched most in March: 2 hours 50 minutes (1 movie).
            2024, by month | In 2024 you watched nothing, as far as Trakt knows.
            """)
    void soDoOtherParts(String period, String first) {
        assertThat(stats(period)).startsWith(first);
    }

    @Test
    void aMonthOfAnotherYearIsNamedWithIt() {
        assertThat(stats("last 24 months, by month")).contains("most in ", "March 2026", "May 2025", "May 2026");
    }

    /** Each month alone says what its row says, and all rows add up to what the year says. */
    @Test
    void partsAddUp() {
        for (int number = 1; number <= 10; number++) {
            watch(Item.of(heat), "2026-%02d-11T20:00:00Z".formatted(number));
            watch(Item.of(bear, bear.episode(1, number % 8 + 1).orElseThrow()),
                    "2026-%02d-12T20:00:00Z".formatted(number));
        }
        Map<?, ?> year = review("2026 by month");
        long all = 0;
        for (Object one : (List<?>) year.get("parts")) {
            Map<?, ?> row = (Map<?, ?>) one;
            Map<?, ?> month = review(row.get("name") + " 2026");
            assertThat(month.get("minutes")).as("%s", row).isEqualTo(row.get("minutes"));
            assertThat(((Map<?, ?>) month.get("movies")).get("minutes")).isEqualTo(row.get("movie_minutes"));
            assertThat(((Map<?, ?>) month.get("episodes")).get("minutes")).isEqualTo(row.get("episode_minutes"));
            all += ((Number) row.get("minutes")).longValue();
        }
        assertThat((List<?>) year.get("parts")).hasSize(10);
        assertThat(((Number) ((Map<?, ?>) year.get("total")).get("minutes")).longValue()).isEqualTo(all);
        assertThat(((Number) review("2026").get("minutes")).longValue()).isEqualTo(all);
    }

    private Map<?, ?> review(String period) {
        Map<?, ?> data = (Map<?, ?>) door.call("get_stats", Map.of("period", period)).get("structuredContent");
        return (Map<?, ?>) data.get("review");
    }

    /** A whole page of the history is no end of it. */
    @Test
    void allPagesAreRead() {
        Instant first = Instant.parse("2026-06-01T00:00:00Z");
        for (int play = 0; play < 600; play++) {
            simulator.account().watch(Item.of(heat), first.plus(play, ChronoUnit.MINUTES), "watch");
        }

        assertThat(stats("2026 by month")).startsWith("In 2026 so far you watched most in June:").contains(
                "(600 movies)",
                "March: 2 hours 50 minutes");
    }

    /** Who asked for films hears that there were none. */
    @Test
    void whatThereIsNoneOfIsSaid() {
        assertThat(stats("May 2026")).contains("you watched 3 episodes and no movies");
        assertThat(stats("March 2026")).contains("you watched 1 movie and no episodes");
        assertThat(stats("January 2026")).contains("watched nothing");
    }
}
