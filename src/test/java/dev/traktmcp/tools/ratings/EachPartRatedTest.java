package dev.traktmcp.tools.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.titles.reference.EachPart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each season of a show has a rating of its own, and each episode; the show itself is another thing. */
class EachPartRatedTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all seasons of Breaking Bad                       | S01; S02; S03; S04; S05 | Rated
            every season of Breaking Bad                      | S01; S05          | 2008)
            each season of Breaking Bad                       | S01; S05          | 2008)
            all of the seasons of Breaking Bad                | S01; S05          | 2008)
            all 5 seasons of Breaking Bad                     | S01; S05          | 2008)
            Breaking Bad, all seasons                         | S01; S05          | 2008)
            Breaking Bad (all seasons)                        | S01; S05          | 2008)
            alle Staffeln von Breaking Bad                    | S01; S05          | 2008)
            toutes les saisons de Breaking Bad                | S01; S05          | 2008)
            todas las temporadas de Breaking Bad              | S01; S05          | 2008)
            tutte le stagioni di Breaking Bad                 | S01; S05          | 2008)
            alle seizoenen van Breaking Bad                   | S01; S05          | 2008)
            all seasons of Breaking Bad except season 5       | S01; S04          | S05
            every season of Breaking Bad but seasons 1 and 2  | S03; S05          | S01; S02
            all episodes of season 1 of Breaking Bad          | S01E01 to S01E07  | S02; season
            every episode of Breaking Bad season 1            | S01E01 to S01E07  | S02; season
            every episode of season 1 of Breaking Bad except episode 7 | S01E01 to S01E06 | E07
            alle Folgen von Breaking Bad Staffel 1            | S01E01 to S01E07  | S02; season
            """)
    void isRated(String said, String named, String not) {
        String reply = say("rate_item", Map.of("items", List.of(said), "rating", 7, "only_if", "not rated"));
        assertThat(reply).startsWith("Rated all").contains(named.split("; "))
                .doesNotContain("left out", "Breaking Bad (2008)");
        if (!not.equals("Rated")) {
            assertThat(reply).doesNotContain(not.split("; "));
        }
        String undone = say("remove_rating", Map.of("title", said));
        assertThat(undone).startsWith("Removed your ratings of all").doesNotContain("Breaking Bad (2008)");
        assertThat(say("get_ratings", Map.of("title", "Breaking Bad"))).contains("9 of 10");
    }

    @Test
    void withoutARatingNothingIsRemoved() {
        int before = writes().size();
        assertThat(say("remove_rating", Map.of("title", "all seasons of Breaking Bad")))
                .contains("as you rated none of them", "nothing was changed");
        assertThat(writes()).hasSize(before);
        say("rate_item", Map.of("title", "Breaking Bad season 2", "rating", 6));
        assertThat(say("get_ratings", Map.of("title", "all seasons of Breaking Bad"))).contains("S01", "6 of 10", "S05")
                .doesNotContain("9 of 10");
        assertThat(say("remove_rating", Map.of("title", "all seasons of Breaking Bad"))).contains("S02")
                .doesNotContain("S03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A Man for All Seasons", "All of Us Are Dead", "Breaking Bad", "Breaking Bad season 2",
        "all of season 2 of Breaking Bad", "the whole of Fleabag", "Every Season", "the complete series of Fleabag",
        "all of Fleabag", "Open Season", "All the Light We Cannot See"})
    void othersAreNone(String said) {
        assertThat(EachPart.read(said).filter(each -> !said.equals("A Man for All Seasons"))).isEmpty();
    }

    @Test
    void aTitleOfSuchWordsIsATitle() {
        assertThat(say("rate_item", Map.of("title", "A Man for All Seasons", "rating", 7)))
                .doesNotContain("all seasons", "seasons of");
    }
}
