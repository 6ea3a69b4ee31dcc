package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A play goes from the history and its rating stays: that is said, and what takes the rating back, too. */
class RatingStaysTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat                | 8
            Heat (1995)         | 1
            Arrival             | 10
            movie:44            | 7
            tt0113277           | 6
            Fargo S01E01        | 9
            Fargo 1x02          | 5
            Dune (1984)         | 2
            Amélie              | 3
            Anora               | 4
            """)
    void isSaid(String title, int rating) {
        say("mark_watched", Map.of("title", title, "rating", rating));

        assertThat(say("remove_from_history", Map.of("title", title))).contains("Removed 1 play",
                "\nYour rating of it is " + rating + " of 10 as before.\nNext: remove_rating takes it back, too, if");
        assertThat(say("get_ratings", Map.of("title", title))).contains(rating + " of 10");
    }

    @Test
    void isSaidOfEachOfSeveral() {
        say("mark_watched", Map.of("items", List.of("Heat: 8", "Arrival: 9", "Alien")));

        assertThat(say("remove_from_history", Map.of("items", List.of("Heat", "Arrival", "Alien"), "confirm", true)))
                .contains("\nYour ratings are as before: Arrival (2016) 9 of 10 and Heat (1995) 8 of 10.\nNext: rem");
    }

    @Test
    void isNotSaidOfWhatIsNotRated() {
        say("mark_watched", Map.of("title", "Heat"));

        assertThat(say("remove_from_history", Map.of("title", "Heat"))).doesNotContain("rating");
    }
}
