package dev.traktmcp.tools.request.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several titles in one call, each with a rating of its own. It is Saturday, 21 November 2026, 20:00 in London. */
class RatingOfEachTest extends InASandbox {
    RatingOfEachTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @Test
    void oneCallGivesEachItsOwnAndOneUndoTakesThemBack() {
        String reply = say("rate_item", Map.of("items", List.of("Heat (1995): 9", "Arrival: 8")));

        assertThat(reply).startsWith("Rated both titles.").containsPattern("Heat .*: 9 of 10")
                .containsPattern("Arrival .*: 8 of 10");
        assertThat(writes()).singleElement().satisfies(sent -> assertThat(sent.body())
                .contains("\"rating\":9").contains("\"rating\":8"));
        say("undo", Map.of());
        assertThat(ratingOf("Heat")).startsWith("You have not rated");
        assertThat(ratingOf("Arrival")).startsWith("You have not rated");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Heat (1995): 9 => 9
            Heat:9 => 9
            Heat 9/10 => 9
            Heat (9/10) => 9
            Heat - 9 => 9
            Heat – 9/10 => 9
            Heat, 9 => 9
            Heat | 9 => 9
            Heat = 10 => 10
            Heat → 7 => 7
            Heat, 9 out of 10 => 9
            Heat 9 von 10 => 9
            Heat: 9 points => 9
            Heat: 4 stars => 8
            Heat 4.5 stars => 9
            Heat: 3/5 => 6
            Heat ★★★★☆ => 8
            Heat, rated 9 => 9
            Heat rated nine => 9
            Heat with a 9 => 9
            Heat (rated 9/10) => 9
            Heat, rating: 9 => 9
            Heat, I gave it a 7 => 7
            Heat and I rate it an 8 => 8
            Heat four and a half stars => 9
            Heat: five stars => 10
            Heat, nine out of ten => 9
            Heat (★★★★) => 8
            Heat mit einer 9 => 9
            Heat, note 8 => 8
            Heat con un 9 => 9
            Heat, nota 9 => 9
            Heat, voto 7 => 7
            Heat 4 Sterne => 8
            Heat 3 étoiles => 6
            Heat met een 8 => 8
            Chernobyl S01E02: 10 => 10
            Chernobyl S01E02 rated 9 => 9
            Chernobyl season 1: 6 => 6
            """)
    void aRatingIsSaidBesideATitle(String said, int rating) {
        String reply = say("rate_item", Map.of("items", List.of(said, "Arrival: 5")));

        assertThat(reply).startsWith("Rated both titles.")
                .containsPattern("(Heat|Chernobyl).*: " + rating + " of 10")
                .containsPattern("Arrival .*: 5 of 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"District 9", "Ocean's 8", "Chernobyl season 1 episodes 2, 3", "Chernobyl S01E01 - 3"})
    void aNumberOfTheTitleOrOfEpisodesIsNone(String said) {
        say("rate_item", Map.of("items", List.of(said), "rating", 7));

        assertThat(writes()).allSatisfy(sent -> assertThat(sent.body()).contains("\"rating\":7"));
        assertThat(say("rate_item", Map.of("items", List.of(said)))).contains("says no rating from 1 to 10");
    }

    @Test
    void aTitleThatSaysItAloneNeedsNoRating() {
        assertThat(say("rate_item", Map.of("title", "Heat: 9"))).startsWith("Rated 9 of 10: Heat");
    }

    @Test
    void whatSaysNoneGetsThatOfTheCall() {
        String reply = say("rate_item", Map.of("items", List.of("Heat: 9", "Arrival"), "rating", 6));

        assertThat(reply).containsPattern("Heat .*: 9 of 10").containsPattern("Arrival .*: 6 of 10");
    }

    @Test
    void anObjectMaySayItToo() {
        String reply = say("rate_item", Map.of("items", List.of(
                Map.of("title", "Heat", "year", 1995, "rating", 9), Map.of("title", "Arrival", "rating", 8))));

        assertThat(reply).containsPattern("Heat .*: 9 of 10").containsPattern("Arrival .*: 8 of 10");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            Arrival => says no rating from 1 to 10
            Arrival: 8.5 => ends in 8.5: a rating is a whole number
            Arrival 11/10 => ends in 11: a rating is a whole number
            Arrival 0/10 => ends in 0: a rating is a whole number
            Arrival 6 stars => ends in 6 of 5: a rating is a whole number
            Heat (1995): 3 => before it 9: give one of them
            """)
    void whatIsNoRatingIsToldAndNothingIsWritten(String wrong, String told) {
        assertThat(say("rate_item", Map.of("items", List.of("Heat: 9", wrong)))).contains("items[1]").contains(told);
        assertThat(writes()).isEmpty();
    }

    @Test
    void withoutAnyRatingBothWaysAreTold() {
        assertThat(say("rate_item", Map.of("title", "Heat"))).contains("rating is missing", "\"Heat: 9\"");
        assertThat(say("rate_item", Map.of("title", "Heat", "rating", 11))).contains("rating must be a whole number");
        assertThat(writes()).isEmpty();
    }

    @Test
    void whatWasSoBeforeIsSaidOfEach() {
        say("rate_item", Map.of("items", List.of("Heat: 9", "Arrival: 8")));

        String again = say("rate_item", Map.of("items", List.of("Heat: 9", "Arrival: 7")));

        assertThat(again).startsWith("Rated 1 of 2 titles; 1 had it already.")
                .containsPattern("Heat .*: already rated, 9 of 10")
                .containsPattern("Arrival .*: rated, 7 of 10, it was 8 before");
        say("undo", Map.of());
        assertThat(ratingOf("Arrival")).startsWith("You gave").contains("8 of 10");
    }

    @Test
    void whatWasSeenMayHaveItToo() {
        String reply = say("mark_watched", Map.of("items", List.of("Heat on Monday: 9", "Arrival, yesterday | 8/10",
                "Chernobyl S01E01-E02 (7/10)", "Blade Runner")));

        assertThat(reply).containsPattern("Heat .*; rated 9")
                .containsPattern("Arrival .*; rated 8").doesNotContainPattern("Blade Runner .*rated");
        assertThat(ratingOf("Chernobyl S01E01")).contains("7 of 10");
        assertThat(ratingOf("Chernobyl S01E02")).contains("7 of 10");
        assertThat(ratingOf("Blade Runner (1982)")).startsWith("You have not rated");
        say("undo", Map.of());
        assertThat(ratingOf("Heat")).startsWith("You have not rated");
        assertThat(ratingOf("Chernobyl S01E02")).startsWith("You have not rated");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            Heat yesterday at 9pm with 9 => 9
            Heat last night, rated 9 => 9
            Heat last night (9/10) => 9
            Heat (9/10) last night => 9
            Heat 8/10 yesterday at 21:10 => 8
            Heat, rated 7, on Monday => 7
            Heat (4.5 stars) yesterday => 9
            Heat with a nine on Sunday evening => 9
            Heat on Sunday, 4 stars => 8
            Heat ★★★ | yesterday => 6
            Heat | yesterday | 5 => 5
            Heat | yesterday | 4 stars => 8
            """)
    void theTimeMayStandBeforeOrBehindTheRating(String said, int rating) {
        String reply = say("mark_watched", Map.of("items", List.of(said, "Arrival on Friday")));

        assertThat(reply).startsWith("Marked both titles as watched").containsPattern("Heat .*; rated " + rating)
                .doesNotContainPattern("Arrival .*rated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"District 9", "Ocean's 8", "Se7en", "9 1/2 Weeks", "Party of Five", "Ranma 1/2",
        "The Power of One", "Cloudy with a Chance of Meatballs 2", "20/20", "Fahrenheit 9/11"})
    void aTitleWithNumbersStaysWhole(String title) {
        assertThat(RatedEntry.of(title, "title")).isEqualTo(new RatedEntry(title, null));
        assertThat(RatedEntry.of(title + " (7/10) last night", "title"))
                .isEqualTo(new RatedEntry(title + " last night", 7));
        assertThat(RatedEntry.of(title + ", rated 7", "title")).isEqualTo(new RatedEntry(title, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Heat, yesterday at 21:10", "Heat | 2026-11-20", "Heat: yesterday 22:05"})
    void aTimeIsNoRating(String said) {
        say("mark_watched", Map.of("items", List.of(said, "Arrival, yesterday at 23:10")));

        assertThat(writes()).noneMatch(sent -> sent.path().contains("ratings"));
    }

    private String ratingOf(String title) {
        return say("get_ratings", Map.of("title", title));
    }
}
