package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The collection, and what was paused. */
class CollectionTest {
    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode post(String path, String body) {
        return scene.caller().post(path, body).json();
    }

    @Test
    void aShowStandsForItsAiredEpisodes() {
        assertThat(post("/sync/collection", "{'shows':[{'ids':{'slug':'severance'}}]}").at("/added/episodes").asInt())
                .isEqualTo(scene.show("severance").airedBy(scene.clock().instant()));
        assertThat(scene.account().collection().all()).noneMatch(copy -> copy.item().episode().special());
    }

    @Test
    void sentAgainItUpdatesWhatIsSaidAndKeepsTheRest() {
        post("/sync/collection", "{'movies':[{'ids':{'trakt':481},'media_type':'bluray','resolution':'uhd_4k'}]}");
        JsonNode again =
                post("/sync/collection", "{'movies':[{'ids':{'trakt':481},'hdr':'hlg','audio':'a gramophone'}]}");
        assertThat(again.at("/updated/movies").asInt()).isOne();
        assertThat(post("/sync/collection", "{'movies':[{'ids':{'trakt':481}}]}").at("/existing/movies").asInt())
                .isOne();
        JsonNode row = scene.caller().get("/sync/collection/movies?extended=metadata").json().path(0);
        assertThat(row.at("/metadata/resolution").asString()).isEqualTo("uhd_4k");
        assertThat(row.at("/metadata/hdr").asString()).isEqualTo("hlg");
        assertThat(row.at("/metadata/audio").isNull()).isTrue();
        assertThat(row.at("/metadata/3d").asBoolean()).isFalse();
    }

    @Test
    void releasedIsTheEndOfAnEpisodesFirstAiring() {
        post("/sync/collection", "{'shows':[{'ids':{'slug':'chernobyl'},'seasons':[{'number':1,'episodes':"
                + "[{'number':1,'collected_at':'released'}]}]}]}");
        assertThat(scene.account().collection().all().getFirst().collectedAt())
                .isEqualTo(scene.episode("chernobyl", 1, 1).episode().firstAired()
                        .plus(Duration.ofMinutes(scene.episode("chernobyl", 1, 1).runtime())));
    }

    @Test
    void mapsAreKeyedByIdsAndNumbersAndSayNoPageCount() {
        post("/sync/collection", "{'movies':[{'ids':{'trakt':481},'collected_at':'2026-01-02T03:04:05.000Z'}],"
                + "'shows':[{'ids':{'slug':'chernobyl'},'seasons':[{'number':1}]}]}");
        Caller.Reply movies = scene.caller().get("/sync/collection/movies?extended=min&page=1&limit=250");
        assertThat(movies.json().path("481").asString()).isEqualTo("2026-01-02T03:04:05.000Z");
        assertThat(movies.header("X-Pagination-Page-Count")).isEmpty();
        assertThat(scene.caller().get("/sync/collection/minimal/movies").json()).isEqualTo(movies.json());
        assertThat(scene.caller().get("/sync/collection/minimal/movies?page=2").json()).isEmpty();
        JsonNode stats = scene.caller().get("/users/me/stats").json();
        assertThat(stats.at("/movies/collected").asInt()).isOne();
        assertThat(stats.at("/shows/collected").asInt()).isOne();
        assertThat(stats.at("/episodes/collected").asInt()).isEqualTo(5);
        JsonNode shows = scene.caller().get("/sync/collection/shows?extended=min").json();
        assertThat(shows.at("/" + scene.show("chernobyl").ids().trakt() + "/1").propertyNames())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(scene.caller().get("/sync/collection/episodes?extended=min").json()).hasSize(5);
    }

    @Test
    void whatCameInAtATimeCanBeAskedFor() {
        scene.account().collect(Item.of(scene.movie("heat-1995")),
                Instant.parse("2026-01-01T00:00:00Z"), Map.of());
        scene.account().collect(Item.of(scene.movie("the-matrix-1999")),
                Instant.parse("2026-02-01T00:00:00Z"), Map.of());
        JsonNode rows = scene.caller().get(
                "/sync/collection/movies?start_at=2026-02-01T00:00:00Z&end_at=2026-02-01T00:00:00Z").json();
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/movie/title").asString()).isEqualTo("The Matrix");
    }

    @Test
    void aFullCollectionRefusesAndTakesNothing() {
        scene.account().change(profile -> profile.withCollectionLimit(1));
        Caller.Reply full = scene.caller().post(
                "/sync/collection", "{'movies':[{'ids':{'trakt':481}},{'ids':{'trakt':13}}]}");
        assertThat(full.status()).isEqualTo(420);
        assertThat(full.header("X-Account-Limit")).contains("1");
        assertThat(scene.account().collection().size()).isZero();
    }

    @Test
    void collectingTakesNothingOffTheWatchlist() {
        post("/sync/watchlist", "{'movies':[{'ids':{'trakt':481}}]}");
        post("/sync/collection", "{'movies':[{'ids':{'trakt':481}}]}");
        assertThat(scene.account().watchlist().size()).isOne();
    }

    @Test
    void removalCountsEpisodes() {
        post("/sync/collection", "{'shows':[{'ids':{'slug':'chernobyl'}}]}");
        JsonNode removed = post("/sync/collection/remove",
                "{'shows':[{'ids':{'slug':'chernobyl'}}],'movies':[{'ids':{'trakt':481}}]}");
        assertThat(removed.at("/deleted/episodes").asInt()).isEqualTo(5);
        assertThat(removed.at("/deleted/movies").asInt()).isZero();
    }

    @Test
    void theThresholdsOfScrobbling() {
        String heat = "{'movie':{'ids':{'trakt':13}},'progress':%s}";
        assertThat(scene.caller().post("/scrobble/start", heat.formatted("0")).status()).isEqualTo(201);
        assertThat(scene.caller().get("/users/me/watching").json().path("action").asString()).isEqualTo("scrobble");
        assertThat(scene.caller().delete("/checkin").status()).isEqualTo(204);
        assertThat(scene.caller().get("/users/me/watching").status()).isEqualTo(200);
        assertThat(post("/scrobble/stop", heat.formatted("79.9")).path("action").asString()).isEqualTo("pause");
        assertThat(scene.caller().get("/users/me/watching").status()).isEqualTo(204);
        JsonNode paused = scene.caller().get("/sync/playback").json().path(0);
        assertThat(paused.path("progress").asDouble()).isEqualTo(79.9);
        assertThat(scene.caller().post("/scrobble/stop", heat.formatted("0.5")).status()).isEqualTo(422);
        assertThat(post("/scrobble/stop", heat.formatted("80")).path("action").asString()).isEqualTo("scrobble");
        assertThat(scene.caller().get("/sync/playback").json()).isEmpty();
        assertThat(scene.account().history().plays()).hasSize(1);
        Caller.Reply again = scene.caller().post("/scrobble/stop", heat.formatted("95"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("expires_at").asString()).isEqualTo("2026-11-21T13:00:00.000Z");
        assertThat(scene.account().history().plays()).hasSize(1);
    }

    @Test
    void aPauseIsKeptForHalfAYearAndCanBeDropped() {
        post("/scrobble/pause", "{'movie':{'ids':{'trakt':13}},'progress':40}");
        long id = scene.caller().get("/sync/playback/movies").json().at("/0/id").asLong();
        assertThat(id).isGreaterThan(Integer.MAX_VALUE);
        assertThat(scene.caller().get("/sync/playback/episodes").json()).isEmpty();
        scene.account().pause(Item.of(scene.movie("the-matrix-1999")), 50,
                scene.clock().instant().minus(Duration.ofDays(190)));
        assertThat(scene.caller().get("/sync/playback").json()).hasSize(1);
        assertThat(scene.caller().delete("/sync/playback/" + id).status()).isEqualTo(204);
        assertThat(scene.caller().delete("/sync/playback/" + id).status()).isEqualTo(404);
    }
}
