package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "The last film I saw before yesterday." It is Saturday, 21 November 2026, 20:00 in London. */
class HistoryOfOneKindTest extends InASandbox {
    HistoryOfOneKindTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"movie", "films", "Movies"})
    void filmsAlone(String only) {
        say("mark_watched",
                Map.of("items", List.of("Heat on Monday", "Arrival yesterday", "Chernobyl S01E01 on Tuesday")));

        assertThat(say("get_history", Map.of("only", only, "end_date", "2026-11-19", "limit", 1)))
                .contains(" of movies in your history until Thu 19 Nov", "Heat (1995)")
                .doesNotContain("Chernobyl", "Arrival");
    }

    @Test
    void episodesAlone() {
        say("mark_watched", Map.of("items", List.of("Chernobyl S01E01 on Monday", "Heat on Tuesday")));

        assertThat(say("get_history", Map.of("only", "episode", "start_date", "this week")))
                .contains(" of episodes in your history", "Chernobyl S01E01").doesNotContain("Heat");
    }

    @Test
    void ofOneTitleItIsOfThatKind() {
        say("mark_watched", Map.of("items", List.of("Chernobyl S01E01 on Monday", "Heat on Tuesday")));

        assertThat(say("get_history", Map.of("title", "Chernobyl", "only", "episode"))).contains("S01E01");
        assertThat(say("get_history", Map.of("title", "Heat", "only", "movie"))).startsWith("Yes, ");
        for (String title : List.of("Chernobyl", "show:17", "Chernobyl S01E01")) {
            assertThat(say("get_history", Map.of("title", title, "only", "movie"))).doesNotContain("Yes", "play:");
        }
        assertThat(say("get_history", Map.of("items", List.of("Chernobyl", "Heat"), "only", "movie")))
                .contains("Heat (1995)").doesNotContain("S01E01");
        assertThat(say("get_history", Map.of("title", "Heat", "type", "show", "only", "movie")))
                .contains("only is movie, but type is show");
    }
}
