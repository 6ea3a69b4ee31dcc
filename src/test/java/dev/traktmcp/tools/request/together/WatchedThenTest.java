package dev.traktmcp.tools.request.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was seen is rated by when it was. It is Saturday, 21 November 2026, 12:00 in London. */
class WatchedThenTest extends InASandbox {
    WatchedThenTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @BeforeEach
    void watched() {
        simulator.account().clear();
        say("mark_watched", Map.of("items", List.of("Arrival on Wednesday at 23:00", "Heat yesterday 21:00",
                "Chernobyl S01E01 yesterday 22:30", "Chernobyl S01E02 on 2026-11-21T00:20")));
    }

    private String rate(String title) {
        return say("rate_item", Map.of("title", title, "rating", 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what I saw yesterday                        | Heat; S01E01        | Arrival; S01E02
            Everything that I've watched on Friday      | Heat; S01E01        | Arrival; S01E02
            all the episodes we watched yesterday       | S01E01              | Heat; Arrival; S01E02
            the film I saw yesterday                    | Heat                | S01E01; Arrival
            what I watched this week                    | Heat; S01E02; Arrival | nothing
            the last three things I watched             | Heat; S01E01        | Arrival
            the last 2 episodes I watched               | S01E01              | Heat; Arrival
            my last film I've seen                      | Heat                | S01E01; Arrival
            the movie which I saw on Wednesday          | Arrival             | Heat; S01E01
            what I saw yesterday at 21:00               | Heat                | S01E01; S01E02; Arrival
            what I saw last night at 10.30 pm           | S01E01              | Heat; S01E02; Arrival
            what I saw last night                       | Heat; S01E01; S01E02 | Arrival
            everything I watched yesterday evening      | Heat; S01E01        | Arrival
            what I saw 12 hours ago                     | S01E02              | Heat; S01E01; Arrival
            """)
    void areRatedInOneCallAndTakenBackTogether(String said, String rated, String not) {
        assertThat(rate(said)).startsWith("Rated").contains(rated.split("; ")).doesNotContain(not.split("; "));
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(me().ratings().all()).isEmpty();
    }

    /** The words alone do not tell which days were meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what I watched this week    | Seen from Mon 16 Nov to today.
            what I saw yesterday        | Seen yesterday.
            what I saw on Wednesday     | Seen on Wed 18 Nov.
            the film I saw yesterday    | Seen yesterday.
            """)
    void theDaysAreTold(String said, String days) {
        assertThat(rate(said)).contains(" " + days);
        assertThat(rate("the last two things I watched")).doesNotContain("Seen ");
    }

    @Test
    void theRatingMayStandBesideIt() {
        assertThat(say("rate_item", Map.of("items", List.of("what I saw yesterday: 9"))))
                .startsWith("Rated both titles with 9 of 10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what I saw yesterday: 7 | Heat: 9                 | Heat .*: 9 of 10
            Heat: 9                 | what I saw yesterday: 7 | Heat .*: 9 of 10
            what I saw yesterday: 7 | Arrival: 8              | Arrival .*: 8 of 10
            """)
    void amongOthersTheOneThatIsNamedHasItsOwn(String one, String other, String line) {
        assertThat(say("rate_item", Map.of("items", List.of(one, other))))
                .startsWith("Rated").contains("S01E01", ": 7 of 10").containsPattern(line);
        assertThat(me().ratings().all()).hasSize(line.startsWith("Heat") ? 2 : 3);
    }

    @Test
    void theEpisodeNamedBesideItsSeasonHasItsOwn() {
        assertThat(say("rate_item", Map.of("items", List.of("Chernobyl S01E01-E03: 7", "Chernobyl S01E02: 9"))))
                .contains("S01E02").contains("9 of 10").contains("7 of 10");
        assertThat(say("rate_item", Map.of("items", List.of("Heat (1995): 7", "Heat 1995: 9"))))
                .contains("give one of them");
    }

    @Test
    void theTypeBesideItCounts() {
        assertThat(say("rate_item", Map.of("title", "what I saw yesterday", "type", "movie", "rating", 8)))
                .contains("Heat").doesNotContain("Chernobyl");
    }

    @Test
    void onlyTheUnratedMayBeMeant() {
        rate("Heat (1995)");
        assertThat(say("rate_item", Map.of("title", "what I saw yesterday", "rating", 6, "only_if", "unrated")))
                .contains("S01E01").doesNotContain("Heat");
    }

    @Test
    void oneThatCanBeSeveralIsAskedAbout() {
        say("mark_watched", Map.of("items", List.of("Dune: Part Two yesterday 15:00")));
        int before = writes().size();
        assertThat(rate("the film I saw yesterday")).contains("can mean", "Heat (1995)", "Dune: Part Two", "ask");
        assertThat(rate("what I saw on Monday")).contains("names nothing");
        assertThat(writes()).hasSize(before);
    }

    /** Titles of films, and words for no time. */
    @ParameterizedTest
    @ValueSource(strings = {"What I saw in her eyes", "The Last Episode", "the last three episodes", "What I Watched"})
    void otherWordsAreATitle(String title) {
        int before = writes().size();
        assertThat(rate(title)).doesNotContain("names nothing", "Rated");
        assertThat(writes()).hasSize(before);
    }
}
