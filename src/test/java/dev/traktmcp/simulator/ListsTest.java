package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.account.SimulatedAccount;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListsTest {
    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    private Caller caller() {
        return scene.caller();
    }

    private SimulatedAccount robin() {
        return scene.simulator().people().named("robin").orElseThrow();
    }

    private long make(String name) {
        return caller().post("/users/me/lists", "{'name':'" + name + "'}").json().at("/ids/trakt").asLong();
    }

    private static List<String> all(JsonNode rows, String pointer) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.at(pointer).asString()).toList();
    }

    @Test
    void slugsComeFromTheFirstNameAndAreUniqueForTheirOwner() {
        make("🎬 Oscars 2026");
        make("Oscars 2026!");
        make("🎬");
        assertThat(all(caller().get("/users/me/lists").json(), "/ids/slug"))
                .containsExactly("oscars-2026", "oscars-2026-2", "list");
        caller().put("/users/me/lists/oscars-2026-2", "{'name':'Other'}");
        assertThat(caller().get("/users/sandbox/lists/oscars-2026-2").json().path("name").asString())
                .isEqualTo("Other");
    }

    @Test
    void freeAccountsHaveFiveListsOf250Items() {
        for (int i = 1; i <= 5; i++) {
            make("List " + i);
        }
        Caller.Reply refused = caller().post("/users/me/lists", "{'name':'One more'}");
        assertThat(refused.status()).isEqualTo(420);
        assertThat(refused.raw().body()).isEmpty();
        String episodes = IntStream.rangeClosed(1, 251)
                .mapToObj(id -> "{'ids':{'trakt':" + id + "}}").collect(Collectors.joining(","));
        assertThat(caller().post("/users/me/lists/list-1/items", "{'episodes':[" + episodes + "]}").status())
                .isEqualTo(420);
        assertThat(caller().get("/users/me/lists/list-1").json().path("item_count").asInt()).isZero();
        scene.account().change(profile -> profile.withVip(true));
        assertThat(caller().post("/users/me/lists/list-1/items", "{'episodes':[" + episodes + "]}").status())
                .isEqualTo(201);
    }

    @Test
    void everybodySeesWhatIsMeantForThem() {
        PersonalList hidden = robin().lists().create(Settings.of("Private", null, "private"));
        PersonalList friends = robin().lists().create(Settings.of("Friends", null, "friends"));
        PersonalList link = robin().lists().create(Settings.of("Link", null, "link"));
        String lists = "/users/robin/lists";
        assertThat(all(caller().get(lists).json(), "/name")).contains("Friends", "Sand & Spice")
                .doesNotContain("Private", "Link");
        assertThat(all(caller().anonymous().get(lists).json(), "/name")).contains("Sand & Spice")
                .doesNotContain("Friends");
        assertThat(caller().get(lists + "/" + hidden.slug()).status()).isEqualTo(404);
        assertThat(caller().get("/lists/" + hidden.trakt()).status()).isEqualTo(204);
        assertThat(caller().get("/lists/" + hidden.trakt() + "/items").status()).isEqualTo(404);
        assertThat(caller().get(lists + "/" + friends.slug()).status()).isEqualTo(200);
        assertThat(caller().anonymous().get(lists + "/" + friends.slug()).status()).isEqualTo(404);
        assertThat(caller().anonymous().get("/lists/" + link.trakt()).json().path("name").asString()).isEqualTo("Link");
        assertThat(caller().get("/users/quinn/lists").header("X-Private-User")).contains("true");
    }

    @Test
    void collaboratorsChangeWhatIsOnAListButNotTheList() {
        assertThat(all(caller().get("/users/me/lists/collaborations").json(), "/name")).containsExactly("Film Club");
        String club = "/users/robin/lists/film-club";
        assertThat(caller().post(club + "/items", "{'movies':[{'ids':{'slug':'heat-1995'}}]}").status()).isEqualTo(201);
        assertThat(robin().lists().find("film-club").orElseThrow().entries()).hasSize(3);
        assertThat(caller().put(club, "{'name':'Ours'}").status()).isEqualTo(403);
        assertThat(caller().delete(club).status()).isEqualTo(403);
        assertThat(caller().post("/users/robin/lists/sand-and-spice/items", "{}").status()).isEqualTo(403);
    }

    @Test
    void itemsKeepTheirRankWhateverTheOrder() {
        String list = "/users/me/lists/" + make("Mixed");
        caller().post(list + "/items", "{'movies':[{'ids':{'slug':'heat-1995'}},{'ids':{'slug':'alien-1979'}}],"
                + "'shows':[{'ids':{'slug':'severance'},'seasons':[{'number':1,'episodes':[{'number':2}]}]}],"
                + "'people':[{'ids':{'trakt':3}},{'ids':{'trakt':999}}]}");
        Caller.Reply byTitle = caller().get(list + "/items/movie,episode,person/title/asc");
        assertThat(all(byTitle.json(), "/type")).containsExactly("movie", "movie", "episode", "person");
        assertThat(byTitle.json().path(0).path("rank").asInt()).isEqualTo(2);
        assertThat(byTitle.header("X-Applied-Sort-By")).contains("title");
        assertThat(caller().get(list + "/items/movie/imdb_rating/desc").header("X-Applied-Sort-By")).contains("rank");
        JsonNode rows = caller().get(list + "/items").json();
        JsonNode reordered = caller().post(list + "/items/reorder",
                "{'rank':[" + rows.path(3).path("id").asLong() + ",17]}").json();
        assertThat(reordered.path("updated").asInt()).isOne();
        assertThat(reordered.path("skipped_ids").path(0).asInt()).isEqualTo(17);
        assertThat(caller().get(list + "/items").json().path(0).at("/person/name").asString())
                .isEqualTo("Keanu Reeves");
    }

    @Test
    void whatMakesNoListIsRefused() {
        assertThat(caller().post("/users/me/lists", "{}").status()).isEqualTo(422);
        assertThat(caller().post("/users/me/lists", "{'name':'X','privacy':'secret'}").status()).isEqualTo(422);
        assertThat(caller().post("/users/robin/lists", "{'name':'X'}").status()).isEqualTo(403);
        assertThat(caller().anonymous().post("/users/me/lists", "{'name':'X'}").status()).isEqualTo(401);
    }

    @Test
    void whatIsHiddenFromTheCalendarIsNotInIt() {
        caller().post("/sync/watchlist", "{'shows':[{'ids':{'slug':'severance'}}]}");
        assertThat(caller().get("/calendars/my/shows").json()).isNotEmpty();
        JsonNode hidden = caller().post("/users/hidden/calendar", "{'shows':[{'ids':{'slug':'severance'}}],"
                + "'seasons':[{'ids':{'trakt':1}}]}").json();
        assertThat(hidden.at("/added/shows").asInt()).isOne();
        assertThat(hidden.at("/added/seasons").asInt()).isZero();
        assertThat(caller().get("/calendars/my/shows").json()).isEmpty();
        caller().post("/users/hidden/calendar/remove", "{'shows':[{'ids':{'slug':'severance'}}]}");
        assertThat(caller().get("/calendars/my/shows").json()).isNotEmpty();
    }

    /** The counts of the example in Trakt's reference: a season that stands inside its show hides the show, too. */
    @Test
    void aSeasonIsHiddenAloneOnlyByItsOwnId() {
        String body = "{'shows':[{'ids':{'slug':'dark'}},{'ids':{'slug':'severance'},'seasons':[{'number':2}]}],"
                + "'seasons':[{'ids':{'trakt':" + scene.show("the-bear").season(1).orElseThrow().trakt() + "}}]}";
        JsonNode hidden = caller().post("/users/hidden/progress_watched", body).json();
        assertThat(hidden.at("/added/shows").asInt()).isEqualTo(2);
        assertThat(hidden.at("/added/seasons").asInt()).isEqualTo(2);
        assertThat(all(caller().get("/users/hidden/progress_watched?type=show").json(), "/show/ids/slug"))
                .containsExactlyInAnyOrder("dark", "severance");
        assertThat(all(caller().get("/users/hidden/progress_watched?type=season").json(), "/show/ids/slug"))
                .containsExactlyInAnyOrder("severance", "the-bear");
        JsonNode shown = caller().post("/users/hidden/progress_watched/remove", body).json();
        assertThat(shown.at("/deleted/shows").asInt()).isEqualTo(2);
        assertThat(shown.at("/deleted/seasons").asInt()).isEqualTo(2);
        assertThat(caller().get("/users/hidden/progress_watched").json()).isEmpty();
    }

    @Test
    void whatIsHiddenIsNeitherRecommendedNorUpNext() {
        caller().post("/sync/history", "{'shows':[{'ids':{'slug':'severance'},'seasons':[{'number':1,"
                + "'episodes':[{'number':1}]}]}]}");
        String first = caller().get("/recommendations/movies").json().path(0).at("/ids/slug").asString();
        assertThat(all(caller().get("/sync/progress/up_next_nitro").json(), "/show/ids/slug")).contains("severance");
        caller().post("/users/hidden/recommendations", "{'movies':[{'ids':{'slug':'" + first + "'}}]}");
        caller().post("/users/hidden/dropped", "{'shows':[{'ids':{'slug':'severance'}}]}");
        assertThat(all(caller().get("/recommendations/movies").json(), "/ids/slug")).isNotEmpty().doesNotContain(first);
        assertThat(caller().get("/sync/progress/up_next_nitro").json()).isEmpty();
    }

    @Test
    void readsMayLagBehindHere() {
        scene.simulator().faults().staleReads(java.time.Duration.ofSeconds(5));
        make("Late");
        assertThat(caller().get("/users/me/lists").json()).isEmpty();
    }
}
