package dev.traktmcp.tools.playing;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.trakt.http.AccessTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who of those whom the person follows has seen a title. */
class FriendsOfTitleTest extends InASandbox {
    private static final Map<String, Object> PAST_LIVES = Map.of("title", "Past Lives");

    private long asked(String path) {
        return simulator.requests().stream().filter(request -> request.path().matches(path)).count();
    }

    @Test
    void oneRequestTellsOfAll() {
        assertThat(text(door.call("friends_activity", PAST_LIVES)))
                .contains("Seen by 1 of the 2 people you follow: Past Lives (2023) [movie:54]",
                        "kim: ", "rated it 9: \"I walked home", "On the watchlist of robin.");
        assertThat(asked("/users/(kim|robin)/.*")).isZero();
    }

    @Test
    void whereTraktLacksItTheHistoriesTell() {
        simulator.faults().on("GET", "/movies/54/social").times(9).answer(404);
        assertThat(text(door.call("friends_activity", PAST_LIVES)))
                .contains("Seen by 1 of the 2 people you follow: Past Lives (2023)", "kim: ", "rated it 9")
                .doesNotContain("watchlist");
        assertThat(asked("/users/kim/ratings/movies")).isOne();
        assertThat(asked("/users/robin/ratings/movies")).as("has not seen it").isZero();
        simulator.faults().on("GET", "/movies/13/social").times(9).answer(404);
        assertThat(text(door.call("friends_activity", Map.of("title", "Heat (1995)"))))
                .startsWith(
                        "Nobody of the 2 people you follow has seen Heat (1995) [movie:13], as far as Trakt");
    }

    @Test
    void ofAShowEachEpisodeCounts() {
        long dark = simulator.catalogue().find(Type.SHOW, "dark").orElseThrow().ids().trakt();
        simulator.faults().on("GET", "/shows/" + dark + "/social").answer(404);
        for (String said : new String[] {"Dark", "Dark season 1"}) {
            assertThat(text(door.call("friends_activity", Map.of("title", said)))).as(said)
                    .contains("Dark (2017) [show:", "robin: 10 plays, last ").doesNotContain("uncle");
        }
        assertThat(text(door.call("friends_activity", Map.of("title", "Dark S01E10"))))
                .contains("S01E10", "robin: ").doesNotContain("plays");
    }

    @Test
    void whoKeepsItPrivateIsNamed() {
        simulator.faults().on("GET", "/movies/54/social").times(9).answer(404);
        simulator.faults().on("GET", "/users/kim/history/movies/54").times(9)
                .answer(401, Map.of("X-Private-User", "true"), "text/plain", "");
        assertThat(text(door.call("friends_activity", PAST_LIVES)))
                .startsWith("Nobody of the 2 people you follow has seen Past Lives")
                .contains("Private, and so not known: kim.");
    }

    @Test
    void whoeverTraktNamesDidSomethingWithIt() {
        simulator.faults().on("GET", "/movies/54/social").answer(200, Map.of(), "application/json",
                "[{\"user\": {\"username\": \"kim\"}, \"watched\": null}]");
        assertThat(text(door.call("friends_activity", PAST_LIVES)))
                .isEqualTo("Trakt leaves open what kim did with Past Lives (2023) [movie:54].");
    }

    @Test
    void whoFollowsNobodyOrIsNotSignedInHearsThat() {
        Map<String, Object> stranger =
                FrontDoor.to(simulator.apiUrl(), AccessTokens.none()).call("friends_activity", PAST_LIVES);
        assertThat(isError(stranger)).isTrue();
        assertThat(text(stranger)).startsWith("Nobody is signed in to Trakt");
        simulator.faults().on("GET", "/users/me/following").times(9).answer(200, Map.of(), "application/json", "[]");
        assertThat(text(door.call("friends_activity", PAST_LIVES))).startsWith("You follow nobody on Trakt");
    }
}
