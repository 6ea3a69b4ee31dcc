package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a person keeps, where Trakt sends less of it than it should, or what it was a moment ago. */
class OddEntriesTest extends InASandbox {
    private static final String ODD = """
            [{}, {"type": null}, {"type": "movie", "movie": null},
             {"type": "movie", "movie": {"title": null, "ids": null}},
             {"type": "hologram", "movie": {"title": "X", "ids": {"trakt": 4}}},
             {"type": "season", "season": {}, "show": {"title": "Fargo", "ids": {"trakt": 5}}},
             {"type": "episode", "episode": {"ids": {"trakt": 9}}, "show": {"title": "Fargo", "ids": {"trakt": 5}}},
             {"type": "episode", "episode": {"season": 1, "number": 2, "title": null, "ids": {"trakt": 9}},
              "show": {"title": "Fargo", "ids": {"trakt": 5}}, "id": 7, "rating": 4},
             {"type": "movie", "movie": {"title": null, "year": null, "ids": {"trakt": 3}}, "id": 8, "rating": 2}]
            """;

    /** Lines of {@code tool | path of its entries | arguments}. */
    private static final String ENTRIES = """
            get_watchlist | /sync/watchlist               | {}
            get_history   | /sync/history                 | {}
            get_ratings   | /sync/ratings                 | {}
            get_playback  | /sync/playback                | {}
            get_list      | /users/me/lists/1000002/items | {"list":"Rainy Sundays"}
            """;

    /**
     * Their entries are all of one type, are no episodes, or come from several answers: only NullsTest takes parts
     * away from them.
     */
    private static final Set<String> ONLY_NULLS =
            Set.of("search", "get_person", "trending", "charts", "recommendations",
                    "related", "upcoming_episodes", "upcoming_movies", "up_next", "get_collection", "friends_activity",
                    "get_comments", "get_lists");

    private static final JsonMapper JSON = JsonMapper.shared();

    OddEntriesTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @Test
    void everyToolWithPagesIsTried() {
        assertThat(ToolsJson.stream().filter(tool -> tool.at("/inputSchema/properties").has("page"))
                .map(tool -> tool.get("name").asString()))
                .filteredOn(tool -> !ONLY_NULLS.contains(tool))
                .as("tools with pages: add a line to ENTRIES in OddEntriesTest, or its name to ONLY_NULLS")
                .containsExactlyInAnyOrderElementsOf(ENTRIES.lines().map(line -> line.split(" ")[0]).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ENTRIES)
    @SuppressWarnings("unchecked")
    void whatCanBeToldIsToldAndTheRestBreaksNothing(String tool, String path, String arguments) {
        simulator.faults().on("GET", path).answer(200, Map.of("X-Pagination-Item-Count", "9"), "application/json", ODD);
        Map<String, Object> result = door.call(tool, JSON.readValue(arguments, Map.class));
        assertThat(isError(result)).as(text(result)).isFalse();
        // A play is told by its own id.
        assertThat(text(result)).containsPattern("Fargo S01E02 \\[(?:episode:9|play:\\d+)]")
                .containsPattern("\\(no title\\) \\[(?:movie:3|play:\\d+)]").doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({
        "get_watchlist, /sync/watchlist, 'No, '",
        "get_history, /sync/history, 'No, '",
        "get_ratings, /sync/ratings, 'You have not rated '",
    })
    void oddEntriesAnswerNoQuestionWrongly(String tool, String path, String answer) {
        simulator.faults().on("GET", path).times(9).answer(200, Map.of("X-Pagination-Item-Count", "9"),
                "application/json", ODD);
        assertThat(text(door.call(tool, Map.of("title", "Heat (1995)")))).startsWith(answer);
    }

    @Test
    void whatAStaleReadDoesNotShowYetIsRemovedAllTheSame() {
        simulator.faults().staleReads(Duration.ofSeconds(30));
        door.call("add_to_watchlist", Map.of("title", "Heat (1995)"));
        assertThat(text(door.call("remove_from_watchlist", Map.of("title", "Heat (1995)"))))
                .startsWith("Taken off your watchlist: Heat");
        door.call("mark_watched", Map.of("title", "Heat (1995)"));
        assertThat(text(door.call("remove_from_history", Map.of("title", "Heat (1995)"))))
                .startsWith("Removed 1 play from your history: Heat");
        door.call("rate_item", Map.of("title", "Heat (1995)", "rating", 3));
        assertThat(text(door.call("remove_rating", Map.of("title", "Heat (1995)"))))
                .startsWith("Removed your rating of Heat");
        assertThat(simulator.account().watchlist().items()).noneMatch(item -> item.toString().contains("Heat"));
        assertThat(simulator.account().history().plays()).noneMatch(play -> play.item().toString().contains("Heat"));
        assertThat(simulator.account().ratings().all()).noneMatch(rating -> rating.item().toString().contains("Heat"));
    }

    @Test
    void aSeasonWithoutAnIdGoesByItsNumberWhereItsShowIsNotMeant() {
        simulator.faults().on("GET", "/shows/11/seasons").answer(200, Map.of(), "application/json",
                "[{\"number\": 1}]");
        assertThat(text(door.call("add_to_watchlist", Map.of("title", "Severance", "season", 1))))
                .startsWith("Added to your watchlist: Severance, season 1 [show:11 S01]");
        assertThat(simulator.requests()).filteredOn(request -> request.method().equals("POST")).singleElement()
                .satisfies(write -> assertThat(write.body().toString())
                        .isEqualTo("{\"shows\":[{\"ids\":{\"trakt\":11},\"seasons\":[{\"number\":1}]}]}"));
    }

    @Test
    void aRefusedSortIsToldAndNotPretended() {
        assertThat(text(door.call("get_watchlist", Map.of("sort", "metascore"))))
                .contains("in your own order").contains("Trakt sorts by metascore for VIP members only.");
        simulator.account().change(profile -> profile.withVip(true));
        assertThat(text(door.call("get_watchlist", Map.of("sort", "metascore"))))
                .contains("by metascore, highest first");
    }
}
