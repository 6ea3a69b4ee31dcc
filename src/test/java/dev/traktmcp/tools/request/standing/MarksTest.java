package dev.traktmcp.tools.request.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.trakt.http.AccessTokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lists of titles say what the person has done with each: in the sandbox they have seen The Matrix (rated 9), Parasite
 * (10) and parts of Severance, and have listed Perfect Days and The Wire.
 */
class MarksTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "search | query=The Matrix | The Matrix (1999) | ; seen; rated 9",
        "search | query=Severance | Severance (2022) | ; begun",
        "search | query=Perfect Days | Perfect Days (2023) | ; on your watchlist",
        "search | query=Heat 1995 | Heat (1995) | ]",
        "search | query=movie:13 | Heat (1995) | ]",
        "related | title=Heat (1995) | The Matrix (1999) | ; seen; rated 9",
        "charts | chart=popular | Parasite (2019) | ; seen; rated 10",
        "charts | chart=popular | The Wire (2002) | ; on your watchlist",
        "charts | chart=popular | Severance (2022) | ; begun",
        "trending | type=movie | The Matrix (1999) | ; seen; rated 9",
        "trending | type=show | The Wire (2002) | ; on your watchlist",
        "get_person | name=Keanu Reeves | The Matrix (1999) | ; seen; rated 9",
        "get_list | list=Best Pictures | Parasite (2019) | ; seen; rated 10",
        "get_list | list=favorites | Severance (2022) | ; begun",
        "get_list | list=Watchlist | Perfect Days (2023) | ]",
        "get_list | list=Watchlist, user=robin | Past Lives (2023) | ; on your watchlist",
    })
    void theLineOfATitleEndsWithIt(String tool, String arguments, String title, String end) {
        assertThat(say(tool, call(arguments)).lines().map(String::strip))
                .filteredOn(line -> line.replaceFirst("^\\d+\\. ", "").startsWith(title))
                .isNotEmpty().allMatch(line -> end.equals("]") ? !line.matches(".*; (seen|begun|rated|on your).*")
                        : line.contains(end), "ends with " + end);
    }

    private static Map<String, Object> call(String arguments) {
        Map<String, Object> call = new HashMap<>(Map.of("limit", 50));
        Arrays.stream(arguments.split(", ")).map(one -> one.split("=")).forEach(one -> call.put(one[0], one[1]));
        return call;
    }

    @Test
    void aShowIsSeenWhenAllOfItIs() {
        say("mark_watched", Map.of("title", "Chernobyl"));
        assertThat(say("search", Map.of("query", "Chernobyl"))).contains("[show:17]; seen");
    }

    @Test
    void newFilmsAndRecommendationsHaveItToo() {
        assertThat(say("recommendations", Map.of("type", "movie", "limit", 50))).contains("; on your watchlist");
        say("add_to_watchlist", Map.of("title", "The Quiet Orchard"));
        assertThat(say("upcoming_movies", Map.of("everyone", true, "days", 364))).contains("on your watchlist");
    }

    @Test
    void itTakesAsManyRequestsWhateverTheListHolds() {
        say("trending", Map.of("limit", 50));
        assertThat(simulator.requests().stream().filter(request -> request.path().startsWith("/sync/")).toList())
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void whatFailsIsNamedAndTheListComesAllTheSame() {
        simulator.faults().on("GET", "/sync/ratings/movies").times(9).answer(404);
        assertThat(say("search", Map.of("query", "The Matrix")))
                .contains("The Matrix (1999) [movie:481]; seen\n", "What you have rated could not be read.");
    }

    @Test
    void nobodyIsAskedToSignInBecauseOfIt() {
        FrontDoor stranger = FrontDoor.to(simulator.apiUrl(), AccessTokens.none());
        assertThat(FrontDoor.text(stranger.call("search", Map.of("query", "The Matrix"))))
                .contains("The Matrix (1999)").doesNotContain("; seen", "could not be read", "sign in");
        assertThat(List.copyOf(simulator.requests())).noneMatch(request -> request.path().startsWith("/sync/"));
    }
}
