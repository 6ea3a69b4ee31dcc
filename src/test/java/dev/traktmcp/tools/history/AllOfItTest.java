package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says that all of a show was seen is not asked whether all of it was. */
class AllOfItTest extends InASandbox {
    AllOfItTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all of The Wire", "the whole of The Wire", "every episode of The Wire",
        "The Wire, all seasons", "alle Folgen von The Wire", "die ganze Serie The Wire", "toute la série The Wire",
        "todas las temporadas de The Wire", "tutti gli episodi di The Wire", "alle afleveringen van The Wire"})
    void isMarkedAtOnce(String said) {
        assertThat(say("mark_watched", Map.of("title", said, "watched_at", "yesterday")))
                .startsWith("Marked ").contains("episodes of The Wire [show:", "S01E01", "S05E10");
    }

    @Test
    void soIsASeasonAndATitleWithItsYear() {
        assertThat(say("mark_watched", Map.of("title", "all of season 1 of The Wire", "watched_at", "yesterday")))
                .startsWith("Marked 13 episodes of The Wire");
        assertThat(say("mark_watched", Map.of("title", "all of The Wire (2002)", "watched_at", "yesterday")))
                .startsWith("Marked 47 episodes of The Wire");
    }

    @Test
    void soIsWhatWasSeenAsItCameOut() {
        assertThat(say("mark_watched", Map.of("title", "The Wire", "watched_at", "released")))
                .startsWith("Marked ").contains("when it came out");
    }

    @Test
    void aShowAloneIsAskedAbout() {
        assertThat(say("mark_watched", Map.of("title", "The Wire", "watched_at", "yesterday")))
                .contains("nothing was done", "confirm true");
    }

    @Test
    void whatWasSeenBeforeIsSaidWithItsDay() {
        say("mark_watched", Map.of("title", "Heat", "watched_at", "1 November 20:00"));
        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday 20:00")))
                .contains("Seen before, on Sun 1 Nov, so this is one play more.");
        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday 21:00")))
                .contains("Already marked as watched yesterday 20:00", "with move_from last");
        say("mark_watched", Map.of("title", "The Bear season 1", "watched_at", "unknown"));
        assertThat(say("mark_watched", Map.of("title", "The Bear season 1", "watched_at", "yesterday")))
                .contains("All of this was marked as watched before").doesNotContain("move_from", "1970");
    }

    @Test
    void whoNamesAnotherDayForAllThatWasSeenOnOneIsToldHowToMoveIt() {
        say("mark_watched", Map.of("title", "Chernobyl", "watched_at", "yesterday"));
        assertThat(say("mark_watched", Map.of("title", "Chernobyl", "watched_at", "Thursday")))
                .contains("All of this was marked as watched before",
                        "; if only its time is wrong, with move_from last.");
        assertThat(say("mark_watched", Map.of("title", "Chernobyl"))).doesNotContain("move_from");
    }

    @Test
    void aDayInPlaceOfAPlayIsToldWhereItGoes() {
        say("mark_watched", Map.of("items", List.of("Heat on Monday 20:00", "Dune on Monday 22:00")));
        say("mark_watched", Map.of("title", "Heat", "watched_at", "Thursday 20:00"));
        assertThat(say("remove_from_history", Map.of("title", "Heat", "plays", List.of("on Thursday"))))
                .contains("say the day in the title", "nothing was changed");
        assertThat(say("remove_from_history", Map.of("title", "Heat on Thursday")))
                .contains("Removed 1 play", "Heat (1995)", "Thu 19 Nov");
        assertThat(say("get_history", Map.of("title", "Heat"))).contains("once", "Mon 16 Nov");
        assertThat(say("remove_from_history", Map.of("plays", List.of("on Thursday"))))
                .contains("is no id of a play", "a day goes into the title");
    }
}
