package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was asked comes first and is short, in words that can be read aloud, and what was before is told. */
class AnswerFirstTest extends InASandbox {
    AnswerFirstTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @Test
    void aSeasonIsAnsweredWithItsLastPlays() {
        String said = say("get_history", Map.of("title", "Breaking Bad season 1"));
        assertThat(said).startsWith("Yes, you have seen 7 of 7 aired episodes of Breaking Bad, season 1");
        assertThat(said.lines().filter(line -> line.contains("[play:"))).hasSize(3);
    }

    @Test
    void whoeverAsksForPlaysGetsThem() {
        assertThat(say("get_history", Map.of("title", "Breaking Bad season 1", "limit", 10)).lines()
                .filter(line -> line.contains("[play:"))).hasSize(7);
        assertThat(say("get_history", Map.of("title", "The Bear", "start_date", "last 60 days")).lines()
                .filter(line -> line.contains("[play:"))).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get_history | start_date=20 November, end_date=3 November | The last day lies before the first: ask the",
        "get_history | start_date=31 November | The first day names a date that does not exist",
        "get_stats | period=yesteryear | The period must be a day, a month",
        "charts | chart=popular, min_rating=11 | The least rating is one of Trakt's ratings",
        "get_watchlist | only_if=nice | The condition does not know",
    })
    void aReadSpeaksOfNoChangeAndOfNoArgument(String tool, String arguments, String says) {
        Map<String, Object> call = new HashMap<>();
        for (String one : arguments.split(", ")) {
            String value = one.substring(one.indexOf('=') + 1);
            call.put(one.substring(0, one.indexOf('=')), value.matches("\\d+") ? Integer.valueOf(value) : value);
        }
        assertThat(say(tool, call)).startsWith(says).doesNotContain("nothing was changed", "start_date", "_");
    }

    @Test
    void aWriteStillSaysThatNothingWasChanged() {
        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "31 November")))
                .startsWith("The time of watching names a date that does not exist").contains("nothing was changed");
    }

    @Test
    void severalPlaysWantAYesHoweverTheyAreNamed() {
        Map<String, Object> two = Map.of("items", List.of("Severance S01E01", "The Bear S01E01"));
        assertThat(say("remove_from_history", two)).startsWith("That would remove 1 play of ")
                .contains(" and 1 play of ", "nothing was done", "confirm true");
        assertThat(writes()).isEmpty();
        assertThat(say("remove_from_history", Map.of("items", List.of("Severance S01E01", "The Bear S01E01"),
                "confirm", true))).startsWith("Removed 2 plays");
    }

    @Test
    void aSinglePlayGoesWithoutAsking() {
        assertThat(say("remove_from_history", Map.of("items", List.of("Severance S01E01", "Heat (1995)"))))
                .startsWith("Removed 1 play");
    }

    @Test
    void theRatingBeforeIsToldOfEach() {
        assertThat(say("rate_item", Map.of("items", List.of("Parasite", "Heat (1995)"), "rating", 8)))
                .contains("Parasite (2019) [movie:30]: it was 10 before")
                .contains("Heat (1995) [movie:13]\n");
    }

    @Test
    void theRatingBeforeIsToldWhereItWasWatchedAgain() {
        assertThat(say("mark_watched", Map.of("title", "Parasite", "rewatch", true, "rating", 8)))
                .contains("Rated 8 of 10. It was 10 before.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"add_to_watchlist | Parasite", "mark_watched | The Matrix",
        "add_to_list | Parasite", "rate_item | Severance S01E01"})
    void whatIsLeftOutAsSeenSaysWhen(String tool, String title) {
        Map<String, Object> call = new HashMap<>(Map.of("title", title, "only_if", "unseen"));
        switch (tool) {
            case "add_to_list" -> call.put("list", "Rainy Sundays");
            case "rate_item" -> call.put("rating", 7);
            default -> {}
        }
        assertThat(say(tool, call)).containsPattern("left out, as you have seen it, last (?:on )?\\w+");
    }
}
