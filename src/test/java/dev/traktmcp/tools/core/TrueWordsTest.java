package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words of replies say what is known, and what else can be tried. */
class TrueWordsTest extends InASandbox {
    TrueWordsTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @Test
    void whoWantsMoreThanAPageHasIsToldWhatItHas() {
        Map<String, Object> all = Map.of("chart", "popular", "limit", 100);
        assertThat(say("charts", all)).contains("At most 50 at once.");
        assertThat(say("charts", Map.of("chart", "popular", "limit", 50))).doesNotContain("At most");
        assertThat(say("get_watchlist", Map.of("limit", 100))).doesNotContain("At most");
    }

    @Test
    void aListOfTitlesThatWereNotFoundWasNotUnclear() {
        assertThat(say("create_list", Map.of("name", "Xmas", "items", List.of("Xyzzy", "Plugh"))))
                .contains("as none of its titles was found", "try the original or English title");
        assertThat(say("create_list", Map.of("name", "Xmas", "items", List.of("Ghosts", "Plugh"))))
                .contains("as none of its titles is clear");
    }

    @Test
    void everyToolThatFindsNoTitleSaysWhatToTry() {
        assertThat(say("mark_watched", Map.of("items", List.of("Heat", "Xyzzy"))))
                .contains("original or English title");
        assertThat(say("get_history", Map.of("items", List.of("Heat", "Xyzzy")))).contains("original or English title");
        assertThat(say("add_to_watchlist", Map.of("title", "Xyzzy"))).contains("original or English title");
        assertThat(say("get_person", Map.of("name", "Xyzzy Plugh"))).contains("Trakt's search finds nobody called");
    }

    @Test
    void afterTwoListsTheOneThatIsCountedIsNamed() {
        say("add_to_watchlist", Map.of("title", "Heat"));

        assertThat(say("add_to_list", Map.of("list", "favorites", "move_from", "watchlist", "title", "Heat")))
                .contains("\"Favorites\" holds ").doesNotContain("It holds");
    }

    @Test
    void aFilterByServiceSaysWhatEmptiedTheReply() {
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "streaming", "netflix", "year", 1895)))
                .contains("no title that passes the other filters");
    }
}
