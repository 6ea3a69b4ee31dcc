package dev.traktmcp.tools.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures in words. */
class GetStatsTest extends InASandbox {
    @Test
    void theMeansOfSeveralTypesAreTold() {
        me().clear();
        say("rate_item", Map.of("items", List.of("Heat", "Arrival"), "rating", 8));
        assertThat(say("get_stats", Map.of())).contains("\n2 ratings, 8.0 on average; 8: 2.");

        say("rate_item", Map.of("title", "Severance S01E01", "rating", 5));
        Map<String, Object> both = door.call("get_stats", Map.of());
        assertThat(FrontDoor.text(both))
                .contains("\n3 ratings, 7.0 on average (movies 8.0, episodes 5.0); 8: 2, 5: 1.");
        assertThat(averages(both)).isEqualTo(Map.of("movies", 8.0, "episodes", 5.0));
    }

    /** The numbers of Trakt may be older than the ratings, and these may be out of reach. */
    @Test
    void whatDoesNotAgreeOrCannotBeReadIsNotTold() {
        me().clear();
        say("rate_item", Map.of("items", List.of("Heat", "Severance S01E01"), "rating", 8));
        simulator.faults().on("GET", "/sync/ratings").times(9).answer(503);
        Map<String, Object> mixed = door.call("get_stats", Map.of());
        assertThat(FrontDoor.text(mixed)).contains("\n2 ratings, 8.0 on average; 8: 2.");
        assertThat(averages(mixed)).isNull();
    }

    private static Object averages(Map<String, Object> result) {
        Map<?, ?> data = (Map<?, ?>) result.get("structuredContent");
        return ((Map<?, ?>) data.get("ratings")).get("average_by_type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 0 minutes",
        "1 | 1 minute",
        "59 | 59 minutes",
        "60 | 1 hour",
        "61 | 1 hour 1 minute",
        "100 | 1 hour 40 minutes",
        "119 | 1 hour 59 minutes",
        "120 | 2 hours",
        "2159 | 35 hours 59 minutes",
        "2820 | 47 hours (2 days)",
        "2825 | 47 hours 5 minutes (2 days)",
        "128401 | 2,140 hours 1 minute (89 days)",
    })
    void timeSpentIsToldAsPeopleTellIt(long minutes, String words) {
        assertThat(GetStats.time(minutes)).isEqualTo(words);
    }
}
