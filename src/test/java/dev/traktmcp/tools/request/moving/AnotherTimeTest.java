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
import org.junit.jupiter.params.provider.ValueSource;

/** A play goes to another time in one call. It is Saturday, 21 November 2026, 20:00 in London. */
class AnotherTimeTest extends InASandbox {
    AnotherTimeTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "the last play", "Thursday", "2026-11-19", "on Thursday evening", "true"})
    void thePlayOfThenIsGoneAndOneUndoBringsItBack(String from) {
        watched("Heat (1995)", "Thursday 21:00");

        String reply = moved("Heat (1995)", "Friday 20:00", from);

        assertThat(reply).startsWith("Marked as watched yesterday 20:00").contains("No longer in your history: its play"
                + " of Thu 19 Nov 21:00.");
        assertThat(plays("Heat (1995)")).contains("yesterday 20:00").doesNotContain("Thu 19 Nov");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(plays("Heat (1995)")).contains("Thu 19 Nov 21:00").doesNotContain("yesterday 20:00");
    }

    @Test
    void anHourOnTheSameDayIsAnotherTimeToo() {
        watched("Heat (1995)", "yesterday 21:00");

        assertThat(moved("Heat (1995)", "yesterday 22:30", "last")).startsWith("Marked as watched yesterday 22:30");
        assertThat(plays("Heat (1995)")).contains("yesterday 22:30").doesNotContain("yesterday 21:00");
    }

    @Test
    void saidTwiceItIsDoneOnce() {
        watched("Heat (1995)", "Thursday 21:00");
        moved("Heat (1995)", "Friday 20:00", "last");
        int writes = writes().size();

        assertThat(moved("Heat (1995)", "Friday 20:00", "last")).startsWith("Already marked as watched");
        assertThat(writes()).hasSize(writes);
    }

    /** Episodes 2 to 5 were meant where 3 to 6 were marked: the play of weeks ago is none of these. */
    @Test
    void theLastOfSeveralAreNoPlaysOfWeeksApart() {
        watched("Chernobyl S01E01", "2026-10-01 20:00");
        say("mark_watched", Map.of("title", "Chernobyl S01E02-E03", "watched_at", "Friday 21:00"));
        int writes = writes().size();

        assertThat(moved("Chernobyl S01E01-E02", "Thursday 21:00", "last"))
                .contains("far apart, from Thu 1 Oct 20:00 to yesterday", "undo that call first",
                        "nothing was changed");
        assertThat(moved("Chernobyl S01E03-E04", "Thursday 21:00", "Friday"))
                .contains("Chernobyl S01E04, but S01E02, S01E03 have plays then: if marked by mistake, give"
                        + " S01E02-E03, else leave it out to add one", "nothing was changed");
        assertThat(writes()).hasSize(writes);
        assertThat(moved("Chernobyl S01E02-E03", "Thursday 21:00", "last")).startsWith("Marked both titles");
    }

    @Test
    void ofSeveralEachMoves() {
        say("mark_watched",
                Map.of("items", List.of("Heat (1995), Thursday 21:00", "Chernobyl S01E01, Thursday 23:00")));

        String reply = say("mark_watched", Map.of("items", List.of("Heat (1995)", "Chernobyl S01E01"),
                "watched_at", "Wednesday 23:00", "move_from", "Thursday"));

        assertThat(reply).startsWith("Marked both titles as watched")
                .contains("No longer in your history: Heat (1995) [movie:13], Thu 19 Nov 21:00; Chernobyl S01E01 ");
        assertThat(plays("Heat (1995)")).contains("Wed 18 Nov").doesNotContain("Thu 19 Nov");
        assertThat(plays("Chernobyl S01E01")).contains("Wed 18 Nov 23:00").doesNotContain("Thu 19 Nov");
    }

    @Test
    void whereItMayBeSeveralNothingIsDoneAndTheirIdsAreTold() {
        watched("Heat (1995)", "2026-11-02T21:00");
        watched("Heat (1995)", "2026-11-10T21:00");

        String reply = moved("Heat (1995)", "Friday 20:00", "this month");

        assertThat(reply).contains("move_from can mean several plays of", "10 Nov 21:00", "2 Nov 21:00", "give an id");
        assertThat(plays("Heat (1995)")).contains("2 Nov 21:00", "10 Nov 21:00").doesNotContain("yesterday 20:00");
        String id = reply.replaceAll("(?s).*(play:\\d+) \\(Mon 2 Nov.*", "$1");
        assertThat(moved("Heat (1995)", "Friday 20:00", id)).startsWith("Marked as watched yesterday 20:00");
        assertThat(plays("Heat (1995)")).contains("10 Nov 21:00", "yesterday 20:00").doesNotContain("Mon 2 Nov");
    }

    /** They lasted from Tuesday evening into Wednesday. */
    @Test
    void aRunThatEndedAfterMidnightIsOfTheDayOnWhichItBegan() {
        say("mark_watched", Map.of("title", "Chernobyl S01E01-E04", "watched_at", "2026-11-18T01:30"));

        assertThat(moved("Chernobyl S01E01-E04", "Friday 22:00", "Tuesday")).startsWith("Marked all 4")
                .contains("Tue 17 Nov", "Wed 18 Nov 01:30");
        assertThat(plays("Chernobyl")).doesNotContain("17 Nov", "18 Nov").contains("yesterday 22:00");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(plays("Chernobyl")).contains("Tue 17 Nov", "Wed 18 Nov 01:30");
    }

    @Test
    void whatIsOnTheDayItselfIsMeantBeforeWhatFollowsAtNight() {
        watched("Heat (1995)", "2026-11-17T12:00");
        say("mark_watched", Map.of("title", "Heat (1995)", "watched_at", "2026-11-18T01:30", "rewatch", true));

        moved("Heat (1995)", "Friday 20:00", "Tuesday");
        assertThat(plays("Heat (1995)")).contains("Wed 18 Nov 01:30", "yesterday 20:00").doesNotContain("17 Nov");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-18T05:30 | Tuesday
            2026-11-18T01:30 | Monday
            2026-11-18T06:30 | Tuesday evening
            """)
    void theMorningAfterIsAnotherDay(String when, String from) {
        watched("Heat (1995)", when);
        int writes = writes().size();

        assertThat(moved("Heat (1995)", "Friday 20:00", from)).contains("names no play of");
        assertThat(writes()).hasSize(writes);
    }

    @Test
    void theLatestThatIsNotTheOneAddedLastIsUnclear() {
        watched("Heat (1995)", "2026-11-10T21:00");
        watched("Heat (1995)", "2026-11-02T21:00");

        assertThat(moved("Heat (1995)", "Friday 20:00", "last")).contains("can mean several plays of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Arrival          | last   | names no play of
            Heat (1995)      | Monday | names no play of Heat (1995); there is play:
            Heat (1995)      | play:99999999 | names no play of
            Heat (1995)      | the red one | says which play is to be moved: last, a day
            Heat (1995)      | next week | lies in the future
            Chernobyl        | last   | names no play of Chernobyl, which has none: leave it out
            The Bear         | last   | can mean several days of The Bear; the last are The Bear [show:12] S02E
            The Bear         | Sunday | names no play of The Bear; the last are The Bear [show:12] S02E
            The Bear season 1 | last  | can mean several days of The Bear S01; the last are The Bear [show:12] S01E
            The Bear season 1 | wrong | can mean several days of The Bear S01; the last are The Bear [show:12] S01E
            The Bear season 1 | Sunday | names no play of The Bear S01; the last are The Bear [show:12] S01E
            The Bear season 1 | play:99999999 | names no play of The Bear S01; the last are The Bear [show:12] S01E
            The Bear season 3 | last  | names no play of The Bear S03, which has none: leave it out
            """)
    void whatCannotBeMovedIsToldAndNothingIsWritten(String title, String from, String told) {
        watched("Heat (1995)", "Thursday 21:00");
        int writes = writes().size();

        assertThat(moved(title, "Friday 20:00", from)).contains(told);
        assertThat(writes()).hasSize(writes);
    }

    @Test
    void aPlayThatIsThereAlreadyIsNotDoubled() {
        watched("Heat (1995)", "2026-11-10T21:00");
        watched("Heat (1995)", "Friday 20:00");
        int writes = writes().size();

        assertThat(moved("Heat (1995)", "Friday 20:30", "10 November")).contains("there is a play of it already");
        assertThat(writes()).hasSize(writes);
    }

    @Test
    void whereTheFormerStaysTheNewOneGoesAgain() {
        watched("Heat (1995)", "Thursday 21:00");
        simulator.faults().on("POST", "/sync/history/remove").answer(420);

        assertThat(FrontDoor.isError(door.call("mark_watched",
                Map.of("title", "Heat (1995)", "watched_at", "Friday 20:00", "move_from", "last")))).isTrue();
        assertThat(plays("Heat (1995)")).contains("Thu 19 Nov 21:00").doesNotContain("yesterday 20:00");
    }

    @Test
    void whereNeitherGoesBothAreToldWithTheWayOut() {
        watched("Heat (1995)", "Thursday 21:00");
        simulator.faults().on("POST", "/sync/history/remove").times(2).answer(420);

        assertThat(moved("Heat (1995)", "Friday 20:00", "last")).contains(
                "there as before, too: Thu 19 Nov 21:00 [play:", "Next: remove_from_history with its id.");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(plays("Heat (1995)")).contains("Thu 19 Nov 21:00").doesNotContain("yesterday 20:00");
    }

    @Test
    void aRemovalWithoutAnAnswerIsLookedFor() {
        watched("Heat (1995)", "Thursday 21:00");
        simulator.faults().on("POST", "/sync/history/remove").dropAfterCommit();

        assertThat(moved("Heat (1995)", "Friday 20:00", "last")).startsWith("Marked as watched yesterday 20:00");
        assertThat(plays("Heat (1995)")).contains("yesterday 20:00").doesNotContain("Thu 19 Nov");
        say("undo", Map.of());
        assertThat(plays("Heat (1995)")).contains("Thu 19 Nov 21:00").doesNotContain("yesterday 20:00");
    }

    private void watched(String title, String when) {
        assertThat(say("mark_watched", Map.of("title", title, "watched_at", when))).startsWith("Marked as watched");
    }

    private String moved(String title, String when, String from) {
        return say("mark_watched", Map.of("title", title, "watched_at", when, "move_from", from));
    }

    private String plays(String title) {
        return say("get_history", Map.of("title", title, "limit", 20));
    }
}
