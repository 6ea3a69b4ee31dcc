package dev.traktmcp.tools.request.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool that takes each title by its name says so of a phrase for several, and which tool shows these. */
class SaidTogetherTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get_collection    | everything on my watchlist         | get_watchlist with only_if
            get_collection    | all films I own                    | get_collection with only_if
            get_watchlist     | my watchlist movies under 2 hours  | get_watchlist with only_if
            get_watchlist     | shows that I gave a ten            | get_ratings with rating
            get_ratings       | films I rated under 5              | get_ratings with rating
            get_ratings       | everything on Oscars               | get_list with that list
            get_history       | what I watched last week           | get_history with start_date
            get_history       | the movies I have rated 9 or more  | get_ratings with rating
            up_next           | the shows in my collection         | get_collection with only_if
            get_details       | unseen films on Oscars             | get_list with that list
            upcoming_episodes | all shows on my watchlist          | get_watchlist with only_if
            remove_from_history | every film I rated below 3       | get_ratings with rating
            check_in          | all films on my watchlist          | get_watchlist with only_if
            get_comments      | the films I saw last week          | get_history with start_date
            """)
    void isSaidWithWhatShowsThem(String tool, String said, String shows) {
        int before = writes().size();
        assertThat(say(tool, Map.of("title", said))).contains("reads like a phrase for several titles", shows)
                .doesNotContain("spelling", "original or English");
        assertThat(writes()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get_details", "get_collection", "get_ratings", "get_watchlist"})
    void isSaidBesideOthers(String tool) {
        assertThat(say(tool, Map.of("items", List.of("Heat (1995)", "everything on Rainy Sundays"))))
                .contains("Heat", "not found; it reads like a phrase", "Next: get_list with that list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qwxyzzy", "The Movie of Qwxyzzy", "Qwx on Yzzy", "I Rated Qwxyzzy", "All about Qwxyzzy"})
    void isNotSaidOfWhatReadsLikeATitle(String title) {
        assertThat(say("get_details", Map.of("title", title))).contains("spelling").doesNotContain("phrase");
    }
}
