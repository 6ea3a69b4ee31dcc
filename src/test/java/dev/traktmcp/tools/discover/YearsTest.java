package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years of which only one end is said, genres of which Trakt has kinds, and a chart that has nothing. */
class YearsTest extends InASandbox {
    private String popular(Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("chart", "popular");
        arguments.put("type", "movie");
        return say("charts", arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            before 1990     | until 1989
            until 1999      | until 1999
            vor 1990        | until 1989
            avant 1990      | until 1989
            since 2015      | since 2015
            after 2015      | since 2016
            ab 2015         | since 2015
            2015+           | since 2015
            from 2015 on    | since 2015
            the nineties    | years 1990 to 1999
            """)
    void areSaidInWords(String year, String understood) {
        assertThat(popular(Map.of("year", year))).contains("(" + understood + ")");
    }

    @Test
    void theLastAloneIsEnough() {
        assertThat(popular(Map.of("year_to", 1985))).contains("(until 1985)", "Star Wars (1977)")
                .doesNotContain("(1994)");
        assertThat(say("search", Map.of("query", "Dune", "year_to", 1990)))
                .contains("Dune (1984)").doesNotContain("2021");
        assertThat(popular(Map.of("year", 2000, "year_to", 1990))).contains("lies before the first year");
    }

    @Test
    void whoeverWantsAnimationWantsAnime() {
        assertThat(popular(Map.of("genres", "animation", "languages", "ja"))).contains("Spirited Away");
        assertThat(simulator.requests()).anySatisfy(request -> assertThat(request.query().toString())
                .contains("animation").contains("anime"));
    }
}
