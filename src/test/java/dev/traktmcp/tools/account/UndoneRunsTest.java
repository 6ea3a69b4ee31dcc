package dev.traktmcp.tools.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Undoing says what is alike once. It is Saturday, 21 November 2026, 12:00 in London. */
class UndoneRunsTest extends InASandbox {
    UndoneRunsTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private List<String> undone() {
        return say("undo", Map.of()).lines().toList();
    }

    @Test
    void ofPlaysOnSeveralDaysThereIsOneLine() {
        say("mark_watched", Map.of("title", "Dark S01E02", "watched_at", "2026-11-03 20:00"));
        say("mark_watched", Map.of("title", "Dark S01E01", "watched_at", "2026-11-02 20:00"));
        say("mark_watched", Map.of("title", "Dark S01E03", "watched_at", "2026-11-05 20:00"));
        say("remove_from_history", Map.of("title", "Dark", "confirm", true));

        assertThat(undone()).element(1).asString().startsWith("Dark [show:").endsWith("], S01E01 to S01E03: the plays"
                + " of Mon 2 Nov 20:00 to Thu 5 Nov 20:00 (Europe/London) were added again.");
    }

    @Test
    void showsThatTakeTurnsHaveALineEach() {
        say("mark_watched", Map.of("items", List.of("Dark S01E01", "Severance S01E01", "Dark S01E02",
                "Severance S01E02"), "rewatch", true));

        assertThat(undone()).hasSize(3).anyMatch(line -> line.contains(", S01E01, S01E02: the plays of today"));
    }

    @Test
    void copiesThatAreAsBeforeHaveALineAndThoseThatAreGoneAnother() {
        say("add_to_collection", Map.of("items", List.of("Dark S01E02", "Dark S01E04")));
        say("add_to_collection", Map.of("title", "Dark season 1", "media_type", "bluray"));

        assertThat(undone()).hasSize(3)
                .anyMatch(line -> line.endsWith("S01E02, S01E04: in your collection as it was before."))
                .anyMatch(line -> line.contains("S01E01, S01E03, S01E05")
                        && line.endsWith("out of your collection again."));
    }

    @Test
    void whatIsTakenBackWholeIsNotSaidTwice() {
        say("mark_watched", Map.of("title", "Dark season 1"));
        assertThat(undone()).noneMatch(line -> line.startsWith("That was"));
    }
}
