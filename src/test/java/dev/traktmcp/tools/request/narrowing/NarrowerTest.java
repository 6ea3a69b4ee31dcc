package dev.traktmcp.tools.request.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply says which part of the words of a filter it did not go by. */
class NarrowerTest extends InASandbox {
    NarrowerTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private static final Map<String, Map<String, Object>> TOOLS = Map.of(
            "charts", Map.of("chart", "popular"), "recommendations", Map.of(), "get_watchlist", Map.of(),
            "search", Map.of("query", "heat"), "create_list", Map.of("name", "New one", "smart", "all"));

    private String reply(String tool, String argument, String... words) {
        Map<String, Object> arguments = new HashMap<>(TOOLS.get(tool));
        arguments.put(argument, List.of(words));
        return say(tool, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"charts", "recommendations", "get_watchlist", "search", "create_list"})
    void everyToolSaysWhatItDidNotGoBy(String tool) {
        assertThat(reply(tool, "genres", "dark comedy"))
                .containsOnlyOnce("\n\"dark\" could not be looked for: this is comedy of any kind.");
    }

    @ParameterizedTest
    @CsvSource({"heist, heist, crime", "British heist films, heist, crime", "zombies, zombie, horror",
        "psychological thrillers, psychological, thriller", "spy, spy, thriller",
        "period dramas, period drama, history and drama", "Nordic noir, noir, crime",
        "Psychothriller, psychothriller, thriller"})
    void narrowerKindsOfAGenreAreSaid(String said, String part, String genre) {
        assertThat(reply("charts", "genres", said))
                .contains("\n\"" + part, "\" could not be looked for: this is " + genre + " of any kind.");
    }

    @ParameterizedTest
    @CsvSource({"Brazilian Portuguese, Portuguese", "pt-BR, Portuguese", "Swiss German, German", "es_419, Spanish"})
    void soAreLanguagesOfACountry(String said, String language) {
        assertThat(reply("charts", "languages", said))
                .contains("\n\"" + said + "\" could not be looked for: this is " + language + " of any kind.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comedy", "rom-com", "sci-fi", "British comedies", "kids", "Korean dramas", "crime drama",
        "documentaries", "superheroes"})
    void whatIsLookedForAsItWasSaidNeedsNoWord(String said) {
        assertThat(reply("charts", "genres", said)).doesNotContain("could not be looked for");
    }

    @Test
    void eachIsSaidOnce() {
        assertThat(reply("charts", "genres", "dark comedy", "spy or zombie", "dark comedy")).containsOnlyOnce(
                "\"dark\" could").contains("\"spy\" could", "\"zombie");
    }
}
