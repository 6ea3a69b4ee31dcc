package dev.traktmcp.tools.request.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on a list or was rated so is written by what it has in common. */
class TogetherTest extends InASandbox {
    @BeforeEach
    void filled() {
        simulator.account().clear();
        say("create_list", Map.of("name", "Cosy", "items", List.of("Heat (1995)", "Arrival", "Chernobyl")));
        say("rate_item", Map.of("items", List.of("Heat (1995): 9", "Dune (2021): 10", "The Bear: 9", "Arrival: 6")));
        say("mark_watched", Map.of("title", "Arrival", "watched_at", "2026-01-05"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything on Cosy                    | Heat; Arrival; Chernobyl     | Dune
            all the films on my Cosy list         | Heat; Arrival                | Chernobyl; Dune
            the shows that are on "Cosy"          | Chernobyl                    | Heat
            what's on Cosy                        | Heat; Arrival; Chernobyl     | Dune
            everything in my Cosy list            | Heat; Arrival; Chernobyl     | Dune
            the show on Cosy                      | Chernobyl                    | Heat
            everything I rated 9 or more          | Heat; Dune; The Bear         | Arrival
            everything that I've given a 9 or 10  | Heat; Dune; The Bear         | Arrival
            all films I rated 9                   | Heat                         | Dune; The Bear; Arrival
            the movies I gave 5 to 8              | Arrival                      | Heat; Dune; The Bear
            what I rated below 7                  | Arrival                      | Heat; Dune; The Bear
            """)
    void isPutOnAListInOneCall(String said, String named, String not) {
        assertThat(say("create_list", Map.of("name", "Best of", "items", List.of(said))))
                .startsWith("Created \"Best of\"").contains(named.split("; ")).doesNotContain(not.split("; "));
    }

    /** A list may have a name of such words, and goes before. Heat is from 1995 and lasts 170 minutes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything on Cosy that I have not seen         | Heat; Chernobyl          | Arrival
            everything on Cosy I haven't seen               | Heat; Chernobyl          | Arrival
            unseen films on Cosy                            | Heat                     | Arrival; Chernobyl
            all the unseen titles on my Cosy list           | Heat; Chernobyl          | Arrival
            films on Cosy under 120 minutes                 | Arrival                  | Heat; Chernobyl
            all films longer than two hours on Cosy         | Heat                     | Arrival; Chernobyl
            everything on "Cosy" that I rated 8 or more     | Heat                     | Arrival; Chernobyl
            what's on Cosy from the 90s                     | Heat                     | Arrival; Chernobyl
            movies from the 90s on Cosy                     | Heat                     | Arrival; Chernobyl
            everything on Cosy that is unrated or from 1995 | Heat; Chernobyl          | Arrival
            everything on Cosy, rated and seen              | Arrival                  | Heat; Chernobyl
            all films on my watchlist under 100 minutes     | Airplane                | The Matrix; Severance
            my watchlist films longer than two hours        | The Matrix               | Airplane; Severance
            my unseen watchlist movies                      | The Matrix               | Severance
            the shows on my watchlist that I have not rated | Severance                | The Matrix; Airplane
            everything in my collection that I rated 10     | Dune                     | The Bear; Alien
            the shows in my collection that I rated 8 or more | The Bear               | Dune; Alien
            everything on Cosy but not seen                 | Heat; Chernobyl          | Arrival
            films I rated 9 or more and have not seen       | Heat; Dune               | The Bear; Arrival
            unseen films that I rated less than ten         | Heat                     | Dune; The Bear; Arrival
            movies I rated 9 or more from the 90s           | Heat                     | Dune; The Bear
            films I rated 9 or more under 3 hours           | Heat; Dune               | Arrival
            everything on Cosy that's from the 90s          | Heat                     | Arrival; Chernobyl
            films on my list "Cosy" which I have seen       | Arrival                  | Heat; Chernobyl
            everything on Cosy I have seen or from the 90s  | Heat; Arrival            | Chernobyl
            unseen titles on Cosy from the 80s or 90s       | Heat                     | Arrival; Chernobyl
            all films rated 9 or more                       | Heat; Dune               | The Bear; Arrival
            everything on Rainy under 100 minutes           | The Thing                | Heat
            """)
    void isNarrowedByWhatIsSaidOfIt(String said, String named, String not) {
        say("create_list", Map.of("name", "Rainy under 100 minutes", "items", List.of("The Thing (1982)")));
        say("create_list", Map.of("name", "Rainy", "items", List.of("Heat (1995)")));
        say("add_to_watchlist", Map.of("items", List.of("Airplane!", "The Matrix", "Severance")));
        say("add_to_collection", Map.of("items", List.of("Dune (2021)", "The Bear", "Alien")));
        assertThat(say("create_list", Map.of("name", "Best of", "items", List.of(said))))
                .startsWith("Created \"Best of\"").contains(named.split("; ")).doesNotContain(not.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything on Cosy with Al Pacino     | is not understood behind "Cosy"
            films on Cosy that are good           | is not understood behind "Cosy"
            everything on Cosy rated 11           | is not understood behind "Cosy"
            everything on Nonsense under 2 hours  | There is no list "Nonsense"
            everything on Nonsense that I've seen | There is no list "Nonsense"
            films on Cosy before 1950             | nothing there is released in 1949 or earlier
            unseen shows on Cosy under 5 minutes  | nothing there is unseen and shorter than 5 minutes
            films I rated 8 with Al Pacino        | is not understood
            """)
    void saysWhatOfItIsNotUnderstood(String said, String why) {
        assertThat(say("add_to_watchlist", Map.of("title", said))).contains(why).doesNotContain("spelling");
    }

    @Test
    void isCopiedAndStaysWhereItWas() {
        assertThat(say("add_to_watchlist", Map.of("title", "everything on Cosy", "only_if", "unseen")))
                .startsWith("Added both titles").contains("Heat", "Chernobyl").doesNotContain("Arrival");
        assertThat(say("get_list", Map.of("list", "Cosy"))).contains("3 items");
        assertThat(say("add_to_list", Map.of("list", "Cosy", "items", List.of("everything on my watchlist"))))
                .contains("already");
    }

    @Test
    void theIdOfAListIsAllThatIsOnIt() {
        String id = say("get_list", Map.of("list", "Cosy")).replaceAll("(?s).*\\[(list:\\d+)].*", "$1");
        assertThat(say("rate_item", Map.of("items", List.of(id), "rating", 8))).startsWith("Rated all 3 titles with 8");
    }

    /** Episodes are no favorites, and were not named either. */
    @Test
    void isWhatTheListCanHold() {
        say("mark_watched", Map.of("items", List.of("Heat (1995)", "Chernobyl S01E01"), "watched_at", "2026-01-06"));
        assertThat(say("add_to_list", Map.of("list", "favorites", "title", "what I saw on 6 January 2026")))
                .startsWith("Added to \"Favorites\"").contains("Heat").doesNotContain("Chernobyl");
        assertThat(say("add_to_list", Map.of("list", "favorites", "title", "Chernobyl S01E01")))
                .contains("only whole movies and shows can be favorites");
    }

    @Test
    void standsAmongOthers() {
        assertThat(say("add_to_watchlist", Map.of("items", List.of("Alien", "everything I rated 10"))))
                .startsWith("Added both titles").contains("Alien", "Dune");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            only_if | all
            only_if | everything
            title   | everything on Cosy
            title   | all titles on the list Cosy
            """)
    void aListIsEmptiedAndKept(String argument, String said) {
        assertThat(say("remove_from_list", Map.of("list", "Cosy", argument, said)))
                .startsWith("Removed all 3 titles from \"Cosy\"");
        assertThat(say("get_list", Map.of("list", "Cosy"))).contains("0 items");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
        assertThat(say("get_list", Map.of("list", "Cosy"))).contains("3 items");
    }

    @Test
    void ratingsAreTakenBackByWhatTheyWere() {
        assertThat(say("remove_rating", Map.of("title", "everything I rated 9")))
                .startsWith("Removed").contains("Heat", "Bear");
        assertThat(say("get_ratings", Map.of())).contains("2 ratings").doesNotContain("Heat");
    }

    @Test
    void aListThatIsNotThereIsSaid() {
        assertThat(say("add_to_watchlist", Map.of("title", "everything on Nonsense")))
                .contains("no list", "Nonsense").doesNotContain("spelling");
        assertThat(say("add_to_watchlist", Map.of("title", "everything I rated 3")))
                .contains("names nothing, as you rated nothing so");
        assertThat(say("add_to_watchlist", Map.of("title", "everything I rated 9", "only_if", "seen")))
                .contains("names nothing that is seen");
        assertThat(say("rate_item", Map.of("title", "films I rated 20", "rating", 3)))
                .contains("is not understood: its condition takes a rating from 1 to 10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the film on Cosy          | can mean Heat (1995)
            the movie I rated 5 to 10 | can mean Arrival (2016)
            the title on my Cosy list | can mean Heat (1995)
            """)
    void oneThatCanBeSeveralIsAskedAbout(String said, String question) {
        int before = writes().size();
        assertThat(say("rate_item", Map.of("title", said, "rating", 2))).contains(question, "ask which is meant");
        assertThat(say("remove_from_list", Map.of("list", "Cosy", "title", said))).contains(question);
        assertThat(writes()).hasSize(before);
    }

    /** Episodes that were rated so are rated so, too. */
    @Test
    void everythingIsEverything() {
        say("rate_item", Map.of("title", "Chernobyl S01E01", "rating", 10));
        assertThat(say("remove_rating", Map.of("title", "everything I rated 10"))).contains("Dune", "S01E01");
    }

    /** A list is called Family, and yet the show is meant; of two entries one may be neither. */
    @Test
    void aTitleIsNoListWhereItIsOne() {
        say("create_list", Map.of("name", "Family", "items", List.of("Alien")));
        assertThat(say("add_to_watchlist", Map.of("title", "All in the Family"))).doesNotContain("Alien");
        assertThat(say("add_to_watchlist", Map.of("items", List.of("Alien", "Everything on Red"))))
                .startsWith("Added 1 of 2 titles").contains("\"Everything on Red\": not found");
    }

    @Test
    void theirLengthsAreKnown() {
        assertThat(say("add_to_list", Map.of("list", "favorites", "title", "everything on Cosy", "only_if",
                "longer than 120 minutes"))).contains("Heat").doesNotContain("Arrival");
    }

    /** Titles that begin like that. */
    @ParameterizedTest
    @ValueSource(strings = {"All in the Family", "Everything in Between", "What's in the Box", "All I Gave",
        "The Thing from Another World", "One from the Heart", "One on One"})
    void otherWordsAreATitle(String title) {
        assertThat(say("add_to_watchlist", Map.of("title", title))).doesNotContain("no list", "Added all");
    }
}
