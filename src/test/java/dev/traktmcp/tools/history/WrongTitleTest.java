package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.account.StoredPlay;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "No, it was the other one": a play goes from one title to another. Saturday, 21 November 2026, 12:00 in London. */
class WrongTitleTest extends InASandbox {
    WrongTitleTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private int plays() {
        return me().history().plays().size();
    }

    private String history(String title) {
        return say("get_history", Map.of("title", title));
    }

    private String rating(String title) {
        return say("get_ratings", Map.of("title", title));
    }

    @ParameterizedTest
    @CsvSource({"S05E14", "5x14", "Breaking Bad S05E14", "breaking bad season 5 episode 14"})
    void anEpisodeTakesThePlayAndTheRatingOfAnother(String wrong) {
        say("mark_watched", Map.of("title", "Breaking Bad S05E14", "watched_at", "last night", "rating", 10));
        int before = plays();
        assertThat(say("mark_watched", Map.of("title", "Breaking Bad S05E13", "move_from", wrong)))
                .contains("Marked as watched yesterday 21:00", "Breaking Bad S05E13", "Rated 10 of 10")
                .contains("No longer in your history: Breaking Bad S05E14")
                .containsPattern("\nBreaking Bad S05E14.* is not rated any more\\.");
        assertThat(plays()).isEqualTo(before);
        assertThat(history("Breaking Bad S05E13")).contains("yesterday 21:00");
        assertThat(history("Breaking Bad S05E14")).startsWith("No, ");
        assertThat(rating("Breaking Bad S05E14")).doesNotContain("10");

        say("undo", Map.of());
        assertThat(history("Breaking Bad S05E13")).startsWith("No, ");
        assertThat(history("Breaking Bad S05E14")).contains("yesterday 21:00");
        assertThat(rating("Breaking Bad S05E14")).contains("10");
        assertThat(plays()).isEqualTo(before);
    }

    @Test
    void aFilmGetsBackTheRatingThatItHad() {
        say("rate_item", Map.of("title", "Dune 2021", "rating", 7));
        say("mark_watched", Map.of("title", "Dune 2021", "watched_at", "Thursday 19:30", "rating", 4));
        assertThat(say("mark_watched", Map.of("title", "Dune 1984", "move_from", "Dune 2021")))
                .contains("Dune (1984)", "Thu 19 Nov 19:30", "Rated 4 of 10", "has its rating of before again.");
        assertThat(rating("Dune 2021")).contains("7");
        assertThat(history("Dune 2021")).startsWith("No, ");
    }

    @Test
    void whatIsSaidOfTheRightOneCounts() {
        say("mark_watched", Map.of("title", "Dune 2021", "watched_at", "Thursday 19:30", "rating", 4));
        assertThat(say("mark_watched", Map.of("title", "Dune 1984", "move_from", "Dune 2021", "rating", 9,
                "watched_at", "Friday 20:00"))).contains("yesterday 20:00", "Rated 9 of 10");
    }

    @Test
    void whatWasRatedByItselfStaysSo() {
        say("mark_watched", Map.of("title", "Dune 2021", "watched_at", "Thursday 19:30"));
        say("rate_item", Map.of("title", "Dune 2021", "rating", 8));
        assertThat(say("mark_watched", Map.of("title", "Dune 1984", "move_from", "Dune 2021")))
                .contains("Dune (1984)").doesNotContain("Rated", "rated");
        assertThat(rating("Dune 2021")).contains("8");
    }

    @Test
    void theWrongOneMayBeMarkedAgain() {
        say("mark_watched", Map.of("title", "Dune 2021", "watched_at", "last night"));
        say("mark_watched", Map.of("title", "Dune 1984", "move_from", "Dune 2021"));
        assertThat(say("mark_watched", Map.of("title", "Dune 2021", "watched_at", "last night")))
                .contains("Marked as watched");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dune 1984 | Xyzzy Qwrt | move_from says which play is to be moved
            Dune 1984 | Heat | Trakt shows no play
            Dune 1984 | The Matrix season 1 | move_from says which play is to be moved
            Dune 1984 | Severance season 1 | more than movies and episodes
            Dune 1984 | Ghosts | call again with its id as move_from
            Dune 1984 | Ghosts S01E01-E03 | call again with its id as move_from
            Dune 1984 | Dune 1984 | the same title
            """)
    void whatCannotBeMovedChangesNothing(String title, String from, String said) {
        int before = plays();
        assertThat(say("mark_watched", Map.of("title", title, "move_from", from))).containsIgnoringCase(said)
                .doesNotContain("Marked", "Undo: ");
        assertThat(plays()).isEqualTo(before);
    }

    /** Episodes 2 to 5 were meant where 3 to 6 were marked, of which 3 to 5 are in both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S01E02    | 5 | S01E03-E06
            S01E02-E05 |  | Slow Horses S01E03-E06
            S01E02-E05 |  | S01E03 to S01E06
            """)
    void aRangeTakesThePlaysOfAnother(String place, Integer through, String wrong) {
        say("mark_watched",
                Map.of("title", "Slow Horses S01E03-E06", "watched_at", "Friday from 9 am", "confirm", true));
        List<Instant> times = lately();
        Map<String, Object> call = new HashMap<>(Map.of("title", "Slow Horses " + place, "move_from", wrong));
        if (through != null) {
            call.put("through_episode", through);
        }
        assertThat(say("mark_watched", call)).startsWith("Marked")
                .contains(
                        "No longer in your history: Slow Horses [show:13] S01E03 to S01E06, yesterday 09:45 to 12:00.");
        assertThat(lately()).isEqualTo(times);
        assertThat(history("Slow Horses S01E06")).startsWith("No, ");
        assertThat(history("Slow Horses S01E02")).startsWith("Yes, ");

        say("undo", Map.of());
        assertThat(lately()).isEqualTo(times);
        assertThat(history("Slow Horses S01E02")).startsWith("No, ");
        assertThat(history("Slow Horses S01E06")).startsWith("Yes, ");
    }

    private List<Instant> lately() {
        return me().history().plays().stream().map(StoredPlay::watchedAt).sorted().toList();
    }

    @Test
    void aRangeThatWasRatedIsUndoneAsAWhole() {
        say("mark_watched", Map.of("title", "Slow Horses S01E03-E06", "watched_at", "Friday", "rating", 8));
        int before = plays();
        assertThat(say("mark_watched", Map.of("title", "Slow Horses S01E02-E05", "move_from", "S01E03-E06")))
                .contains("rated in the same call: undo the call");
        assertThat(plays()).isEqualTo(before);
    }

    @Test
    void saidTwiceItIsDoneOnceAndAnOlderPlayStays() {
        say("mark_watched", Map.of("title", "Heat", "watched_at", "2026-10-10 20:00"));
        say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday 14:00"));
        say("mark_watched", Map.of("title", "Arrival", "move_from", "Heat"));
        int before = plays();
        assertThat(say("mark_watched", Map.of("title", "Arrival", "move_from", "Heat")))
                .contains("was moved or removed already");
        assertThat(plays()).isEqualTo(before);
        assertThat(history("Heat")).contains("10 Oct");
    }

    @Test
    void ofTwoViewingsNoneIsChosen() {
        say("mark_watched", Map.of("items", List.of("Heat on Monday", "Heat on Tuesday")));
        int before = plays();
        assertThat(say("mark_watched", Map.of("title", "Arrival", "move_from", "Heat")))
                .contains("marked several times in one call: undo the call");
        assertThat(plays()).isEqualTo(before);
    }

    @Test
    void whatLeftTheWatchlistByMistakeComesBack() {
        say("add_to_watchlist", Map.of("title", "Heat"));
        say("mark_watched", Map.of("title", "Heat", "watched_at", "Friday 20:00"));
        assertThat(say("get_watchlist", Map.of("title", "Heat"))).startsWith("No");
        Map<String, Object> moved = door.call("mark_watched", Map.of("title", "Arrival", "move_from", "Heat"));
        assertThat(FrontDoor.text(moved)).contains("Heat (1995) [movie:13] is on your watchlist again.");
        assertThat(moved.get("structuredContent").toString()).contains("relisted=[{id=movie:13");
        assertThat(say("get_watchlist", Map.of("title", "Heat"))).startsWith("Yes");
        say("undo", Map.of());
        assertThat(say("get_watchlist", Map.of("title", "Heat"))).startsWith("No");
    }

    @Test
    void aLaterRatingOfItsOwnStays() {
        say("mark_watched", Map.of("title", "Heat", "watched_at", "Friday 20:00", "rating", 9));
        say("rate_item", Map.of("title", "Heat", "rating", 10));
        assertThat(say("mark_watched", Map.of("title", "Arrival", "move_from", "Heat"))).doesNotContain("ated 1");
        assertThat(rating("Heat")).contains("10");
    }

    @Test
    void aTitleThatIsAWordForATimeIsTheTitleThatWasMarked() {
        say("mark_watched", Map.of("title", "Heat", "watched_at", "Thursday 20:00"));
        say("mark_watched", Map.of("title", "Arrival", "watched_at", "Friday 20:00"));
        assertThat(say("mark_watched", Map.of("title", "Heat", "move_from", "old", "watched_at", "Wednesday 20:00")))
                .contains("its play of Thu 19 Nov 20:00");
    }

    @Test
    void severalCannotTakeThePlayOfOne() {
        say("mark_watched", Map.of("title", "Dune 2021", "watched_at", "last night"));
        int before = plays();
        assertThat(say("mark_watched", Map.of("items", List.of("Heat", "Arrival"), "move_from", "Dune 2021")))
                .contains("names 1 movie, and what is meant are 2");
        assertThat(say("mark_watched", Map.of("title", "Slow Horses season 1", "move_from", "Dune 2021")))
                .contains("move_from");
        assertThat(plays()).isEqualTo(before);
    }

    @Test
    void whatWasSeenThenAlreadyIsNotSeenTwice() {
        say("mark_watched", Map.of("items", List.of("Dune 2021 last night", "Dune 1984 last night")));
        int before = plays();
        assertThat(say("mark_watched", Map.of("title", "Dune 1984", "move_from", "Dune 2021")))
                .contains("there is a play of it already");
        assertThat(plays()).isEqualTo(before);
    }
}
