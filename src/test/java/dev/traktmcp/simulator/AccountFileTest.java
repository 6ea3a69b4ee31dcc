package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.account.SimulatedAccount;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is there after a restart, at whatever time that is. */
class AccountFileTest {
    private static final List<String> READS = List.of(
            "/sync/watchlist?extended=min", "/sync/history?limit=250", "/sync/ratings?limit=250",
            "/sync/collection/movies?extended=metadata", "/sync/collection/shows?extended=progress,metadata",
            "/sync/playback", "/sync/last_activities", "/users/me/watching", "/users/me/lists",
            "/users/me/lists/rainy-sundays/items?limit=250", "/users/me/lists/directors/items?limit=250",
            "/users/me/smart-lists", "/users/me/comments?include_replies=true", "/users/me/likes/comments",
            "/users/hidden/progress_watched?limit=250", "/users/hidden/dropped?limit=250");

    @TempDir
    private Path folder;

    private Scene open(boolean lived) {
        return Scene.open(options -> options.withKept(folder.resolve("deep/sandbox")).withLived(lived));
    }

    private static List<String> reads(Scene scene) {
        List<String> answers = new ArrayList<>();
        READS.forEach(path -> answers.add(path + ": " + scene.caller().get(path).raw().body()));
        return answers;
    }

    @Test
    void everythingIsThereAgain() {
        List<String> before;
        try (Scene scene = open(true)) {
            scene.caller().post("/sync/watchlist",
                    "{'movies':[{'ids':{'slug':'heat-1995'}}],'shows':[{'ids':{'slug':'dark'},"
                            + "'seasons':[{'number':1},{'number':2,'episodes':[{'number':1}]}]}]}");
            scene.caller().post("/sync/history", "{'movies':[{'ids':{'trakt':13},'watched_at':'unknown'}]}");
            scene.caller().post("/sync/ratings", "{'movies':[{'ids':{'trakt':13},'rating':9}]}");
            scene.caller().post("/sync/collection", "{'movies':[{'ids':{'trakt':13},'media_type':'vhs','3d':true}]}");
            scene.caller().post("/scrobble/pause", "{'movie':{'ids':{'trakt':15}},'progress':40.5}");
            scene.caller().post("/checkin", "{'movie':{'ids':{'trakt':13}}}");
            scene.caller().post("/users/me/lists",
                    "{'name':'Directors','description':'And what they did.','privacy':'link',"
                            + "'display_numbers':true,'allow_comments':false,'sort_by':'title','sort_how':'desc'}");
            scene.caller().post("/users/me/lists/directors/items", "{'people':[{'ids':{'slug':'denis-villeneuve'}}],"
                    + "'movies':[{'ids':{'slug':'dune-2021'},'notes':'Sand.'}],'shows':[{'ids':{'slug':'dark'},"
                    + "'seasons':[{'number':1},{'number':2,'episodes':[{'number':1}]}]}]}");
            scene.caller().put("/sync/watchlist", "{'sort_by':'title','sort_how':'desc'}");
            long comment = scene.caller().post("/comments", "{'list':{'ids':{'trakt':"
                    + scene.account().lists().find("rainy-sundays").orElseThrow().trakt()
                    + "}},'comment':'Five words of my own.'}").json().path("id").asLong();
            scene.caller().post("/comments", "{'movie':{'ids':{'trakt':13}},'comment':'Five words of my own.'}");
            scene.caller().post("/comments/7001/replies", "{'comment':'Five words of an answer.'}");
            scene.caller().post("/comments/" + comment + "/like", "{}");
            scene.caller().post("/users/hidden/progress_watched",
                    "{'shows':[{'ids':{'slug':'dark'}},{'ids':{'slug':'chernobyl'}}]}");
            scene.caller().post("/users/hidden/dropped", "{'shows':[{'ids':{'slug':'bluey'}}]}");
            assertThat(scene.account().lists().find("directors").orElseThrow().entries()).hasSize(4);
            assertThat(scene.account().hidden().of("dropped")).hasSize(1);
            before = reads(scene);
        }
        try (Scene scene = open(false)) {
            assertThat(reads(scene)).isEqualTo(before);
        }
    }

    @Test
    void onlyTheFirstAccountIsKept() {
        String changed = "{'movies':[{'ids':{'slug':'heat-1995'},'rating':9}]}";
        try (Scene scene = open(false)) {
            Caller anna = scene.caller().as(scene.simulator().signIn("Anna").orElseThrow().access());
            assertThat(anna.post("/sync/ratings", changed).status()).isEqualTo(201);
            assertThat(folder.resolve("deep")).doesNotExist();
            scene.caller().post("/sync/ratings", changed);
        }
        try (Scene scene = Scene.open(options -> options.withKept(folder.resolve("deep/sandbox"))
                .withNewcomersLived(false))) {
            assertThat(scene.caller().get("/sync/ratings").json()).hasSize(1);
            Caller anna = scene.caller().as(scene.simulator().signIn("Anna").orElseThrow().access());
            assertThat(anna.get("/sync/ratings").json()).isEmpty();
        }
    }

    @Test
    void numbersGoOnWhereTheyWere() {
        long last;
        try (Scene scene = open(false)) {
            scene.caller().post("/sync/history", "{'movies':[{'ids':{'trakt':13}}]}");
            last = scene.account().history().plays().getLast().id();
        }
        try (Scene scene = open(false)) {
            scene.caller().post("/sync/history", "{'movies':[{'ids':{'trakt':13}}]}");
            assertThat(scene.account().history().plays()).hasSize(2);
            assertThat(scene.account().history().plays().getLast().id()).isGreaterThan(last);
        }
    }

    @Test
    void noListIsTakenForADeletedOne() {
        long deleted;
        try (Scene scene = open(true)) {
            deleted = scene.caller().post("/users/me/lists", "{'name':'For a day'}").json().at("/ids/trakt").asLong();
            scene.caller().delete("/users/me/lists/for-a-day");
        }
        try (Scene scene = open(true)) {
            long next = scene.caller().post("/users/me/lists", "{'name':'For a day'}").json().at("/ids/trakt").asLong();
            assertThat(next).isGreaterThan(deleted);
            assertThat(scene.account().lists().all()).as("those of the sandbox are not there twice").hasSize(3);
        }
    }

    @Test
    void aCheckInRunsOnWhileNobodyLooks() {
        try (Scene scene = open(false)) {
            scene.caller().post("/checkin", "{'movie':{'ids':{'trakt':13}}}");
        }
        try (Scene scene = open(false)) {
            scene.clock().advance(Duration.ofHours(4));
            assertThat(scene.caller().get("/sync/history").json()).hasSize(1);
        }
    }

    @Test
    void whatCannotBeReadIsPutAsideAndNotLost() throws IOException {
        Path file = folder.resolve("deep/sandbox/account.json");
        Files.createDirectories(file.getParent());
        for (String broken : List.of("{\"version\":1,\"account\":{\"wat", "{\"version\":99}", "[]",
                "{\"version\":1,\"account\":{\"history\":[{\"item\":\"movie heat-1995\",\"watched_at\":\"noon\"}]}}")) {
            Files.writeString(file, broken);
            try (Scene scene = open(true)) {
                assertThat(scene.caller().get("/sync/history").json()).as("as if new: %s", broken).isNotEmpty();
                assertThat(file.resolveSibling("account.json.unreadable")).hasContent(broken);
            }
        }
    }

    @Test
    void whatTheCatalogueHasNoLongerIsDropped() throws IOException {
        Path file = folder.resolve("deep/sandbox/account.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"version":1,"account":{"ratings":[
                  {"item":"movie gone-2030","rating":1,"rated_at":"2026-01-01T00:00:00Z"},
                  {"item":"episode dark 99 1","rating":2,"rated_at":"2026-01-01T00:00:00Z"},
                  {"item":"","rating":3,"rated_at":"2026-01-01T00:00:00Z"},
                  {"item":"movie heat-1995","rating":9,"rated_at":"2026-01-01T00:00:00Z"}],
                  "lists":{"last_list":1000001,"last_entry":7001000002,"all":[{"id":1000001,"slug":"mine","name":"Mine",
                    "privacy":"private","display_numbers":false,"allow_comments":true,"sort_by":"rank","sort_how":"asc",
                    "created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z","likes":0,"entries":[
                    {"id":7001000001,"item":"person nobody-at-all","listed_at":"2026-01-01T00:00:00Z"},
                    {"id":7001000002,"item":"movie heat-1995","listed_at":"2026-01-01T00:00:00Z"}]}]}}}
                """);
        try (Scene scene = open(false)) {
            assertThat(scene.account().ratings().all()).hasSize(1);
            assertThat(scene.account().lists().all()).singleElement()
                    .satisfies(list -> assertThat(list.entries()).hasSize(1));
        }
    }

    @Test
    void nothingIsWrittenWithoutAWrite() {
        try (Scene scene = open(true)) {
            scene.caller().get("/sync/watchlist");
            assertThat(folder.resolve("deep")).doesNotExist();
        }
    }

    /** A new part of an account has to be kept, too: add it to SavedAccount, then here. */
    @Test
    void everyPartOfAnAccountIsKept() {
        assertThat(Stream.of(SimulatedAccount.class.getDeclaredFields())
                .flatMap(field -> field.getName().equals("belongings")
                        ? Stream.of(field.getType().getDeclaredFields()) : Stream.of(field))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !List.of("past", "remembering").contains(name))) // how the parts came about
                .containsExactlyInAnyOrder("clock", "profile", "watchlist", "history", "ratings", "lists", "hidden",
                        "activities",
                        "collection", "playback", "remarks", "watching", "lastCheckin");
    }
}
