package dev.traktmcp.tools.playing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is marked as watched during its own check-in is one viewing. */
class MarkedDuringCheckInTest extends InASandbox {
    private static final String OVER = "Its check-in ended, so that it counts once: ";

    MarkedDuringCheckInTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    private String marked(String... titles) {
        return say("mark_watched", Map.of("items", List.of(titles)));
    }

    private String seen(String title) {
        return say("get_history", Map.of("title", title));
    }

    @Test
    void isWatchedOnce() {
        say("check_in", Map.of("title", "Chernobyl S01E01"));
        clock.advance(Duration.ofMinutes(40));
        assertThat(say("mark_watched", Map.of("title", "Chernobyl S01E01")))
                .contains(OVER + "Chernobyl S01E01", "; undo does not begin that again.");
        clock.advance(Duration.ofHours(2));
        assertThat(seen("Chernobyl S01E01")).startsWith("Yes, seen once");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(seen("Chernobyl S01E01")).startsWith("No,");
    }

    @Test
    void theNextEpisodeIsTheOneThatRuns() {
        say("check_in", Map.of("title", "The Bear"));
        assertThat(say("mark_watched", Map.of("title", "next episode of The Bear"))).contains("S02E04", OVER);
        clock.advance(Duration.ofHours(2));
        assertThat(say("now_watching", Map.of())).doesNotContain("The Bear");
        assertThat(seen("The Bear S02E04")).startsWith("Yes, seen once");
    }

    @Test
    void withinTheVeryMinuteToo() {
        clock.advance(Duration.ofSeconds(40));
        say("check_in", Map.of("title", "Heat"));
        assertThat(say("mark_watched", Map.of("title", "Heat"))).contains(OVER);
    }

    @Test
    void amongOthersAndAsAFilm() {
        say("check_in", Map.of("title", "Heat"));
        assertThat(marked("Alien", "Heat")).contains(OVER + "Heat (1995)");
    }

    @Test
    void whatWasSeenBeforeIsAnotherViewing() {
        say("check_in", Map.of("title", "Heat"));
        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "this morning"))).doesNotContain(OVER);
        assertThat(marked("Alien")).doesNotContain(OVER);
        assertThat(say("now_watching", Map.of())).contains("Heat");
    }

    @Test
    void whatHasRunItsTimeOrWasCancelledIsOver() {
        say("check_in", Map.of("title", "Heat"));
        say("cancel_check_in", Map.of());
        assertThat(marked("Heat")).startsWith("Marked 1 title").doesNotContain("check-in", "checked in");
        say("check_in", Map.of("title", "Alien"));
        clock.advance(Duration.ofHours(4));
        assertThat(marked("Alien")).contains("already watched").doesNotContain("check-in");
    }

    @Test
    void whereTraktDoesNotSayItIsTold() {
        say("check_in", Map.of("title", "Heat"));
        simulator.faults().on("DELETE", "/checkin").times(9).answer(500);
        assertThat(marked("Heat")).startsWith("Marked 1 title").contains("It may still be checked in to");
    }
}
