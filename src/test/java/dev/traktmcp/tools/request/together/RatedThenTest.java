package dev.traktmcp.tools.request.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles named by how and when they were rated. It is Saturday, 21 November 2026; Parasite was rated 10 in August. */
class RatedThenTest extends InASandbox {
    RatedThenTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @BeforeEach
    void rated() {
        say("rate_item", Map.of("items", List.of("Heat (1995): 8", "Alien: 9", "The Bear: 8")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            films I rated 8 this month                          | Heat             | Alien; Bear; Parasite
            everything I rated today                            | Heat; Alien; Bear | Parasite
            everything I rated this week except Alien           | Heat; Bear       | Alien; Parasite
            all movies I rated 8 or more in November except Heat | Alien           | Heat; Bear; Parasite
            what I've rated since Monday                        | Heat; Alien; Bear | Parasite
            films I rated in 2026                               | Heat; Alien; Parasite | Bear
            films I rated 9 or more this year                   | Alien; Parasite  | Heat; Bear
            everything I rated before November                  | Parasite         | Heat; Alien; Bear
            films I rated after August                          | Heat; Alien      | Parasite; Bear
            films from the 90s I rated today                    | Heat             | Alien; Bear; Parasite
            movies I rated today from the 70s                   | Alien            | Heat; Bear; Parasite
            the shows I gave 4 stars today                      | Bear             | Heat; Alien; Parasite
            films I rated today that I have not seen            | Heat; Alien      | Bear; Parasite
            everything I rated today 9 or more                  | Alien            | Heat; Bear; Parasite
            everything I gave an 8 in the last 30 days          | Heat; Bear       | Alien; Parasite
            films rated this month                              | Heat; Alien      | Bear; Parasite
            movies I rated in August 2026                       | Parasite         | Heat; Alien; Bear
            """)
    void areThoseOfThatTime(String said, String named, String not) {
        assertThat(say("create_list", Map.of("name", "Best of", "items", List.of(said)))).startsWith("Created");
        assertThat(say("get_list", Map.of("list", "Best of"))).contains(named.split("; "))
                .doesNotContain(not.split("; "));
    }

    /** What is known of a title only in full is known of phrases, too, whoever says the condition. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            films I rated 8 or more         | longer than 130 minutes | Heat; Parasite   | Alien; Bear
            films I rated 8 or more         | shorter than 2 hours    | Alien            | Heat; Parasite
            films I rated 8 or more         | in Korean               | Parasite         | Heat; Alien
            everything I rated 8 or more    | not in English          | Parasite         | Heat; Alien; Bear
            films I rated 8 or more         | from South Korea        | Parasite         | Heat; Alien
            films I rated this year         | horror                  | Alien            | Heat; Parasite
            films I rated this year         | not horror              | Heat; Parasite   | Alien
            films I rated today             | crime                   | Heat             | Alien; Parasite
            films I saw in 2026             | in Korean               | Parasite         | Heat; Alien
            films I watched in August       | longer than 130 minutes | Parasite         | Heat; Alien
            films I rated today except Heat | in English              | Alien            | Heat; Parasite
            """)
    void aConditionBesideThemIsKnown(String said, String onlyIf, String named, String not) {
        assertThat(say("create_list", Map.of("name", "Best of", "items", List.of(said), "only_if", onlyIf)))
                .startsWith("Created");
        assertThat(say("get_list", Map.of("list", "Best of"))).contains(named.split("; "))
                .doesNotContain(not.split("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"films I rated 8 yesterday", "everything I rated last week", "shows I rated in October",
        "films I rated 3 this month", "movies I rated 8 before June", "what I rated in 2019",
        "all films I rated 10 last month", "films I rated 9 on Thursday", "everything I rated 8 last year",
        "episodes I rated this week"})
    void nothingIsWrittenWhereNothingWasRatedThen(String said) {
        int before = writes().size();
        assertThat(say("add_to_watchlist", Map.of("title", said))).contains("as you rated nothing so then");
        assertThat(say("remove_rating", Map.of("title", said))).contains("as you rated nothing so then");
        assertThat(writes()).hasSize(before);
    }

    /** Numbers of the phrase are not the rating that is to be given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            films I rated 8: 7                                  | Heat             | 7
            what I gave 4 stars, rate it 9                      | Heat; Bear       | 9
            everything I rated 8 or more today: 10              | Heat; Alien; Bear | 10
            everything I rated 8 this month except Heat: 6      | Bear             | 6
            everything I rated today except Alien and Heat: 5   | Bear             | 5
            the films I rated today = 3                         | Heat; Alien      | 3
            all films I rated 9 this week → 10                  | Alien            | 10
            everything I gave an 8 today, give them 7           | Heat; Bear       | 7
            shows I rated 8: 9/10                               | Bear             | 9
            films that I've rated 9 today: 4 stars              | Alien            | 8
            films rated 8, rate each of them a 9                | Heat             | 9
            """)
    void keepTheirNumbers(String said, String named, int rating) {
        assertThat(say("rate_item", Map.of("items", List.of(said)))).contains(named.split("; "))
                .contains(rating + " of 10");
        say("undo", Map.of());
        String alone = said.replaceFirst("(?:: | = | → |, (?:rate|give) ).*", "");
        assertThat(say("rate_item", Map.of("items", List.of(alone)))).contains("says no rating from 1 to 10");
        assertThat(say("rate_item", Map.of("items", List.of(alone), "rating", 2))).contains(named.split("; "))
                .contains("2 of 10");
    }

    /** Titles of such words, and single ones. */
    @ParameterizedTest
    @ValueSource(strings = {"Scary Movie, I rated 9", "Everything Everywhere All at Once, I gave it a 9",
        "All Quiet on the Western Front rated 9", "Movie Movie rated 9", "Heat I rated 9",
        "All of Us Are Dead, rated 9",
        "What If...? I rated 9", "Epic Movie I gave 9", "The Lego Movie, rated 9", "All That Jazz and I rate it a 9"})
    void aTitleIsATitle(String said) {
        assertThat(say("rate_item", Map.of("items", List.of(said)))).doesNotContain("says no rating", "rated nothing");
    }
}
