package dev.traktmcp.tools.request.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people say where titles are from, their language, the format of their copies, and how long shows run. */
class OnlyIfTraitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Korean | in Korean",
        "British | from the United Kingdom",
        "from Japan | from Japan",
        "made in South Korea | from South Korea",
        "in French | in French",
        "French-language | in French",
        "Spanish speaking | in Spanish",
        "unseen Korean films | unseen, movies, in Korean",
        "Korean shows I haven't finished | unseen, shows, in Korean",
        "American films from the 90s | movies, from the United States, released in 1990 to 1999",
        "not in English | not in English",
        "non-English | not in English",
        "not American | not from the United States",
        "isn't from the US | not from the United States",
        "French or Italian | in French or Italian",
        "unseen films in French, German or Spanish | unseen, movies, in French, German or Spanish",
        "from Japan or Korea, unseen | unseen, from Japan or South Korea",
        "not in French or German | not in French or German",
        "neither French nor German | not in French, not in German",
        "British or French, under 2 hours | from the United Kingdom or in French, shorter than 120 minutes",
        "Scandinavian | in Danish, Swedish or Norwegian",
        "koreanisch | in Korean",
        "on DVD | on DVD",
        "in 4K | on 4K",
        "owned on DVD | collected, on DVD",
        "not owned on DVD | not on DVD",
        "I own it on Blu-ray | collected, on Blu-ray",
        "on DVD or Blu-ray | on DVD or Blu-ray",
        "on 4K Blu-ray, unseen | unseen, on 4K Blu-ray",
        "digital | on digital",
        "seen or on DVD | seen or on DVD",
        "with at most 3 seasons | with at most 3 seasons",
        "3 seasons or fewer | with at most 3 seasons",
        "shows with only one season | shows, with 1 season",
        "single-season | with 1 season",
        "more than 5 seasons | with at least 6 seasons",
        "2 or 3 seasons | with 2 to 3 seasons",
        "between 2 and 4 seasons | with 2 to 4 seasons",
        "not more than two seasons | with at most 2 seasons",
        "more than 100 episodes | with at least 101 episodes",
        "shows with fewer than 20 episodes, unseen | unseen, shows, with at most 19 episodes",
        "10+ episodes | with at least 10 episodes",
    })
    void reads(String said, String meant) {
        assertThat(OnlyIf.of(said).argument()).isEqualTo(meant);
        assertThat(OnlyIf.of(meant).argument()).as("can be sent back").isEqualTo(meant);
    }

    /** What is left out of all is not so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "everything but shows | movies",
        "all except shows | movies",
        "everything except for films | shows",
        "except films | shows",
        "everything but not shows | movies",
        "all but seen | unseen",
        "everything except what I have seen | unseen",
        "anything but American | not from the United States",
        "all but unseen | seen",
        "under 25 minutes per episode | shorter than 25 minutes",
        "shows under 30 minutes an episode | shows, shorter than 30 minutes",
    })
    void readsWhatIsLeftOut(String said, String meant) {
        assertThat(OnlyIf.of(said).argument()).isEqualTo(meant);
    }

    /** When something was done is not when it came out. */
    @ParameterizedTest
    @ValueSource(strings = {"seen in 2024", "watched before 2020", "rated in 2023", "finished since 2021",
        "that I watched in 2019", "collected after 2010", "begun in 2022", "added in 2020", "seen during 2018",
        "I have seen in 2024"})
    void knowsNoTimes(String said) {
        assertThatThrownBy(() -> OnlyIf.of(said)).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).what()).contains("does not know when", "released in"));
    }

    /** What is not so of an amount; what has no rating is rated neither so nor otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "not rated below 7 | unrated or rated 7 or more",
        "not rated 9 | unrated or rated 8 or less or rated 10",
        "not rated 10 | unrated or rated 9 or less",
        "not rated 1 | unrated or rated 2 or more",
        "I haven't rated it above 5 | unrated or rated 5 or less",
        "never rated 8 or more | unrated or rated 7 or less",
        "not rated 5 or 9 | unrated or rated 4 or less or rated 6 to 8 or rated 10",
        "not rated 1 or 10 | unrated or rated 2 to 9",
        "not rated 5, 6 or 9 | unrated or rated 4 or less or rated 7 to 8 or rated 10",
        "seen, not rated 9 or 10 | seen, unrated or seen, rated 8 or less",
        "not rated 5 to 7 | unrated or rated 4 or less or rated 8 or more",
        "not rated at least four stars | unrated or rated 7 or less",
        "seen, not rated below 7 | seen, unrated or seen, rated 7 or more",
        "rated, not rated below 7 | rated 7 or more",
        "not under 100 minutes | at least 100 minutes",
        "not over two hours | at most 120 minutes",
        "that are not shorter than 90 min | at least 90 minutes",
        "not from the 90s | released in 1989 or earlier or released in 2000 or later",
        "not released in 1999 | released in 1998 or earlier or released in 2000 or later",
        "unseen, not from 2020 | unseen, released in 2019 or earlier or unseen, released in 2021 or later",
        "not 90 to 120 minutes | shorter than 90 minutes or longer than 120 minutes",
    })
    void readsNegatedAmounts(String said, String meant) {
        assertThat(OnlyIf.of(said).argument()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in French and in German | contradicts itself",
        "Korean, not Korean | contradicts itself",
        "unrated, rated 7 | contradicts itself",
        "foreign films | such as French, Spanish, Japanese, Korean",
        "in a foreign language | such as French, Spanish, Japanese, Korean",
        "foreign | such as French, Spanish, Japanese, Korean",
        "European | such as French, German",
    })
    void saysWhatCannotBe(String said, String why) {
        assertThatThrownBy(() -> OnlyIf.of(said)).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).what()).contains(why));
    }

    /** Words that are neither country nor language nor format. */
    @ParameterizedTest
    @ValueSource(strings = {"good", "with Al Pacino", "new", "on Netflix", "in theaters", "mine",
        "classic", "short", "long", "by Kubrick", "about war", "watched with Anna", "dubbed", "black and white",
        "no films over 3 hours", "not movies under 90 minutes"})
    void refusesOtherWords(String said) {
        assertThatThrownBy(() -> OnlyIf.of(said)).isInstanceOf(TraktException.class);
    }
}
