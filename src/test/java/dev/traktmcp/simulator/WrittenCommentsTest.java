package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.comments.Remarks;
import dev.traktmcp.simulator.comments.StoredComment;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Comments are written, changed, answered, liked and deleted as Trakt's contract says. */
class WrittenCommentsTest {
    private static final String TEXT = "'comment':'Five words of my own.'";

    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode get(String path) {
        return scene.caller().get(path).json();
    }

    private int status(String method, String path) {
        Caller caller = scene.caller();
        return (method.equals("DELETE") ? caller.delete(path) : caller.post(path, "{}")).status();
    }

    private long write(String about) {
        Caller.Reply reply = scene.caller().post("/comments", "{" + about + "," + TEXT + ",'spoiler':true}");
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    private static List<Long> ids(JsonNode rows, String pointer) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.at(pointer).asLong()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "movies/heat-1995", "shows/dark", "shows/dark/seasons/1", "shows/dark/seasons/1/episodes/2"})
    void aCommentIsThereWhereItWasWrittenAndAmongWhatThePersonWrote(String path) {
        long season = scene.show("dark").season(1).orElseThrow().trakt();
        long episode = scene.episode("dark", 1, 2).trakt();
        String about = path.startsWith("movies") ? "'movie':{'ids':{'slug':'heat-1995'}}"
                : path.endsWith("dark") ? "'show':{'ids':{'slug':'dark'}}"
                : path.endsWith("seasons/1") ? "'season':{'ids':{'trakt':" + season + "}}"
                : "'episode':{'ids':{'trakt':" + episode + "}}";
        long id = write(about);
        assertThat(ids(get("/" + path + "/comments/newest"), "/id")).contains(id);
        JsonNode comment = get("/comments/" + id);
        assertThat(comment.path("spoiler").asBoolean()).isTrue();
        assertThat(comment.path("parent_id").asInt(-1)).isZero();
        assertThat(comment.at("/user/username").asString()).isEqualTo("sandbox");
        String type = get("/comments/" + id + "/item").path("type").asString();
        JsonNode mine = get("/users/me/comments/all/" + type + "s");
        assertThat(ids(mine, "/comment/id")).containsExactly(id);
        assertThat(mine.get(0).path("type").asString()).isEqualTo(type);
        assertThat(get("/users/me/stats").at("/" + type + "s/comments").asInt()).isEqualTo(1);
        assertThat(get("/sync/last_activities").at("/" + type + "s/commented_at").asString()).startsWith("2026-11-21");
    }

    @Test
    void aListIsWrittenAboutWhereItsOwnerAllowsThat() {
        scene.caller().post("/users/me/lists", "{'name':'Open','privacy':'public'}");
        long closed = scene.caller().post("/users/me/lists", "{'name':'Closed','allow_comments':false}").json()
                .at("/ids/trakt").asLong();
        long open = get("/users/me/lists/open").at("/ids/trakt").asLong();
        long id = write("'list':{'ids':{'trakt':" + open + "}}");
        assertThat(ids(get("/users/me/lists/open/comments/newest"), "/id")).containsExactly(id);
        assertThat(ids(get("/lists/" + open + "/comments/likes"), "/id")).containsExactly(id);
        assertThat(get("/comments/" + id + "/item").at("/list/name").asString()).isEqualTo("Open");
        assertThat(scene.caller().post("/comments", "{'list':{'ids':{'trakt':" + closed + "}}," + TEXT + "}").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTooShortOrAboutNothingIsRefused() {
        Caller.Reply brief = scene.caller().post("/comments", "{'movie':{'ids':{'trakt':13}},'comment':'Too short.'}");
        assertThat(brief.status()).isEqualTo(422);
        assertThat(brief.json().get(0).asString()).isEqualTo("must be at least 5 words");
        assertThat(scene.caller().post("/comments", "{'movie':{'ids':{'trakt':987654}}," + TEXT + "}").status())
                .isEqualTo(404);
        assertThat(scene.caller().anonymous().post("/comments", "{}").status()).isEqualTo(401);
    }

    @Test
    void whoWroteItMayChangeAndDeleteIt() {
        long id = write("'movie':{'ids':{'slug':'heat-1995'}}");
        scene.clock().advance(Duration.ofHours(1));
        JsonNode changed = scene.caller().put("/comments/" + id, "{'comment':'Five other words of mine.'}").json();
        assertThat(changed.path("comment").asString()).isEqualTo("Five other words of mine.");
        assertThat(changed.path("spoiler").asBoolean()).isTrue();
        assertThat(changed.path("updated_at").asString()).isGreaterThan(changed.path("created_at").asString());
        long others = get("/movies/dune-2021/comments/newest").get(0).path("id").asLong();
        assertThat(scene.caller().put("/comments/" + others, "{" + TEXT + "}").status()).isEqualTo(401);
        assertThat(status("DELETE", "/comments/" + others)).isEqualTo(401);
        assertThat(status("DELETE", "/comments/" + id)).isEqualTo(204);
        assertThat(scene.caller().get("/comments/" + id).status()).isEqualTo(404);
        assertThat(status("DELETE", "/comments/" + id)).isEqualTo(404);
    }

    @Test
    void anAnswerCountsAndIsNotAnsweredItself() {
        long id = write("'movie':{'ids':{'slug':'heat-1995'}}");
        Caller.Reply answer = scene.caller().post("/comments/" + id + "/replies", "{" + TEXT + "}");
        assertThat(answer.status()).isEqualTo(201);
        long own = answer.json().path("id").asLong();
        assertThat(answer.json().path("parent_id").asLong()).isEqualTo(id);
        assertThat(get("/comments/" + id).path("replies").asInt()).isEqualTo(1);
        assertThat(ids(get("/comments/" + id + "/replies"), "/id")).containsExactly(own);
        assertThat(scene.caller().post("/comments/" + own + "/replies", "{" + TEXT + "}").status()).isEqualTo(404);
        assertThat(ids(get("/users/me/comments"), "/comment/id")).containsExactly(id);
        assertThat(ids(get("/users/me/comments?include_replies=only"), "/comment/id")).containsExactly(own);
        Remarks mine = scene.account().remarks();
        StoredComment young = mine.of(id).orElseThrow();
        mine.keep(new StoredComment(id, 0, young.about(), young.user(), young.text(), true, 0, 0,
                young.writtenAt().minus(Duration.ofDays(15)), young.updatedAt(), null));
        assertThat(status("DELETE", "/comments/" + id)).as("old, and answered").isEqualTo(409);
        assertThat(status("DELETE", "/comments/" + own)).isEqualTo(204);
        assertThat(status("DELETE", "/comments/" + id)).isEqualTo(204);
    }

    @Test
    void aLikeCountsOnce() {
        JsonNode before = get("/movies/dune-2021/comments/newest").get(0);
        String comment = "/comments/" + before.path("id").asLong();
        assertThat(status("POST", comment + "/like")).isEqualTo(204);
        assertThat(status("POST", comment + "/like")).isEqualTo(204);
        assertThat(get(comment).path("likes").asInt()).isEqualTo(before.path("likes").asInt() + 1);
        assertThat(get(comment + "/likes").get(0).at("/user/username").asString()).isEqualTo("sandbox");
        assertThat(ids(get("/users/me/likes/comments"), "/comment/id")).containsExactly(before.path("id").asLong());
        assertThat(get("/sync/last_activities").at("/comments/liked_at").asString()).startsWith("2026-11-21");
        assertThat(status("DELETE", comment + "/like")).isEqualTo(204);
        assertThat(get(comment)).isEqualTo(before);
        assertThat(status("POST", "/comments/1/like")).isEqualTo(404);
    }

    @Test
    void theAnswersOfOthersAreCommentsToo() {
        JsonNode answered = StreamSupport.stream(get("/comments/recent").spliterator(), false)
                .map(row -> row.path("comment")).filter(row -> row.path("replies").asInt() > 0).findFirst()
                .orElseThrow();
        long answer = get("/comments/" + answered.path("id").asLong() + "/replies").get(0).path("id").asLong();
        assertThat(get("/comments/" + answer).path("parent_id").asLong()).isEqualTo(answered.path("id").asLong());
    }

    @Test
    void whoLikesAListIsNamed() {
        JsonNode list = get("/lists/popular").get(0).path("list");
        String path = "/lists/" + list.at("/ids/trakt").asLong();
        int likes = list.path("likes").asInt();
        status("POST", path + "/like");
        Caller.Reply named = scene.caller().get(path + "/likes?limit=250");
        assertThat(named.json()).hasSize(likes + 1);
        assertThat(named.json().get(0).at("/user/username").asString()).isEqualTo("sandbox");
        assertThat(get("/users/" + list.at("/user/username").asString() + "/lists/" + list.at("/ids/slug").asString()
                + "/likes?limit=250")).isEqualTo(named.json());
    }

    @Test
    void howMuchOfAShowIsOwnedIsTold() {
        scene.caller().post("/sync/collection",
                "{'shows':[{'ids':{'slug':'dark'},'seasons':[{'number':1,'episodes':[{'number':1},{'number':2}]}]}]}");
        JsonNode progress = get("/shows/dark/progress/collection");
        assertThat(progress.path("aired").asInt()).isEqualTo(26);
        assertThat(progress.path("completed").asInt()).isEqualTo(2);
        assertThat(progress.path("last_collected_at").asString()).startsWith("2026-11-21");
        assertThat(progress.at("/next_episode/number").asInt()).isEqualTo(3);
        assertThat(progress.at("/last_episode/number").asInt()).isEqualTo(2);
        assertThat(progress.at("/seasons/0/completed").asInt()).isEqualTo(2);
        assertThat(progress.at("/seasons/0/episodes/0/collected_at").asString()).startsWith("2026-11-21");
        assertThat(progress.at("/seasons/0/episodes/2/collected_at").isNull()).isTrue();
    }

    @Test
    void whatWasCorrectedLatelyIsTold() {
        assertThat(get("/movies/updates/2026-11-20")).isEmpty();
        Caller.Reply far = scene.caller().get("/shows/updates/id/2025-12-01");
        assertThat(far.json()).as("no more than thirty days back").isEmpty();
        assertThat(far.header("X-Start-Date")).contains("Thu, 22 Oct 2026 12:00:30 GMT");
        assertThat(scene.caller().get("/movies/updates/yesterday").status()).isEqualTo(404);
        assertThat(get("/people/updates/id")).isEmpty();
    }
}
