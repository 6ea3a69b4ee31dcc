package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One title that was seen on several days, said in one call. It is Saturday, 21 November 2026, 20:00 in London. */
class SeveralViewingsTest extends InASandbox {
    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T20:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T20:00:00Z");

    SeveralViewingsTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    private String mark(String... items) {
        return say("mark_watched", Map.of("items", List.of(items)));
    }

    private List<Instant> added(int before) {
        List<Instant> all = me().history().plays().stream().map(StoredPlay::watchedAt).toList();
        return all.subList(before, all.size()).stream().sorted().toList();
    }

    @Test
    void eachDayIsAPlayOfItsOwnAndUndoTakesBothBack() {
        int before = me().history().plays().size();
        assertThat(mark("Heat on Monday", "Arrival on Friday", "Heat on Friday: 9"))
                .contains("all 3 viewings", ": Mon 16 Nov 20:00", ": yesterday 20:00").contains("rated 9");
        assertThat(added(before)).hasSize(3).contains(MONDAY, FRIDAY);

        say("undo", Map.of());
        assertThat(me().history().plays()).hasSize(before);
    }

    /** Evenings that follow each other are as near as two names for one viewing. */
    @ParameterizedTest
    @CsvSource({"Heat on Monday, Heat on Tuesday", "Heat on Tuesday, Heat on Monday"})
    void whatIsThereOfOneDayDoesNotStandForTheNext(String one, String other) {
        int before = me().history().plays().size();
        mark("Heat on Monday");
        assertThat(mark(one, other)).contains("1 of 2 viewings", "already watched Mon 16 Nov");
        assertThat(mark(one, other)).contains("Nothing was added");
        assertThat(added(before)).containsExactly(MONDAY, TUESDAY);
    }

    @Test
    void theSameCallAgainAddsNothingAlsoWhereTraktDoesNotShowItYet() {
        int before = me().history().plays().size();
        simulator.faults().staleReads(Duration.ofSeconds(30));
        mark("Heat on Monday", "Heat on Tuesday");
        assertThat(mark("Heat on Monday", "Heat on Tuesday")).contains("Nothing was added");
        assertThat(added(before)).containsExactly(MONDAY, TUESDAY);
    }

    @Test
    void undoTakesBothBackAlsoWhereTraktDoesNotShowThemYet() {
        int before = me().history().plays().size();
        simulator.faults().staleReads(Duration.ofSeconds(30));
        mark("Heat on Monday", "Heat on Tuesday");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(me().history().plays()).hasSize(before);
    }

    static Stream<Consumer<Fault>> breaks() {
        return Stream.of(Fault::dropBeforeCommit, Fault::dropAfterCommit, fault -> fault.answerAfterCommit(502));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aLostAnswerIsLookedForAndAskingAgainEndsInOnePlayOfEach(Consumer<Fault> fault) {
        int before = me().history().plays().size();
        fault.accept(simulator.faults().on("POST", "/sync/history"));
        mark("Heat on Monday", "Heat on Tuesday");
        mark("Heat on Monday", "Heat on Tuesday");
        assertThat(added(before)).containsExactly(MONDAY, TUESDAY);
    }

    @Test
    void whatMayHaveArrivedIsLookedForAlsoWhereItIsARewatch() {
        int before = me().history().plays().size();
        simulator.faults().staleReads(Duration.ofSeconds(30));
        simulator.faults().on("POST", "/sync/history").dropAfterCommit();
        assertThat(mark("Heat on Monday", "Heat on Tuesday")).contains("not confirmed");
        clock.advance(Duration.ofMinutes(1));
        say("mark_watched", Map.of("items", List.of("Heat on Monday", "Heat on Tuesday"), "rewatch", true));
        assertThat(added(before)).containsExactly(MONDAY, TUESDAY);
    }

    @Test
    void severalEpisodesOfADayAreOneAfterTheOther() {
        int before = me().history().plays().size();
        assertThat(mark("Chernobyl S01E01 on Monday", "Chernobyl S01E02 on Friday", "Chernobyl S01E01 on Friday"))
                .contains("Spaced by running time", "all 3 viewings");
        assertThat(added(before)).hasSize(3).doesNotHaveDuplicates().contains(MONDAY, FRIDAY);
    }

    /** Of a whole season any play counts as the same, but not where several viewings of it are told. */
    @Test
    void aSeasonToldTwiceHasBeenSeenTwice() {
        int before = me().history().plays().size();
        mark("Chernobyl S01 on Monday");
        int once = me().history().plays().size() - before;
        assertThat(mark("Chernobyl S01 on Monday", "Chernobyl S01 on Friday")).contains("1 of 2 viewings");
        assertThat(me().history().plays()).hasSize(before + 2 * once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat on Friday | Heat on Friday
            Heat yesterday | Heat last night
            Heat on Friday at 14:00 | Heat yesterday 21:00
            'Heat | 2019' | 'Heat | May 2019'
            """)
    void whatMayBeOneViewingIsAskedAbout(String one, String other) {
        assertThat(mark(one, other)).contains("items[1]", "a second time", "a day of its own");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aPlayCannotMoveToTwoTimes() {
        assertThat(say("mark_watched", Map.of("items", List.of("Heat on Monday", "Heat on Friday"),
                "move_from", "last"))).contains("move_from", "to one time");
        assertThat(writes()).isEmpty();
    }

    /** Neither viewing is dropped in silence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat | Heat on Monday | once with a day and once without
            Heat on Monday | Heat | once with a day and once without
            The Bear S02E04 on Monday | The Bear S02 on Tuesday | alone and within another
            The Bear S02 on Tuesday | The Bear S02E04 on Monday | alone and within another
            """)
    void whatCannotBeToldApartIsNotHalfDone(String one, String other, String said) {
        int before = me().history().plays().size();
        assertThat(mark(one, other)).contains(said).doesNotContain("Marked");
        assertThat(me().history().plays()).hasSize(before);
    }
}
