package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.oauth.App;
import dev.traktmcp.simulator.oauth.IssuedTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everybody who signs in has an account of their own, and sees nothing of the others' but what is public. */
class ManyPeopleTest {
    private static final App APP = new App(Simulator.CLIENT_ID, null, Set.of(Visit.BACK));
    private static final List<String> PRIVATE = List.of(
            "/users/settings", "/sync/watchlist", "/sync/history?limit=250", "/sync/ratings", "/sync/favorites",
            "/sync/collection/movies", "/sync/collection/shows", "/sync/playback", "/sync/last_activities",
            "/sync/watched/shows", "/users/me/watching", "/users/me/lists", "/users/me/smart-lists",
            "/users/me/comments", "/users/me/likes/comments", "/users/me/likes/lists", "/users/hidden/dropped",
            "/users/hidden/progress_watched", "/users/me/stats", "/users/me/friends", "/users/requests",
            "/users/requests/following", "/users/me/lists/collaborations", "/movies/heat-1995/comments",
            "/shows/dark/progress/watched", "/calendars/my/shows", "/recommendations/movies", "/lists/popular");

    private final List<Scene> scenes = new ArrayList<>();
    private final Scene scene = open(options -> options.withLived(true));

    private Scene open(UnaryOperator<Options> change) {
        scenes.add(Scene.open(options -> change.apply(options.withApp(APP))));
        return scenes.getLast();
    }

    @AfterEach
    void close() {
        scenes.forEach(Scene::close);
    }

    private Caller signedIn(String name) {
        return scene.caller().as(scene.simulator().signIn(name).orElseThrow().access());
    }

    private static List<String> reads(Caller caller) {
        return PRIVATE.stream().map(path -> path + ": " + caller.get(path).raw().body()).toList();
    }

    /** Changes all that an account holds. */
    private static void live(Caller caller) {
        for (String path : List.of("/sync/history", "/sync/watchlist", "/sync/collection", "/sync/favorites",
                "/users/hidden/dropped", "/users/hidden/progress_watched", "/users/hidden/calendar")) {
            assertThat(caller.post(path, "{'shows':[{'ids':{'slug':'dark'}},{'ids':{'slug':'severance'}}],"
                    + "'movies':[{'ids':{'slug':'heat-1995'}}]}").status()).isBetween(200, 201);
        }
        caller.post("/users/me/smart-lists",
                "{'name':'Films','privacy':'private','source':'popular','media_type':'movies'}");
        caller.post("/sync/ratings", "{'movies':[{'ids':{'slug':'heat-1995'},'rating':3}]}");
        caller.post("/scrobble/pause", "{'movie':{'ids':{'slug':'heat-1995'}},'progress':40.5}");
        caller.post("/checkin", "{'movie':{'ids':{'slug':'arrival-2016'}}}");
        caller.post("/users/me/lists", "{'name':'Nobody else','privacy':'private'}");
        caller.post("/comments", "{'movie':{'ids':{'slug':'heat-1995'}},'comment':'Five words of my own.'}");
        caller.post("/comments/7001/like", "{}");
        caller.post("/users/robin/lists/sand-and-spice/like", "{}");
        caller.post("/users/robin/lists/film-club/items", "{'movies':[{'ids':{'slug':'heat-1995'}}]}");
        caller.delete("/users/kim/follow");
        caller.post("/users/quinn/follow", "{}");
        caller.post("/users/requests/1", "{}");
        caller.delete("/recommendations/movies/the-godfather-1972");
    }

    @Test
    void whatOneDoesNobodyElseSees() {
        Caller anna = signedIn("Anna");
        Caller ben = signedIn("Ben");
        List<List<String>> before = List.of(reads(ben), reads(scene.caller()), reads(scene.caller().anonymous()));
        List<String> annasBefore = reads(anna);
        live(anna);
        assertThat(List.of(reads(ben), reads(scene.caller()), reads(scene.caller().anonymous()))).isEqualTo(before);
        assertThat(reads(anna)).as("each of them shows what was done").isNotEqualTo(annasBefore);
        List<String> annasAfter = reads(anna);
        live(ben);
        live(scene.caller());
        assertThat(reads(anna)).isEqualTo(annasAfter);
    }

    /** Otherwise the test above could not fail for it. */
    @Test
    void nearlyAllThatIsComparedTellsOfWhatWasDone() {
        Caller anna = signedIn("Anna");
        List<String> before = reads(anna);
        live(anna);
        List<String> after = reads(anna);
        assertThat(IntStream.range(0, before.size()).filter(at -> before.get(at).equals(after.get(at)))
                .mapToObj(PRIVATE::get)).containsExactly("/users/settings");
    }

    @Test
    void theFirstAccountIsTheSameWhoeverElseComes() {
        try (Scene alone = Scene.open(options -> options.withLived(true))) {
            signedIn("Anna");
            new Visit(scene).signedIn("Ben");
            live(signedIn("Anna"));
            assertThat(reads(scene.caller())).isEqualTo(reads(alone.caller()));
            live(scene.caller());
            live(alone.caller());
            assertThat(reads(scene.caller())).isEqualTo(reads(alone.caller()));
        }
    }

    @Test
    void theSameNameIsTheSameAccountAndTheUsualNameTheFirst() {
        Caller anna = new Visit(scene).signedIn("Anna B.");
        anna.post("/sync/watchlist", "{'movies':[{'ids':{'slug':'heat-1995'}}]}");
        Caller again = new Visit(scene).signedIn(" anna-b ");
        assertThat(again.get("/sync/watchlist").raw().body()).isEqualTo(anna.get("/sync/watchlist").raw().body());
        assertThat(again.get("/users/settings").json().at("/user/name").asString()).isEqualTo("Anna B.");
        assertThat(again.get("/users/settings").json().at("/user/ids/uuid").asString()).hasSize(36);
        assertThat(new Visit(scene).signedIn("Sandbox").get("/users/settings").raw().body())
                .isEqualTo(scene.caller().get("/users/settings").raw().body());
    }

    @Test
    void everybodyHasACopyOfThePastOrStartsWithNothing() {
        assertThat(signedIn("Anna").get("/sync/watchlist").json()).hasSize(4);
        assertThat(signedIn("Anna").get("/sync/history?limit=250").raw().body()).contains("Severance");
        assertThat(signedIn("Anna").get("/users/me/lists/collaborations").json()).hasSize(1);
        Scene empty = open(options -> options.withLived(true).withNewcomersLived(false));
        Caller ben = empty.caller().as(empty.simulator().signIn("Ben").orElseThrow().access());
        assertThat(ben.get("/sync/watchlist").json()).isEmpty();
        assertThat(ben.get("/users/me/lists").json()).isEmpty();
        assertThat(ben.get("/users/me?extended=full").json().path("joined_at").asString())
                .startsWith("2026-11-21T12:00:30");
        assertThat(empty.caller().get("/sync/watchlist").json()).hasSize(4);
    }

    @Test
    void anotherShowsWhatIsPublicAndNothingElse() {
        Caller anna = signedIn("Anna");
        Caller ben = signedIn("Ben");
        long open = made(anna, "Open", "public");
        long hers = made(anna, "Hers", "private");
        long friends = made(anna, "Among friends", "friends");
        assertThat(ben.get("/users/anna").json().path("name").asString()).isEqualTo("Anna");
        assertThat(ben.get("/users/anna/history").json()).isNotEmpty();
        assertThat(ben.post("/users/anna/follow", "{}").status()).isEqualTo(201);
        assertThat(ben.get("/users/me/friends").raw().body()).contains("anna");
        assertThat(ben.get("/users/anna/lists").raw().body()).contains("Open").doesNotContain("Hers", "Among friends");
        assertThat(ben.get("/lists/" + open).json().path("name").asString()).isEqualTo("Open");
        for (long closed : List.of(hers, friends)) {
            assertThat(ben.get("/lists/" + closed).raw().body()).isEmpty();
            assertThat(ben.get("/users/anna/lists/" + closed).status()).isEqualTo(404);
        }
        assertThat(ben.delete("/users/anna/lists/" + open).status()).isEqualTo(403);
        assertThat(ben.post("/users/anna/lists/" + open + "/items", "{'movies':[{'ids':{'trakt':13}}]}").status())
                .isEqualTo(403);
        assertThat(anna.get("/users/me/friends").raw().body()).as("she hears nothing of it").doesNotContain("ben");
        assertThat(ben.get("/lists/popular").raw().body()).doesNotContain("Open");
    }

    @Test
    void whoIsPrivateStaysSoForThoseWhoFollow() {
        Caller ben = signedIn("Ben");
        signedIn("Anna");
        SimulatedAccount anna = scene.simulator().account("anna").orElseThrow();
        assertThat(ben.post("/users/anna/follow", "{}").status()).isEqualTo(201);
        anna.change(profile -> profile.withHidden(true));
        assertThat(ben.get("/users/anna/history").status()).isEqualTo(401);
        assertThat(ben.get("/users/me/friends/activities?limit=100").raw().body()).doesNotContain("anna");
        assertThat(ben.delete("/users/anna/follow").status()).isEqualTo(204);
        JsonNode asked = ben.post("/users/anna/follow", "{}").json();
        assertThat(asked.path("approved_at").isNull()).isTrue();
    }

    private static long made(Caller owner, String name, String privacy) {
        return owner.post("/users/me/lists", "{'name':'" + name + "','privacy':'" + privacy + "'}").json()
                .at("/ids/trakt").asLong();
    }

    @Test
    void tokensAreRefreshedAndRevokedForOneAlone() {
        Visit visit = new Visit(scene);
        IssuedTokens.Pair anna = scene.simulator().signIn("Anna").orElseThrow();
        Caller ben = signedIn("Ben");
        String client = "'client_id':'" + Simulator.CLIENT_ID + "'}";
        String refresh = "{'grant_type':'refresh_token','refresh_token':'" + anna.refresh() + "'," + client;
        String fresh = visit.auth().post("/oauth/token", refresh).json().path("access_token").asString();
        assertThat(name(scene.caller().as(fresh))).isEqualTo("anna");
        assertThat(scene.caller().as(anna.access()).get("/users/settings").status()).isEqualTo(401);
        assertThat(visit.auth().post("/oauth/token", refresh).json().path("error").asString())
                .isEqualTo("invalid_grant");
        assertThat(visit.auth().post("/oauth/revoke", "{'token':'" + fresh + "'," + client).status()).isEqualTo(200);
        assertThat(scene.caller().as(fresh).get("/users/settings").status()).isEqualTo(401);
        assertThat(name(ben)).isEqualTo("ben");
        assertThat(name(scene.caller())).isEqualTo("sandbox");
    }

    private static String name(Caller caller) {
        return caller.get("/users/settings").json().at("/user/username").asString();
    }

    @Test
    void noTokenIsTheSameAgainAfterARestart() {
        Scene again = open(options -> options);
        assertThat(scene.simulator().signIn("Anna").orElseThrow().refresh())
                .isNotEqualTo(again.simulator().signIn("Ben").orElseThrow().refresh());
    }

    @Test
    void manyAtOnceAreNeverMixedUp() throws Exception {
        List<Callable<List<String>>> work = IntStream.range(0, 8).<Callable<List<String>>>mapToObj(number -> () -> {
            Caller caller = new Visit(scene).signedIn("Person " + number);
            caller.post("/users/me/lists", "{'name':'Of person " + number + "'}");
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                seen.add(name(caller));
                caller.get("/users/me/lists").json().forEach(list -> seen.add(list.path("name").asString()));
            }
            return seen;
        }).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> all = threads.invokeAll(work);
            for (int number = 0; number < all.size(); number++) {
                assertThat(all.get(number).get()).hasSize(20).contains("person-" + number, "Of person " + number)
                        .allMatch(Set.of("person-" + number, "Of person " + number, "🏆 Best Pictures",
                                "Rainy Sundays")::contains);
            }
        }
    }

    @Test
    void whoCameLongestAgoMakesRoom() {
        Scene small = open(options -> options.withMostPeople(3));
        Map<String, String> tokens = Map.of("anna", small.simulator().signIn("anna").orElseThrow().access(),
                "ben", small.simulator().signIn("ben").orElseThrow().access());
        assertThat(name(small.caller().as(tokens.get("anna")))).isEqualTo("anna");
        small.simulator().signIn("cleo").orElseThrow();
        assertThat(small.caller().as(tokens.get("ben")).get("/users/settings").status()).isEqualTo(401);
        assertThat(name(small.caller().as(tokens.get("anna")))).isEqualTo("anna");
        assertThat(small.simulator().account("ben")).isEmpty();
        assertThat(name(small.caller())).isEqualTo("sandbox");
    }
}
