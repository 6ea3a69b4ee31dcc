package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A play is told at its end, also of one title of which the beginning was said. Heat lasts 170 minutes. */
class BeginningAloneTest extends InASandbox {
    BeginningAloneTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @Test
    void oneThatBeganThenEndsByItsRunningTime() {
        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "Thursday from 19:00")))
                .startsWith("Marked as watched Thu 19 Nov 21:50 (Europe/London): Heat (1995)")
                .contains("It began at the time given");
        assertThat(say("get_history", Map.of("title", "Heat"))).contains("Thu 19 Nov 21:50");
    }

    @Test
    void soDoesOneAmongSeveralWithTimesOfTheirOwn() {
        assertThat(say("mark_watched", Map.of("items", List.of("Heat on Thursday from 19:00", "Arrival on Friday"))))
                .contains("Heat (1995) [movie:13]: Thu 19 Nov 21:50");
    }

    @Test
    void whatCannotBeOverYetIsTakenAsSaid() {
        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "starting today at 11:00")))
                .startsWith("Marked as watched today 11:00").doesNotContain("It began");
    }
}
