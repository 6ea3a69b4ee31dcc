package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about what the person did or has looks at every title that is called so. */
class EveryTitleOfThatNameTest extends InASandbox {
    EveryTitleOfThatNameTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private void seen(String... titles) {
        for (String title : titles) {
            say("mark_watched", Map.of("title", title));
        }
    }

    @Test
    void bothFilmsThatWereSeenAreTold() {
        seen("Dune (1984)", "Dune (2021)");
        assertThat(say("get_history", Map.of("title", "Dune")).lines())
                .anySatisfy(line -> assertThat(line).startsWith("Yes, seen once").contains("Dune (1984)"))
                .anySatisfy(line -> assertThat(line).startsWith("Yes, seen once").contains("Dune (2021)"))
                .hasSize(2);
    }

    @Test
    void neitherIsNamedTwice() {
        seen("Dune (1984)", "Dune (2021)");
        assertThat(say("get_history", Map.of("title", "Dune"))).doesNotContain("Not meant?");
    }

    @Test
    void theOneThatWasSeenIsTold() {
        seen("Dune (1984)");
        assertThat(say("get_history", Map.of("title", "Dune"))).startsWith("Yes, seen once").contains("Dune (1984)");
    }

    @Test
    void aYearLeavesOne() {
        seen("Dune (1984)", "Dune (2021)");
        assertThat(say("get_history", Map.of("title", "Dune 1984"))).contains("Dune (1984)").doesNotContain("2021");
    }

    @Test
    void whereNoneWasSeenThatIsSaidOnce() {
        assertThat(say("get_history", Map.of("title", "Ghosts"))).startsWith("No, nothing that \"Ghosts\" can mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get_history", "get_watchlist", "get_ratings", "get_collection"})
    void whereNeitherIsThereABetterKnownOneIsNotTakenForAll(String tool) {
        assertThat(say(tool, Map.of("title", "Dune"))).startsWith("No, nothing that \"Dune\" can mean")
                .contains("Dune (2021) [movie:", "Dune (1984) [movie:").doesNotContain("Not meant?", "(2021) (2021)");
    }

    @Test
    void bothShowsThatWereBegunAreTold() {
        seen("Ghosts (2019) S01E01", "Ghosts (2021) S01E01");
        assertThat(say("get_history", Map.of("title", "Ghosts")))
                .contains("1 of 30 aired episodes of Ghosts (2019)", "of Ghosts (2021)");
    }

    @Test
    void theSameOnTheWatchlist() {
        say("add_to_watchlist", Map.of("items", List.of("Dune (1984)", "Dune (2021)")));
        assertThat(say("get_watchlist", Map.of("title", "Dune")).lines()).hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("Yes"));
    }

    @Test
    void theSameAmongRatings() {
        say("rate_item", Map.of("items", List.of("Dune (1984)", "Dune (2021)"), "rating", 7));
        assertThat(say("get_ratings", Map.of("title", "Dune")).lines()).hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("7"));
    }

    @Test
    void theSameInTheCollection() {
        say("add_to_collection", Map.of("items", List.of("Dune (1984)", "Dune (2021)")));
        assertThat(say("get_collection", Map.of("title", "Dune")).lines())
                .filteredOn(line -> line.startsWith("Yes")).hasSize(2);
    }

    @Test
    void anEpisodeOfEitherIsToldOfThatShow() {
        seen("Ghosts (2019) S01E01", "Ghosts (2021) S01E01");
        assertThat(say("get_history", Map.of("title", "Ghosts S01E01")).lines())
                .filteredOn(line -> line.startsWith("Yes, seen once")).hasSize(2);
    }
}
