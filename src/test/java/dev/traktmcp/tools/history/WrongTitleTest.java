package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
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
            Dune 1984 | Severance season 1 | more than one movie or one episode
            Dune 1984 | Ghosts | can mean more than one title, so nothing was done
            Dune 1984 | Dune 1984 | the same title
            """)
    void whatCannotBeMovedChangesNothing(String title, String from, String said) {
        int before = plays();
        assertThat(say("mark_watched", Map.of("title", title, "move_from", from))).containsIgnoringCase(said)
                .doesNotContain("Marked", "Undo: ");
        assertThat(plays()).isEqualTo(before);
    }

    @Test
    void severalCannotTakeThePlayOfOne() {
        say("mark_watched", Map.of("title", "Dune 2021", "watched_at", "last night"));
        int before = plays();
        assertThat(say("mark_watched", Map.of("items", List.of("Heat", "Arrival"), "move_from", "Dune 2021")))
                .contains("names another title");
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
