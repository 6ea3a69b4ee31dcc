package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AiringTest {
    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    private List<JsonNode> rows(String path) {
        return StreamSupport.stream(scene.caller().get(path).json().spliterator(), false).toList();
    }

    @Test
    void theCalendarNeverRunsDry() {
        for (int week = -5; week < 5; week++) {
            String from = scene.clock().instant().plus(Duration.ofDays(7L * week)).toString().substring(0, 10);
            assertThat(rows("/calendars/all/shows/" + from + "/7")).as(from).hasSizeGreaterThan(3);
        }
        assertThat(rows("/calendars/all/movies/2026-11-21/33")).isNotEmpty();
        assertThat(rows("/calendars/all/streaming/2026-11-21/33")).isNotEmpty();
        assertThat(rows("/calendars/all/dvd/2026-11-21/33")).isNotEmpty();
    }

    @Test
    void itIsSortedInUtcAndInsideItsWindow() {
        List<String> times = rows("/calendars/all/shows/2026-11-21/3").stream()
                .map(row -> row.path("first_aired").asString())
                .toList();
        assertThat(times).isSorted().allMatch(time -> time.compareTo("2026-11-21T00:00:00.000Z") >= 0
                && time.compareTo("2026-11-24T00:00:00.000Z") < 0);
    }

    @Test
    void premieresAndFinalesGoByEpisodeType() {
        assertThat(rows("/calendars/all/shows/premieres/2026-11-21/33?extended=full"))
                .isNotEmpty()
                .allMatch(row -> row.at("/episode/episode_type").asString().endsWith("_premiere"));
        assertThat(rows("/calendars/all/shows/finales/2026-11-21/33?extended=full"))
                .isNotEmpty()
                .allMatch(row -> row.at("/episode/episode_type").asString().endsWith("_finale"));
        assertThat(rows("/calendars/all/shows/new/2027-06-01/33")).hasSize(1);
    }

    @Test
    void mineAreTheShowsWatchedOrListed() {
        assertThat(rows("/calendars/my/shows/2026-11-21/33")).isEmpty();
        scene.account().watch(scene.episode("severance", 1, 1), scene.clock().instant(), "watch");
        scene.account().list(Item.of(scene.show("slow-horses")), null);
        assertThat(rows("/calendars/my/shows/2026-11-21/33"))
                .extracting(row -> row.at("/show/title").asString())
                .containsOnly("Severance", "Slow Horses")
                .contains("Severance", "Slow Horses");
    }

    @Test
    void aDateMustBeOne() {
        assertThat(scene.caller().get("/calendars/all/shows/soon/7").status()).isEqualTo(400);
    }

    @Test
    void nextAndLastEpisodeGoByTheClock() {
        Instant first = scene.show("the-last-of-us").episode(3, 1).orElseThrow().firstAired();
        assertThat(scene.caller().get("/shows/the-last-of-us/next_episode").json().path("season").asInt()).isEqualTo(3);
        assertThat(scene.caller().get("/shows/the-last-of-us/last_episode").json().path("season").asInt()).isEqualTo(2);
        scene.clock().set(first);
        assertThat(scene.caller().get("/shows/the-last-of-us/last_episode").json().path("season").asInt()).isEqualTo(3);
        assertThat(scene.caller().get("/shows/harry-potter/last_episode").status()).isEqualTo(204);
    }

    @Test
    void progressCountsWhatHasAiredAndGoesOnAfterTheFurthest() {
        scene.account().watch(scene.episode("the-office-uk", 1, 1), Instant.parse("2026-03-03T20:00:00Z"), "watch");
        scene.account().watch(scene.episode("the-office-uk", 1, 4), Instant.parse("2026-02-02T20:00:00Z"), "watch");
        scene.account().watch(scene.episode("the-office-uk", 0, 1), Instant.parse("2026-01-01T20:00:00Z"), "watch");
        JsonNode progress = scene.caller().get("/shows/the-office-uk/progress/watched").json();
        assertThat(progress.path("aired").asInt()).isEqualTo(12);
        assertThat(progress.path("completed").asInt()).isEqualTo(2);
        assertThat(progress.at("/next_episode/number").asInt()).isEqualTo(5);
        assertThat(progress.at("/last_episode/number").asInt()).isEqualTo(4);
        assertThat(progress.path("last_watched_at").asString()).isEqualTo("2026-03-03T20:00:00.000Z");
        assertThat(progress.at("/seasons/0/episodes/0/completed").asBoolean()).isTrue();
        JsonNode byActivity = scene.caller().get("/shows/the-office-uk/progress/watched?last_activity=watched").json();
        assertThat(byActivity.at("/next_episode/number").asInt()).isEqualTo(2);
        JsonNode withSpecials = scene.caller().get("/shows/the-office-uk/progress/watched?specials=true").json();
        assertThat(withSpecials.path("aired").asInt()).isEqualTo(14);
    }

    @Test
    void whoIsCaughtUpHasNothingNext() {
        scene.show("chernobyl").episodes().forEach(episode -> scene.account()
                .watch(Item.of(scene.show("chernobyl"), episode), scene.clock().instant(), "watch"));
        scene.account().watch(scene.episode("dark", 1, 1), scene.clock().instant(), "watch");
        assertThat(scene.caller().get("/shows/chernobyl/progress/watched").json().get("next_episode").isNull())
                .isTrue();
        assertThat(rows("/sync/progress/up_next")).extracting(row -> row.at("/show/title").asString())
                .containsExactly("Dark");
        assertThat(rows("/sync/progress/up_next_nitro?intent=completed"))
                .extracting(row -> row.at("/show/title").asString()).containsExactly("Chernobyl");
    }

    @Test
    void aCheckInBecomesAPlayWhenItHasRunItsTime() {
        scene.account().list(Item.of(scene.movie("heat-1995")), null);
        String heat = "{'movie':{'ids':{'slug':'heat-1995'}}}";
        assertThat(scene.caller().get("/users/me/watching").status()).isEqualTo(204);
        assertThat(scene.caller().post("/checkin", heat).status()).isEqualTo(201);
        JsonNode watching = scene.caller().get("/users/me/watching").json();
        assertThat(watching.path("action").asString()).isEqualTo("checkin");
        assertThat(watching.path("expires_at").asString()).isEqualTo("2026-11-21T14:50:30.000Z");
        Caller.Reply second = scene.caller().post("/checkin", heat);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("expires_at").asString()).isEqualTo("2026-11-21T14:50:30.000Z");
        assertThat(scene.account().history().plays()).isEmpty();
        scene.clock().advance(Duration.ofMinutes(170));
        assertThat(scene.caller().get("/users/me/watching").status()).isEqualTo(204);
        assertThat(scene.caller().get("/sync/history").json().path(0).path("action").asString()).isEqualTo("checkin");
        assertThat(scene.account().watchlist().size()).isZero();
    }

    @Test
    void aCheckInCanBeTakenBack() {
        scene.caller().post("/checkin", "{'show':{'ids':{'slug':'the-bear'}},'episode':{'season':2,'number':5}}");
        assertThat(scene.caller().get("/users/me/watching").json().at("/episode/title").asString()).isEqualTo("Pop");
        assertThat(scene.caller().delete("/checkin").status()).isEqualTo(204);
        scene.clock().advance(Duration.ofDays(1));
        assertThat(scene.caller().get("/sync/history").json()).isEmpty();
        assertThat(scene.caller().post("/checkin", "{'movie':{'ids':{'trakt':99999}}}").status()).isEqualTo(404);
    }
}
