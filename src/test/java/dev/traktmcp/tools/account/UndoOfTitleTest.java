package dev.traktmcp.tools.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title is taken back out of the latest write that has it; the rest of that write stays. */
class UndoOfTitleTest extends InASandbox {
    UndoOfTitleTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private String call(String tool, String json) {
        return say(tool, McpJson.PROTOCOL.convertValue(McpJson.PROTOCOL.readTree(json), McpJson.OBJECT));
    }

    /** What is undone of one title, and how the other stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate_item         | , 'rating': 9                      | Heat      | not rated any more
            add_to_watchlist  |                                    | Heat      | off your watchlist again
            add_to_collection |                                    | Heat      | out of your collection again
            mark_watched      |                                    | Heat      | (Europe/London) was removed
            mark_watched      | , 'rating': 8                      | Heat      | not rated any more
            add_to_list       | , 'list': 'Rainy Sundays'          | Heat      | off the list again ("Rainy Sundays")
            add_to_list       | , 'list': 'favorites'              | Heat      | off your favorites again
            hide              | , 'hide_from': 'recommendations'   | movie:13  | no longer hidden
            mark_watched      | , 'watched_at': 'yesterday'        | tt0113277 | was removed
            rate_item         | , 'rating': 3                      | Heat 1995 | not rated any more
            """)
    void takesThatTitleAlone(String tool, String more, String title, String undone) {
        String arguments = "{'items': ['Heat', 'Arrival']" + (more == null ? "" : more) + "}";
        String id = call(tool, arguments.replace('\'', '"')).replaceAll("(?s).*Undo: (\\w+)\\..*", "$1");

        String said = say("undo", Map.of("title", title));

        assertThat(said).startsWith("Taken back.\nHeat (1995)")
                .contains(undone, "What else it did stays: Arrival (2016)",
                        "Next: undo " + id + " takes back that, too.");
        assertThat(said.lines().filter(line -> line.startsWith("Arrival"))).isEmpty();
        assertThat(say("undo", Map.of("undo_id", id))).startsWith("Taken back.").contains("Arrival (2016)")
                .doesNotContain("Heat");
        assertThat(say("undo", Map.of("undo_id", id))).contains("has been taken back already");
    }

    @ParameterizedTest
    @CsvSource({"Fargo S01E01, S01E01", "Fargo season 1, S01E01 to S01E03", "Fargo (show), S01E01 to S01E03",
        "Fargo S01E01 to S01E02, S01E01"})
    void takesTheEpisodesOfAShow(String title, String episodes) {
        call("mark_watched", "{\"items\":[\"Fargo S01E01-E03\",\"Arrival\"]}");

        assertThat(say("undo", Map.of("title", title))).startsWith("Taken back.\nFargo").contains(episodes, "remove");
        assertThat(say("get_history", Map.of("title", "Arrival"))).startsWith("Yes");
    }

    @Test
    void theOtherStands() {
        call("mark_watched", "{\"items\":[\"Heat\",\"Arrival\"],\"rating\":8}");
        say("undo", Map.of("title", "Heat"));

        assertThat(say("get_history", Map.of("title", "Arrival"))).startsWith("Yes");
        assertThat(say("get_history", Map.of("title", "Heat"))).startsWith("No");
        assertThat(say("get_ratings", Map.of("title", "Arrival"))).contains("8 of 10");
        assertThat(say("get_ratings", Map.of("title", "Heat"))).contains("not rated");
    }

    @Test
    void theRestIsTakenBackByItsTitleToo() {
        call("rate_item", "{\"items\":[\"Heat\",\"Arrival\",\"Alien\"],\"rating\":9}");

        assertThat(say("undo", Map.of("title", "Heat"))).contains("stays: Arrival (2016) [movie:15]; Alien (1979)");
        assertThat(say("undo", Map.of("title", "Heat"))).startsWith("No write that can be taken back has anything of"
                + " Heat (1995) [movie:13], so nothing was done.").contains("Since then taken back in part.");
        assertThat(say("undo", Map.of("items", List.of("Arrival", "Alien")))).startsWith("Taken back.\n")
                .contains("Arrival (2016)", "Alien (1979)").doesNotContain("stays");
        assertThat(say("undo", Map.of("title", "Alien"))).contains("No write that can be taken back has anything");
    }

    @Test
    void theLatestWriteThatHasItIsMeantThoughOthersCameLater() {
        call("rate_item", "{\"title\":\"Heat\",\"rating\":7}");
        call("mark_watched", "{\"items\":[\"Heat\",\"Arrival\"]}");
        call("add_to_watchlist", "{\"title\":\"Alien\"}");

        assertThat(say("undo", Map.of("title", "Heat"))).contains("the play of today", " was removed",
                "It was in aaaaac, not in the last write.", "stays: Arrival (2016)",
                "; undo aaaaab with the title takes back what that earlier write did to it.");
        assertThat(say("undo", Map.of("title", "Heat"))).contains("not rated any more", "It was in aaaaab, not");
        assertThat(say("get_watchlist", Map.of("title", "Alien"))).startsWith("Yes");
    }

    @Test
    void whatWatchingTookOffTheWatchlistComesBackWithTheLastOfItsPlays() {
        call("add_to_watchlist", "{\"title\":\"Fargo\",\"type\":\"show\"}");
        call("mark_watched", "{\"items\":[\"Fargo S01E01\",\"Fargo S01E02\"]}");

        assertThat(say("undo", Map.of("title", "Fargo S01E01"))).doesNotContain("watchlist again", "on your watchlist");
        assertThat(say("undo", Map.of("title", "Fargo S01E02"))).contains("back on your watchlist");
        assertThat(say("get_watchlist", Map.of("title", "Fargo (show)"))).startsWith("Yes");
    }

    @Test
    void aLaterWriteOfTheSameComesFirst() {
        String first = call("rate_item", "{\"items\":[\"Heat\",\"Arrival\"],\"rating\":7}")
                .replaceAll("(?s).*Undo: (\\w+)\\..*", "$1");
        call("rate_item", "{\"items\":[\"Heat\",\"Alien\"],\"rating\":9}");

        assertThat(say("undo", Map.of("title", "Heat", "undo_id", first)))
                .startsWith("The same was changed again later");
        assertThat(say("undo", Map.of("title", "Arrival", "undo_id", first))).startsWith("Taken back.")
                .contains("not rated any more", "stays: Heat (1995)");
        assertThat(say("undo", Map.of("title", "Heat"))).contains("rated 7 again", "stays: Alien (1979)");
        assertThat(say("undo", Map.of("title", "Heat", "undo_id", first))).contains("not rated any more");
    }

    @Test
    void aWriteThatIsNamedHasToHaveIt() {
        String rated = call("rate_item", "{\"title\":\"Heat\",\"rating\":7}")
                .replaceAll("(?s).*Undo: (\\w+)\\..*", "$1");

        assertThat(say("undo", Map.of("title", "Arrival", "undo_id", rated)))
                .startsWith(rated + " has nothing of Arrival (2016) [movie:15], so nothing was done.");
        assertThat(say("get_ratings", Map.of("title", "Heat"))).contains("7 of 10");
    }

    @Test
    void ofNamesakesThatIsMeantWhichAWriteHas() {
        call("rate_item", "{\"items\":[\"Dune (1984)\",\"Heat\"],\"rating\":5}");

        assertThat(say("undo", Map.of("title", "Dune"))).contains("Dune (1984)", "not rated any more", "stays: Heat");
    }

    @Test
    void aRemovalIsUndoneForOneTitle() {
        call("mark_watched", "{\"items\":[\"Heat\",\"Arrival\"]}");
        call("remove_from_history", "{\"items\":[\"Heat\",\"Arrival\"],\"confirm\":true}");

        assertThat(say("undo", Map.of("title", "Heat"))).contains("was added again", "stays: Arrival");
        assertThat(say("get_history", Map.of("title", "Heat"))).startsWith("Yes");
        assertThat(say("get_history", Map.of("title", "Arrival"))).startsWith("No");
    }

    @ParameterizedTest
    @CsvSource({"rate_item, 'rating', '9'", "mark_watched, 'confirm', 'true'", "mark_watched, 'rating', '8'",
        "add_to_watchlist, 'only_if', 'not rated'", "add_to_collection, 'media_type', 'vhs'",
        "add_to_list, 'list', 'Rainy Sundays'", "add_to_list, 'list', 'favorites'",
        "hide, 'hide_from', 'recommendations'", "mark_watched, 'watched_at', 'yesterday'",
        "mark_watched, 'watched_at', 'released'"})
    void theRestOfTheLastWriteIsWhatAnUndoWithoutMoreTakesBack(String tool, String argument, String value) {
        call(tool, "{\"items\":[\"Heat\",\"Arrival\",\"Alien\"],\"" + argument + "\":"
                + (value.matches("\\d+|true") ? value : "\"" + value + "\"") + "}");
        say("undo", Map.of("title", "Heat"));

        assertThat(say("undo", Map.of())).startsWith("Taken back.").contains("Arrival (2016)", "Alien (1979)")
                .doesNotContain("Heat");
        assertThat(say("undo", Map.of())).startsWith("There is nothing that could be taken back.");
    }

    @Test
    void theRestOfAnEarlierWriteIsNot() {
        call("rate_item", "{\"items\":[\"Heat\",\"Arrival\"],\"rating\":9}");
        call("add_to_watchlist", "{\"title\":\"Alien\"}");
        say("undo", Map.of("title", "Heat"));

        assertThat(say("undo", Map.of())).startsWith("The last call was an undo already, so nothing was done.");
        assertThat(say("get_watchlist", Map.of("title", "Alien"))).startsWith("Yes");
    }

    @Test
    void aRemovalThatIsTakenBackIsCalledOne() {
        call("mark_watched", "{\"title\":\"Heat\"}");
        call("remove_from_history", "{\"title\":\"Heat\",\"confirm\":true}");

        assertThat(say("undo", Map.of("title", "Heat"))).contains("was added again",
                "What was taken back is a removal from the history, so it counts as watched again.",
                "Next: undo aaaaab with the title");
        assertThat(say("undo", Map.of("title", "Heat", "undo_id", "aaaaab"))).contains("was removed")
                .doesNotContain("counts as watched again");
    }

    @Test
    void whatIsNoTitleChangesNothing() {
        call("rate_item", "{\"title\":\"Heat\",\"rating\":7}");
        int before = writes().size();

        assertThat(say("undo", Map.of("title", "Qwxyzzy"))).contains("finds no title");
        assertThat(say("undo", Map.of("items", List.of("Heat", "Qwxyzzy")))).contains("finds no title");
        assertThat(say("undo", Map.of("season", 1))).contains("title is missing");
        assertThat(writes()).hasSize(before);
    }
}
