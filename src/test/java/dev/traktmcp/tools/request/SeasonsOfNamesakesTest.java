package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of seasons and episodes mean the show where a film has the same name. */
class SeasonsOfNamesakesTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first two seasons of Fargo    | show:5 S02
            last 2 seasons of Fargo       | show:5 S05
            the first 3 episodes of Fargo | Fargo [show:5], S01E01 to S01E03
            Fargo S01E09 to S02E02        | Fargo [show:5], S01E09, S01E10, S02E01, S02E02
            die ersten zwei Staffeln von Fargo | show:5 S02
            """)
    void theShowIsMeant(String title, String last) {
        assertThat(say("mark_watched", Map.of("title", title))).contains(last).doesNotContain("just as it was said");
        assertThat(writes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first two seasons of Heat
            the last 3 episodes of Heat
            Heat S01E01 to S02E02
            """)
    void aFilmHasNone(String title) {
        assertThat(say("mark_watched", Map.of("title", title)))
                .contains(" Heat (1995) or The Heat (2013); only shows have seasons and episodes")
                .contains("nothing was changed");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aToolForShowsNamesTheFilmWhateverNamesIt() {
        assertThat(say("up_next", Map.of("title", "Heat"))).contains("title can mean only movies, Heat (1995) or ");
        assertThat(say("up_next", Map.of("id", "tt0113277"))).contains("id means the movie Heat (1995); only shows");
    }
}
