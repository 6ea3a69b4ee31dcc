package dev.traktmcp.tools.request.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases that leave some out: what is left out is never written. */
class ExceptedTest extends InASandbox {
    @BeforeEach
    void filled() {
        simulator.account().clear();
        say("create_list", Map.of("name", "Marathon", "items", List.of("Heat (1995)", "Arrival", "Alien", "Aliens",
                "The Thing (1982)", "Parasite (2019)", "Chernobyl")));
        say("mark_watched", Map.of("title", "Arrival", "watched_at", "2026-01-05"));
        say("rate_item", Map.of("items", List.of("Heat (1995): 9", "Alien: 9", "Arrival: 6")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything on Marathon except Heat and The Thing | Arrival; Alien (; Aliens; Chernobyl | Heat; Thing
            everything on Marathon except for Heat, Alien and Arrival | Aliens; Thing; Parasite | Heat; Alien (; Arrival
            all films on Marathon but not Alien                 | Aliens; Heat              | Alien (; Chernobyl
            all the films on Marathon but Heat                  | Alien (; Aliens           | Heat; Chernobyl
            everything on Marathon apart from "Heat (1995)"     | Alien (; Chernobyl        | Heat
            everything on "Marathon" without Heat or Aliens     | Alien (; Arrival          | Heat; Aliens
            everything on Marathon other than Parasite          | Heat; Chernobyl           | Parasite
            everything on Marathon, excluding Chernobyl         | Heat; Parasite            | Chernobyl
            everything on Marathon, not Heat                    | Arrival; Chernobyl        | Heat
            everything on Marathon except what I've seen        | Heat; Chernobyl           | Arrival
            everything on Marathon except the shows             | Heat; Arrival             | Chernobyl
            everything on Marathon except those in Korean       | Heat; Arrival             | Parasite
            everything on Marathon except horror                | Heat; Arrival; Chernobyl  | Alien (; Thing
            everything on Marathon except horror films          | Heat; Arrival; Chernobyl  | Alien (; Thing
            everything on Marathon except the crime dramas      | Alien (; Arrival          | Heat
            everything on Marathon except Korean films          | Heat; Arrival             | Parasite
            everything on Marathon but not horror or science fiction | Heat; Parasite       | Alien (; Thing; Arrival
            everything on Marathon but not seen                 | Heat; Chernobyl           | Arrival
            unseen films on Marathon except Heat                | Alien (; Thing            | Heat; Arrival; Chernobyl
            all films I rated 6 or more except Heat             | Alien (; Arrival          | Heat; Aliens
            """)
    void isLeftOut(String said, String there, String not) {
        assertThat(say("create_list", Map.of("name", "Night", "items", List.of(said)))).startsWith("Created \"Night\"");
        assertThat(say("get_list", Map.of("list", "Night"))).contains(there.split("; "))
                .doesNotContain(not.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything on Marathon except horror and animation  | "horror" is not among what it names
            everything on Marathon except Nosuchthing           | "Nosuchthing" is not among what it names
            everything on Marathon except Heat and Nosuchthing  | "Nosuchthing" is not among what it names
            everything on Marathon except Heet and Severance    | "Heet" is not among what it names
            everything on Marathon except Alienz                | "Alienz" is not among what it names
            everything on Marathon except Parasites             | "Parasites" is not among what it names
            everything on Marathon except The Ting              | "The Ting" is not among what it names
            everything on Marathon but not Heet                 | "Heet" is not among what it names
            everything on Marathon except the good ones         | is not among what it names
            all films on Marathon except the films              | names nothing, as nothing there is a show
            """)
    void isRefusedWhereItIsNotThere(String said, String why) {
        int before = writes().size();
        assertThat(say("add_to_watchlist", Map.of("title", said))).contains(why, "nothing was changed");
        assertThat(writes()).hasSize(before);
    }

    /** What is surely another title is not missed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything on Marathon except Severance             | Severance | Heat; Alien; Parasite
            everything on Marathon except Inception             | Inception | Heat; Alien; Parasite
            everything on Marathon except Inception (2010)      | Inception | Heat; Alien; Parasite
            everything on Marathon but not Breaking Bad         | Breaking Bad | Heat; Alien; Parasite
            everything on Marathon except Heat and Inception    | Inception | Alien; Parasite
            everything on Marathon except Inception and Parasite | Inception | Heat; Alien
            all films on Marathon except Chernobyl              | Chernobyl | Heat; Alien
            films I rated 9 except Parasite                     | Parasite  | Heat; Alien
            films I rated 9 today except The Matrix             | The Matrix | Heat; Alien
            unseen films on Marathon except Severance, Heat     | Severance | Alien; Parasite
            """)
    void anotherTitleIsNotMissed(String said, String absent, String named) {
        assertThat(say("add_to_watchlist", Map.of("title", said))).contains("Added", " was not among them.", absent)
                .contains(named.split("; "));
        assertThat(say("create_list", Map.of("name", "Night", "items", List.of(said)))).contains("not among them");
        assertThat(say("add_to_collection", Map.of("title", said))).contains("not among them");
        assertThat(say("rate_item", Map.of("title", said, "rating", 3))).contains("not among them");
        assertThat(say("remove_from_watchlist", Map.of("title", said.replace("I rated 9", "I rated 3"))))
                .contains("not among them");
    }

    /** Titles with such words. */
    @ParameterizedTest
    @ValueSource(strings = {"Rebel Without a Cause", "All But Forgotten", "Everything but the Truth", "Not Without My"
            + " Daughter",
        "Without a Trace", "Last but Not Least", "Everything, Everything", "All or Nothing",
        "A Quiet Place", "No Country for Old Men"})
    void aTitleIsATitle(String title) {
        assertThat(say("add_to_watchlist", Map.of("title", title))).doesNotContain("is not among", "is not clear:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all the Alien films      | Alien (1979); Aliens (1986)
            every Alien movie        | Alien (1979); Aliens (1986)
            the Alien films          | Alien (1979); Aliens (1986)
            all of the Alien movies  | Alien (1979); Aliens (1986)
            the Alien franchise      | Alien (1979); Aliens (1986)
            All Matrix movies        | The Matrix (1999); The Matrix Reloaded (2003)
            all the Matrix films     | The Matrix (1999); The Matrix Reloaded (2003)
            the Matrix trilogy       | The Matrix (1999); The Matrix Reloaded (2003)
            all The Godfather films  | The Godfather (1972); The Godfather Part II (1974)
            the Godfather movies     | The Godfather (1972); The Godfather Part II (1974)
            """)
    void aFranchiseIsAskedAbout(String said, String those) {
        int before = writes().size();
        assertThat(say("add_to_watchlist", Map.of("title", said))).contains("is a phrase for several titles",
                "nothing was done").contains(those.split("; "));
        assertThat(say("get_details", Map.of("title", said))).doesNotContain("Added");
        assertThat(writes()).hasSize(before);
    }

    /** What is so of titles names none of them without a list. */
    @ParameterizedTest
    @ValueSource(strings = {"all French films", "all unseen films", "every Korean show", "all the unrated movies",
        "all of the British shows", "all films", "all seen movies", "all 90s films", "all owned shows",
        "all American movies"})
    void aConditionNeedsAList(String said) {
        int before = writes().size();
        assertThat(say("add_to_watchlist", Map.of("title", said))).doesNotContain("Added", "begin with");
        assertThat(writes()).hasSize(before);
    }
}
