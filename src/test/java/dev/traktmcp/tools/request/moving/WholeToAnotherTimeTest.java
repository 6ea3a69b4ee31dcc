package dev.traktmcp.tools.request.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a show or a season those plays go to another time that are meant. It is Saturday, 21 November 2026, in London. */
class WholeToAnotherTimeTest extends InASandbox {
    WholeToAnotherTimeTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    /** All of the show was marked on Thursday, but for what was seen before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chernobyl          | Thursday
            Chernobyl          | last
            Chernobyl season 1 | Thursday
            Chernobyl season 1 | last
            """)
    void ofAWholeThatMovesWhichIsMeant(String title, String from) {
        watched("Chernobyl S01E01", "2026-10-01 20:00");
        say("mark_watched", Map.of("title", "Chernobyl", "watched_at", "Thursday"));
        String before = plays("Chernobyl");

        assertThat(moved(title, "Friday", from))
                .startsWith("Marked 4 episodes of Chernobyl [show:17] as watched yesterday 20:00")
                .containsPattern("Chernobyl \\[show:17] S01E02 to S01E05, Thu 19 Nov 1\\d:\\d\\d to 20:00\\.");
        assertThat(plays("Chernobyl")).contains("yesterday 20:00", "Thu 1 Oct 20:00").doesNotContain("19 Nov");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(plays("Chernobyl").replaceAll("play:\\d+", "")).isEqualTo(before.replaceAll("play:\\d+", ""));
    }

    /** Of a season its own last run counts, not that of the show. */
    @Test
    void ofASeasonItsOwnLastRunMoves() {
        say("mark_watched", Map.of("title", "Dark season 1", "watched_at", "Tuesday", "confirm", true));
        watched("Dark S02E01", "Thursday 20:00");
        door = FrontDoor.to(simulator, clock); // which wrote nothing

        assertThat(moved("Dark season 1", "Wednesday", "last")).startsWith("Marked 10 episodes of Dark");
        assertThat(plays("Dark S02E01")).contains("Thu 19 Nov 20:00");
    }

    @Test
    void playsWithoutADateAreTheLast() {
        say("mark_watched", Map.of("title", "Dark S01E01-E03", "watched_at", "unknown"));
        assertThat(moved("Dark season 1", "Friday", "Monday")).contains("no known date: give last.");
        assertThat(moved("Dark season 1", "Friday", "last")).startsWith("Marked 3 episodes of Dark");
    }

    @Test
    void whatIsThereAlreadyIsNotToldToMoveOnceMore() {
        say("mark_watched", Map.of("title", "Chernobyl", "watched_at", "Thursday", "confirm", true));
        int writes = writes().size();
        for (String title : List.of("Chernobyl", "Chernobyl S01E05")) {
            assertThat(moved(title, "Thursday", "last")).contains("marked as watched")
                    .contains("nothing had to move, as that is its time already").doesNotContain("with move_from last");
        }
        assertThat(writes()).hasSize(writes);
    }

    @Test
    void theEpisodesOfALongerShowTakeFewRequests() {
        say("mark_watched", Map.of("title", "The Wire", "watched_at", "Thursday", "confirm", true));
        int before = simulator.requests().size();
        assertThat(moved("The Wire", "Wednesday", "Thursday")).startsWith("Marked 60 episodes of The Wire");
        assertThat(simulator.requests().size() - before).isLessThan(20);
    }

    /** Episodes 1 to 3 were meant where 2 to 4 were marked. */
    @Test
    void whatElseHasPlaysThenIsNamedAndMovesSo() {
        say("mark_watched", Map.of("title", "Chernobyl S01E02-E04", "watched_at", "Friday from 20:00"));
        int writes = writes().size();
        for (String from : List.of("Friday", "last")) {
            assertThat(moved("Chernobyl S01E01-E03", "Friday from 14:00", from))
                    .contains("S01E02 to S01E04 have plays then: if marked by mistake, give S01E02-E04, else");
        }
        String id = say("undo", Map.of("undo_id", "none")).replaceAll("(?s).*?([a-z]{6}): Marked.*", "$1");
        assertThat(moved("Chernobyl S01E01-E02", "Friday from 14:00", "Friday"))
                .contains("S01E02 to S01E04 have plays then: if marked by mistake, undo that call (" + id + ") first");
        assertThat(writes()).hasSize(writes);
        assertThat(moved("Chernobyl S01E01-E03", "Friday from 14:00", "S01E02-E04")).startsWith("Marked all 3 titles")
                .contains("No longer in your history: Chernobyl [show:17] S01E02 to S01E04, yesterday ");
        assertThat(plays("Chernobyl S01E04")).startsWith("No, ");
    }

    private void watched(String title, String when) {
        say("mark_watched", Map.of("title", title, "watched_at", when));
    }

    private String moved(String title, String when, String from) {
        return say("mark_watched", Map.of("title", title, "watched_at", when, "move_from", from));
    }

    private String plays(String title) {
        return say("get_history", Map.of("title", title, "limit", 20));
    }
}
