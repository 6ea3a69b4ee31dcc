package dev.traktmcp.tools.title;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.trakt.http.AccessTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts that Trakt has of a title beside its details. */
class PartsOfDetailsTest extends InASandbox {
    private static final String ALL_SETTINGS = """
            {"user": {"username": "sandbox", "ids": {"slug": "sandbox"}}, "account": {"timezone": "Europe/London"},
             "browsing": {"locale": "%s", "watchnow": {"country": "gb"}, "spoilers": {"episodes": "%s", "shows": "show",
             "movies": "%2$s"}}}""";
    private static final Map<String, Object> MATRIX = Map.of("title", "The Matrix (1999)");
    private static final Map<String, Object> HEAT = Map.of("title", "Heat (1995)");
    private static final String HEATS = "close in on each other in Los Angeles";

    private void accountLikes(String locale, String spoilers) {
        simulator.faults().on("GET", "/users/settings").times(99)
                .answer(200, Map.of(), "application/json", ALL_SETTINGS.formatted(locale, spoilers));
    }

    private List<String> asked(Map<String, Object> arguments) {
        simulator.clearRequests();
        assertThat(isError(door.call("get_details", arguments))).isFalse();
        return simulator.requests().stream().map(request -> request.path()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Oppenheimer          | You: not finished; 43 % watched, 105 minutes left, paused
            Slow Horses          | You: no episode finished; S01E02 "Work Drinks" [episode:828] 71 % watched
            Slow Horses season 1 | You: no episode finished; S01E02 "Work Drinks" [episode:828] 71 % watched
            Slow Horses S01E02   | You: not finished; 71 % watched, 14 minutes left
            Slow Horses S01E01   | You: not seen; not rated
            """)
    void whatIsPausedIsSaidOfTheTitleAndOfItsPart(String title, String says) {
        assertThat(text(door.call("get_details", Map.of("title", title, "include", List.of("mine"))))).contains(says);
    }

    @Test
    void whatWasFinishedSinceIsNotPaused() {
        door.call("mark_watched", Map.of("items", List.of("Oppenheimer", "Slow Horses S01E02")));

        for (String title : List.of("Oppenheimer", "Slow Horses S01E02", "Slow Horses")) {
            assertThat(text(door.call("get_details", Map.of("title", title, "include", List.of("mine")))))
                    .contains("seen").doesNotContain("paused");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404})
    void whatTraktDoesNotHaveIsNotMentioned(int status) {
        simulator.faults().on("GET", "/movies/481/ratings").answer(status);
        assertThat(text(door.call("get_details", MATRIX))).doesNotContain("Elsewhere", "Left out", "none");
    }

    @Test
    void whatBreaksIsNamedAndLeavesTheRest() {
        simulator.faults().on("GET", "/movies/481/ratings").times(9).answer(503);
        simulator.faults().on("GET", "/movies/481/sentiments").times(9).answer(500);
        Map<String, Object> result = door.call("get_details",
                Map.of("title", "The Matrix (1999)", "include", List.of("ratings", "opinions", "videos")));
        assertThat(isError(result)).isFalse();
        assertThat(text(result)).contains("Videos:", "Left out: ratings of other sites: Trakt is overloaded",
                "opinions: ").doesNotContain("Elsewhere", "they like", "not summed up");
    }

    @Test
    void nobodyWaitsForWhatIsLongOrWasNotAskedFor() {
        assertThat(asked(MATRIX)).filteredOn(path -> path.contains("/ratings") && path.startsWith("/movies"))
                .hasSize(1);
        assertThat(asked(MATRIX)).noneMatch(path -> path.matches(".*/(sentiments|videos|translations|releases)\\b.*"));
        assertThat(asked(Map.of("title", "The Matrix (1999)", "include", List.of("videos"))))
                .noneMatch(path -> path.matches(".*/(ratings|sentiments|people|watchnow)\\b.*"));
    }

    @Test
    void whenANewFilmComesOutHereIsToldUnasked() {
        assertThat(text(door.call("get_details", Map.of("title", "Seven Minutes to Orbit"))))
                .contains("\nReleases (United Kingdom): in cinemas ");
        assertThat(text(door.call("get_details", MATRIX))).doesNotContain("Releases");
    }

    @Test
    void aStrangerIsToldWhereACountryIsMissing() {
        FrontDoor stranger = FrontDoor.to(simulator.apiUrl(), AccessTokens.none());
        Map<String, Object> releases = Map.of("title", "Heat (1995)", "include", List.of("releases"));
        assertThat(text(stranger.call("get_details", releases)))
                .contains("releases: no country is known; give country");
    }

    @Test
    void titleAndOverviewAreInTheLanguageOfTheAccount() {
        accountLikes("de-AT", "show");
        assertThat(text(door.call("get_details", Map.of("title", "The Godfather"))))
                .contains("\nIn German: \"Der Pate\".\nDer jüngste Sohn").doesNotContain("The youngest son");
        assertThat(text(door.call("get_details", HEAT))).contains(HEATS).doesNotContain("German");
        assertThat(text(door.call("get_details", Map.of("title", "The Godfather", "language", "en"))))
                .contains("The youngest son").doesNotContain("Der Pate");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR                | In Portuguese (Brazil): "O Poderoso Chefão".
            pt_br                | In Portuguese (Brazil): "O Poderoso Chefão".
            Brazilian Portuguese | In Portuguese (Brazil): "O Poderoso Chefão".
            Portuguese (Brazil)  | In Portuguese (Brazil): "O Poderoso Chefão".
            pt-PT                | In Portuguese (Portugal): "O Padrinho".
            Portuguese           | In Portuguese: "O Padrinho".
            de-AT                | In German (Germany, as Trakt has none for Austria): "Der Pate".
            """)
    void theCountryOfALanguageIsTaken(String language, String line) {
        Map<String, Object> told = door.call("get_details", Map.of("title", "The Godfather", "language", language));
        assertThat(text(told).lines()).contains(line);
    }

    @Test
    void aLanguageThatIsAskedForAndMissingIsNamed() {
        assertThat(text(door.call("get_details", Map.of("title", "Heat (1995)", "language", "French"))))
                .contains(HEATS, "translation: Trakt has none into French");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hide", "hide_overviews"})
    void whatThePersonHasNotSeenIsNotGivenAway(String setting) {
        accountLikes("de", setting);
        Map<String, Object> hidden = door.call("get_details", HEAT);
        assertThat(hidden.toString()).doesNotContain(HEATS);
        assertThat(text(hidden)).contains("overview: your Trakt settings hide", "spoilers true shows it");
        assertThat(door.call("get_details", Map.of("title", "Heat (1995)", "include", List.of("cast"))).toString())
                .doesNotContain(HEATS);
        assertThat(text(door.call("get_details", Map.of("title", "Heat (1995)", "spoilers", true)))).contains(HEATS);
        assertThat(text(door.call("get_details", MATRIX))).as("seen").contains("A hacker learns");
        assertThat(text(door.call("get_details", Map.of("title", "The Godfather"))))
                .contains("Der Pate").doesNotContain("Der jüngste Sohn");
    }

    @Test
    void screenshotsAreNotOurs() {
        accountLikes("en", "hide_screenshots");
        assertThat(text(door.call("get_details", HEAT))).contains(HEATS).doesNotContain("spoilers");
    }
}
