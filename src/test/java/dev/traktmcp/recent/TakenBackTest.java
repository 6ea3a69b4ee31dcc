package dev.traktmcp.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was marked as watched and taken back counts as seen nowhere. */
class TakenBackTest extends InASandbox {
    TakenBackTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "yesterday 20:00", "unknown", "released", "2 hours ago"})
    void aFilm(String when) {
        say("create_list", Map.of("name", "Tonight"));
        say("add_to_list", Map.of("list", "Tonight", "title", "Heat"));
        say("mark_watched", Map.of("title", "Heat", "watched_at", when));
        assertThat(say("get_list", Map.of("list", "Tonight"))).contains("; seen");

        say("undo", Map.of());
        assertThat(say("get_list", Map.of("list", "Tonight"))).contains("Heat").doesNotContain("; seen");
        assertThat(say("get_list", Map.of("list", "Tonight", "only_if", "unseen"))).contains("Heat (1995)");
        assertThat(say("get_history", Map.of("title", "Heat"))).startsWith("No, ");
        assertThat(say("add_to_watchlist", Map.of("title", "Heat", "only_if", "unseen"))).startsWith("Added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "yesterday 20:00", "unknown", "released"})
    void someEpisodes(String when) {
        say("mark_watched", Map.of("title", "The Wire season 1", "watched_at", when));
        assertThat(say("up_next", Map.of("title", "The Wire"))).contains("13 of 60");

        say("undo", Map.of());
        assertThat(say("up_next", Map.of("items", List.of("The Wire", "Severance"))))
                .contains("The Wire").doesNotContain("13 of 60", "does not show it yet");
        assertThat(say("get_history", Map.of("title", "The Wire"))).startsWith("No, ");
    }

    @Test
    void aPlayOfUnknownTimeStaysWhereOnlyAnotherIsTakenBack() {
        say("mark_watched", Map.of("title", "Heat", "watched_at", "released"));
        say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday 20:00", "rewatch", true));
        say("undo", Map.of());
        assertThat(say("get_history", Map.of("title", "Heat"))).contains("seen once");
        assertThat(say("add_to_watchlist", Map.of("title", "Heat", "only_if", "unseen")))
                .contains("as you have seen it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday 20:00", "unknown"})
    void butAnotherPlayCounts(String when) {
        say("mark_watched", Map.of("title", "Heat", "watched_at", "1 November 20:00"));
        say("mark_watched", Map.of("title", "Heat", "watched_at", when, "rewatch", true));
        say("undo", Map.of());
        assertThat(say("get_history", Map.of("title", "Heat"))).contains("seen once", "1 Nov");
        assertThat(say("add_to_watchlist", Map.of("title", "Heat", "only_if", "unseen")))
                .contains("as you have seen it");
    }

    /** Two plays of one minute are two, and only one of them was taken back. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherPlayOfThatMinuteIsShownAsItIs(boolean lately) {
        say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday 20:00"));
        clock.advance(lately ? Duration.ofMinutes(1) : Duration.ofHours(1));
        say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday 20:00", "rewatch", true));
        say("undo", Map.of());
        assertThat(say("get_history", Map.of("title", "Heat"))).contains("seen once", "yesterday 20:00", "[play:")
                .doesNotContain("shows it", "show it");
        assertThat(say("get_watchlist", Map.of("only_if", "seen"))).doesNotContain("show it");
    }
}
