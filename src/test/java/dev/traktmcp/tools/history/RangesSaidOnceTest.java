package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is said twice, and many episodes of one show in one line. It is Saturday, 21 November 2026, 20:00. */
class RangesSaidOnceTest extends InASandbox {
    RangesSaidOnceTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mark_watched      | Fargo season 1       | S01E01 to S01E10: the plays of today 20:00 (Europe/London) were
            add_to_watchlist  | Fargo S01E01-E05     | S01E01 to S01E05: off your watchlist again
            rate_item         | Fargo S01E08-S02E02  | S01E08 to S01E10, S02E01, S02E02: not rated any more
            add_to_collection | Fargo S01E01, S01E04 | S01E01, S01E04: out of your collection again
            """)
    void anUndoSaysRanges(String tool, String title, String line) {
        say(tool, tool.equals("rate_item") ? Map.of("title", title, "rating", 8) : Map.of("title", title));

        assertThat(say("undo", Map.of())).contains("\nFargo [show:5], " + line).doesNotContain("[episode:");
    }

    @Test
    void anUndoOfWhatWasSeenInOneSittingSaysFromWhenToWhen() {
        say("mark_watched", Map.of("title", "Chernobyl S01E01-E03", "watched_at", "yesterday 22:00"));

        assertThat(say("undo", Map.of())).contains("Chernobyl [show:17], S01E01 to S01E03: the plays of yesterday 19:")
                .contains(" to 22:00 (Europe/London) were removed.");
    }

    @Test
    void whatIsNotAlikeKeepsItsLine() {
        say("rate_item", Map.of("title", "Fargo S01E02", "rating", 5));
        say("rate_item", Map.of("title", "Fargo S01E01-E03", "rating", 8));

        assertThat(say("undo", Map.of())).contains("Fargo [show:5], S01E01, S01E03: not rated any more.",
                "Fargo S01E02 \"", ": rated 5 again.");
    }

    @Test
    void episodesOfOneShowShareALine() {
        assertThat(say("mark_watched", Map.of("title", "Fargo S01E01-S02E02")))
                .contains("Fargo [show:5], S01E01 to S01E10, S02E01, S02E02: ").doesNotContain("[episode:");
        assertThat(say("mark_watched", Map.of("title", "Fargo S01E09-S02E01")))
                .contains("Fargo [show:5], S01E09, S01E10, S02E01: already watched, from today ")
                .contains(" to today ").doesNotContain("[episode:");
    }

    @Test
    void otherTitlesBetweenThemKeepTheOrderInWhichTheyWereSaid() {
        String reply = say("mark_watched", Map.of("items", List.of("Chernobyl S01E01", "Heat", "Chernobyl S01E02")));

        assertThat(reply.lines().skip(1).limit(3)).satisfiesExactly(
                first -> assertThat(first).startsWith("Chernobyl S01E01"),
                second -> assertThat(second).startsWith("Heat"),
                third -> assertThat(third).startsWith("Chernobyl S01E02"));
    }

    @Test
    void aSinglePlayIsOneLineWithItsId() {
        String reply = say("get_history", Map.of("title", "Parasite"));

        assertThat(reply.lines()).singleElement().asString().startsWith("Yes, seen once, on ")
                .contains("Parasite (2019) [movie:30] [play:");
        String play = reply.replaceAll("(?s).*\\[(play:\\d+)].*", "$1");
        assertThat(say("remove_from_history", Map.of("plays", List.of(play)))).contains("Removed");
    }

    @Test
    void severalPlaysOfATitleDoNotRepeatIt() {
        say("mark_watched", Map.of("title", "Parasite", "rewatch", true));

        assertThat(say("get_history", Map.of("title", "Parasite"))).containsOnlyOnce("Parasite")
                .contains("\ntoday 20:00 [play:");
    }

    @Test
    void showsOfOneNameAreToldApart() {
        say("mark_watched", Map.of("items", List.of("show:3 S01E01", "show:4 S01E01")));

        assertThat(say("get_history", Map.of("limit", 2))).contains(" of show:3 [play:", " of show:4 [play:");
    }

    @Test
    void theLatestOfAShowIsSaidOnce() {
        assertThat(say("get_history", Map.of("title", "The Bear"))).containsOnlyOnce("S02E03")
                .contains(", the latest plays (Europe/London):\n");
        assertThat(say("get_history", Map.of("title", "The Bear", "page", 2))).contains("; the latest play S02E03, ");
    }
}
