package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of several plays of a day, those are removed that the time of day names. It is Saturday, 21 November 2026, 12:00 in
 * London.
 */
class PlaysOfAnHourTest extends InASandbox {
    PlaysOfAnHourTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @BeforeEach
    void severalOnFriday() {
        say("remove_from_history", Map.of("title", "Heat", "confirm", true));
        for (String time : List.of("2026-11-16T20:00", "2026-11-20T10:00", "2026-11-20T15:00", "2026-11-20T21:00",
                "2026-11-21T00:40")) {
            say("mark_watched", Map.of("title", "Heat", "watched_at", time, "rewatch", true));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat yesterday 21:00 | yesterday 21:00
            Heat on Friday at 9pm | yesterday 21:00
            Heat gestern um 20:30 | yesterday 21:00
            Heat yesterday morning | yesterday 10:00
            Heat on Friday afternoon | yesterday 15:00
            Heat 2026-11-20 15:10 | yesterday 15:00
            Heat today 0:30 | today 00:40
            """)
    void onlyTheNearestGoesAndTheOthersAreSaid(String said, String gone) {
        String reply = say("remove_from_history", Map.of("title", said));

        assertThat(reply).contains("Removed 1 play from your history: Heat (1995)", ", " + gone + "; still there: ");
        assertThat(say("get_history", Map.of("title", "Heat"))).contains("4 times").doesNotContain(gone);
    }

    @Test
    void anEveningGoesOnAfterMidnight() {
        assertThat(say("remove_from_history", Map.of("title", "Heat last night")))
                .contains("2 plays of Heat (1995)", "today 00:40 and yesterday 21:00", "nothing was done");
    }

    @Test
    void farFromAnyNothingGoes() {
        int before = writes().size();

        assertThat(say("remove_from_history", Map.of("title", "Heat yesterday 5:00")))
                .contains("nothing changed", "not seen yesterday about that time", "yesterday 15:00");
        assertThat(writes()).hasSize(before);
    }

    @Test
    void daysWithoutOneAreSaidToHaveNone() {
        assertThat(say("remove_from_history", Map.of("items", List.of("Heat on Monday", "Heat on Wednesday"))))
                .contains(": on Mon 16 Nov; not seen on Wed 18 Nov");
        assertThat(say("remove_from_history", Map.of("items", List.of("Heat on Thursday", "Heat on Wednesday"))))
                .startsWith("Nothing was removed from your history.\n")
                .contains("not seen on Thu 19 Nov or on Wed 18 Nov, but ");
    }

    @Test
    void whatIsAskedNamesNoDayWithoutOne() {
        assertThat(say("remove_from_history", Map.of("items", List.of("Heat on Friday", "Heat on Wednesday"))))
                .contains("3 plays of Heat (1995) [movie:13] yesterday (yesterday 21:00, yesterday 15:00, ");
    }

    @Test
    void undoDoesNotSayWhatWasLeft() {
        say("remove_from_history", Map.of("title", "Heat yesterday 21:00"));

        assertThat(say("undo", Map.of())).contains("yesterday 21:00").doesNotContain("still there");
    }
}
