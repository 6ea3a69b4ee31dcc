package dev.traktmcp.tools.request.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition alone takes out all that fits, wherever something is taken out. */
class RemovedByConditionTest extends InASandbox {
    @BeforeEach
    void filled() {
        simulator.account().clear();
        say("mark_watched", Map.of("title", "Arrival", "watched_at", "2026-01-05"));
        List<String> all = List.of("Heat (1995)", "Arrival", "Parasite (2019)", "Chernobyl");
        say("add_to_watchlist", Map.of("items", all));
        say("create_list", Map.of("name", "Cosy", "items", all));
        say("add_to_collection", Map.of("items", List.of("Heat (1995)", "Arrival"), "media_type", "dvd"));
        say("add_to_collection", Map.of("items", List.of("Parasite (2019)"), "media_type", "bluray"));
        say("add_to_collection", Map.of("items", List.of("Chernobyl")));
        say("rate_item", Map.of("items", List.of("Heat (1995): 9", "Arrival: 6", "Parasite (2019): 10",
                "Chernobyl: 7")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seen, rated below 8         | Arrival            | Heat; Parasite; Chernobyl
            seen                        | Arrival            | Heat; Parasite; Chernobyl
            rated 9 or more             | Heat; Parasite     | Arrival; Chernobyl
            not rated below 8           | Heat; Parasite     | Arrival; Chernobyl
            Korean                      | Parasite           | Heat; Arrival; Chernobyl
            not in English              | Parasite           | Heat; Arrival; Chernobyl
            from South Korea            | Parasite           | Heat; Arrival; Chernobyl
            on DVD                      | Heat; Arrival      | Parasite
            on Blu-ray                  | Parasite           | Heat; Arrival
            on DVD or Blu-ray, unseen   | Heat; Parasite     | Arrival
            not on DVD                  | Parasite           | Heat; Arrival
            shows                       | Chernobyl          | Heat; Arrival; Parasite
            shows with at most 1 season | Chernobyl          | Heat; Arrival; Parasite
            fewer than 10 episodes      | Chernobyl          | Heat; Arrival; Parasite
            science fiction             | Arrival            | Heat; Parasite; Chernobyl
            crime drama                 | Heat               | Arrival; Parasite; Chernobyl
            mini-series                 | Chernobyl          | Heat; Arrival; Parasite
            thrillers, unseen           | Parasite           | Arrival
            older than 20 years         | Heat               | Arrival; Parasite; Chernobyl
            on disc, seen               | Arrival            | Heat; Parasite
            films over 150 minutes      | Heat               | Arrival; Parasite; Chernobyl
            """)
    void takesOutWhatFits(String onlyIf, String gone, String kept) {
        for (String tool : List.of("remove_from_collection", "remove_rating", "remove_from_watchlist",
                "remove_from_list")) {
            Map<String, Object> call = new HashMap<>(Map.of("only_if", onlyIf));
            if (tool.equals("remove_from_list")) {
                call.put("list", "Cosy");
            }
            assertThat(say(tool, call)).as(tool).contains(gone.split("; ")).contains("Undo")
                    .doesNotContain(kept.split("; "));
            assertThat(say("undo", Map.of())).contains("Taken back");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            remove_from_collection | Nothing in your collection is known to be on VHS, so nothing was changed.
            remove_rating          | Nothing that you rated is known to be on VHS, so nothing was changed.
            remove_from_watchlist  | Nothing on your watchlist is known to be on VHS, so nothing was changed.
            """)
    void saysThatNothingFits(String tool, String said) {
        assertThat(say(tool, Map.of("only_if", "on VHS"))).startsWith(said)
                .contains("Chernobyl").contains("left out, as Trakt does not say in which format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            movies from Japan               | No movie on your watchlist is known to be from Japan, so nothing
            a movie shorter than 60 minutes | No movie on your watchlist is known to be shorter than 60 minutes, so
            movies in Polish                | No movie on your watchlist is known to be in Polish, so nothing
            shows from Japan                | No show on your watchlist is known to be from Japan, so nothing
            shows longer than 300 minutes   | No show on your watchlist is known to be longer than 300 minutes, so
            movies on VHS                   | No movie on your watchlist is known to be on VHS, so nothing
            shows before 1920               | No show on your watchlist is known to be released in 1919 or earlier, so
            movies, rated 1                 | No movie on your watchlist is rated 1, so nothing
            shows, rated 2 or less          | No show on your watchlist is rated 2 or less, so nothing
            from Japan                      | Nothing on your watchlist is known to be from Japan, so nothing
            rated 1                         | Nothing on your watchlist is rated 1, so nothing
            """)
    void namesTheKindThatWasMeant(String onlyIf, String said) {
        assertThat(say("remove_from_watchlist", Map.of("only_if", onlyIf))).startsWith(said);
    }

    @Test
    void saysThatThereIsNoneOfAKind() {
        say("remove_from_watchlist", Map.of("only_if", "movies"));

        assertThat(say("remove_from_watchlist", Map.of("only_if", "movies")))
                .startsWith("There is no movie on your watchlist, so nothing was changed.");
    }

    /** One word is too little to empty an account. */
    @ParameterizedTest
    @ValueSource(strings = {"all", "everything", "any", "every", "anything", "only all", "movies or shows",
        "all titles",
        "films or series", "all, all", "seen or all", "all of them"})
    void allAloneRemovesNothing(String all) {
        int before = writes().size();
        for (String tool : List.of("remove_from_collection", "remove_rating", "remove_from_watchlist")) {
            assertThat(say(tool, Map.of("only_if", all))).as(tool).contains("nothing was changed");
        }
        assertThat(writes()).hasSize(before);
    }

    /** A list can be filled again, and is emptied as before. */
    @Test
    void allOfAListGoes() {
        assertThat(say("remove_from_list", Map.of("list", "Cosy", "only_if", "all"))).contains("Removed all 4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the crime films on Cosy               | Heat           | Arrival; Parasite; Chernobyl
            all thrillers on Cosy                 | Parasite       | Arrival; Chernobyl
            all the sci-fi films on Cosy          | Arrival        | Heat; Parasite; Chernobyl
            everything on Cosy except science fiction | Heat; Chernobyl | Arrival
            everything on Cosy except the thrillers | Arrival      | Parasite
            the science fiction movies from Cosy  | Arrival        | Heat; Parasite; Chernobyl
            unseen crime films on Cosy            | Heat           | Arrival; Parasite; Chernobyl
            the mini-series on Cosy               | Chernobyl      | Heat; Arrival; Parasite
            everything on Cosy that's not science fiction | Heat   | Arrival
            films on Cosy older than 20 years     | Heat           | Arrival; Parasite; Chernobyl
            all Korean thrillers on Cosy          | Parasite       | Heat; Arrival; Chernobyl
            """)
    void phrasesNameGenres(String said, String moved, String stay) {
        say("create_list", Map.of("name", "Other"));
        assertThat(say("add_to_list", Map.of("list", "Other", "title", said))).contains("Added");
        assertThat(say("get_list", Map.of("list", "Other"))).contains(moved.split("; "))
                .doesNotContain(stay.split("; "));
    }

    /** What Trakt does not tell stays, and is named. */
    @Test
    void namesWhatIsNotTold() {
        assertThat(say("remove_from_collection", Map.of("only_if", "not on DVD"))).contains("Parasite",
                "left out, as Trakt does not say in which format you own");
        assertThat(say("get_collection", Map.of())).contains("Chernobyl").doesNotContain("Parasite");
    }

    /** What is said of its kind is not left aside. */
    @Test
    void takesOutWhatIsOfTheKindThatIsSaid() {
        assertThat(say("remove_from_watchlist", Map.of("type", "show", "only_if", "rated"))).contains("Chernobyl")
                .doesNotContain("Heat", "Arrival");
        assertThat(say("remove_from_collection", Map.of("type", "movie", "only_if", "rated below 8")))
                .contains("Arrival").doesNotContain("Chernobyl");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my DVDs                          | Heat; Arrival        | Parasite; Chernobyl
            all my DVDs                      | Heat; Arrival        | Parasite; Chernobyl
            all of my DVDs                   | Heat; Arrival        | Parasite; Chernobyl
            everything I own on DVD          | Heat; Arrival        | Parasite; Chernobyl
            all films I own on DVD           | Heat; Arrival        | Parasite; Chernobyl
            my Blu-rays                      | Parasite             | Heat; Arrival; Chernobyl
            my Blu-ray discs                 | Parasite             | Heat; Arrival; Chernobyl
            my DVD films                     | Heat; Arrival        | Parasite; Chernobyl
            everything in my collection on DVD | Heat; Arrival      | Parasite; Chernobyl
            unseen films I own on DVD        | Heat                 | Arrival; Parasite; Chernobyl
            everything in my collection that's not on DVD | Parasite | Heat; Arrival; Chernobyl
            """)
    void copiesAreNamedByTheirFormat(String said, String gone, String kept) {
        assertThat(say("remove_from_collection", Map.of("title", said))).contains(gone.split("; "))
                .doesNotContain(kept.split("; "));
    }

    /** Of a season we know the length of an episode, which is not its own. */
    @Test
    void aSeasonIsNotAsLongAsAnEpisode() {
        say("add_to_list", Map.of("list", "Cosy", "title", "Severance S01"));
        assertThat(say("add_to_list", Map.of("list", "favorites", "title", "everything on Cosy under 2 hours")))
                .doesNotContain("Severance");
        assertThat(say("add_to_watchlist", Map.of("title", "Severance S01", "only_if", "under 2 hours")))
                .contains("it is a season, and Trakt does not say how long all of it is");
    }
}
