package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.catalogue.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SyncTest {
    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode post(String path, String body) {
        return scene.caller().post(path, body).json();
    }

    @Test
    void watchingOneEpisodeTakesTheWholeShowOffTheWatchlist() {
        post("/sync/watchlist", "{'shows':[{'ids':{'slug':'breaking-bad'}},"
                + "{'ids':{'slug':'breaking-bad'},'seasons':[{'number':1},{'number':2}]},"
                + "{'ids':{'slug':'the-wire'}}]}");
        assertThat(scene.account().watchlist().size()).isEqualTo(4);
        post("/sync/history", "{'shows':[{'ids':{'slug':'breaking-bad'},"
                + "'seasons':[{'number':1,'episodes':[{'number':1}]}]}]}");
        assertThat(scene.account().watchlist().items()).containsExactly(
                Item.of(scene.show("breaking-bad"), scene.show("breaking-bad").season(2).orElseThrow()),
                Item.of(scene.show("the-wire")));
    }

    @Test
    void watchlistRanksHaveNoGapsAndVipSortsFallBack() {
        post("/sync/watchlist", "{'movies':[{'ids':{'trakt':1}},{'title':'Heat'},{'title':'Dune','year':1984}]}");
        post("/sync/watchlist/remove", "{'movies':[{'ids':{'trakt':1}}]}");
        Caller.Reply reply = scene.caller().get("/sync/watchlist/movies/imdb_rating/desc");
        assertThat(reply.header("X-Applied-Sort-By")).contains("rank");
        assertThat(reply.header("X-Applied-Sort-How")).contains("asc");
        assertThat(reply.json().path(0).path("rank").asInt()).isOne();
        assertThat(reply.json().path(1).path("movie").path("year").asInt()).isEqualTo(1984);
        JsonNode byTitle = scene.caller().get("/sync/watchlist/all/title").json();
        assertThat(byTitle.path(0).path("movie").path("title").asString()).isEqualTo("Dune");
    }

    @Test
    void aTitleAloneMeansTheNewest() {
        post("/sync/watchlist", "{'movies':[{'title':'dune'}]}");
        assertThat(scene.account().watchlist().items()).containsExactly(Item.of(scene.movie("dune-2021")));
    }

    @Test
    void theLimitOfAFreeAccountIsReached() {
        scene.account().change(profile -> profile.withWatchlistLimit(1));
        String two = "{'movies':[{'ids':{'trakt':1}},{'ids':{'trakt':2}}]}";
        assertThat(scene.caller().post("/sync/watchlist", two).status()).isEqualTo(420);
        assertThat(scene.account().watchlist().size()).isZero();
        scene.account().change(profile -> profile.withVip(true));
        assertThat(scene.caller().post("/sync/watchlist", two).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "7.5", "'9'", "null"})
    void ratingsAreWholeNumbersFromOneToTen(String stars) {
        String body = "{'movies':[{'ids':{'trakt':1},'rating':" + stars + "}]}";
        assertThat(scene.caller().post("/sync/ratings", body).status()).isEqualTo(422);
        assertThat(scene.account().ratings().all()).isEmpty();
    }

    @Test
    void ratingAgainOverwrites() {
        post("/sync/ratings", "{'movies':[{'ids':{'trakt':1},'rating':3}]}");
        post("/sync/ratings", "{'movies':[{'ids':{'trakt':1},'rating':8}],'shows':[{'ids':{'trakt':12},"
                + "'seasons':[{'number':2,'episodes':[{'number':5,'rating':9}]}]}]}");
        assertThat(scene.caller().get("/sync/ratings/movies/8,9").json()).hasSize(1);
        assertThat(scene.caller().get("/sync/ratings/movies/3").json()).isEmpty();
        JsonNode episode = scene.caller().get("/sync/ratings/episodes").json().path(0);
        assertThat(episode.at("/episode/title").asString()).isEqualTo("Pop");
        assertThat(episode.at("/show/title").asString()).isEqualTo("The Bear");
        assertThat(post("/sync/ratings/remove", "{'movies':[{'ids':{'trakt':1}},{'ids':{'trakt':2}}]}")
                .at("/deleted/movies").asInt()).isOne();
    }

    private Instant watchedAt(String sent) {
        post("/sync/history", "{'movies':[{'ids':{'trakt':481}" + sent + "}]}");
        return scene.account().history().plays().getLast().watchedAt();
    }

    @Test
    void timesOfAPlay() {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(watchedAt("")).isEqualTo(now);
        assertThat(watchedAt(",'watched_at':'now'")).isEqualTo(now);
        assertThat(watchedAt(",'watched_at':1500000000")).as("unix seconds are ignored").isEqualTo(now);
        assertThat(watchedAt(",'watched_at':'unknown'")).isEqualTo(Instant.EPOCH);
        assertThat(watchedAt(",'watched_at':'released'")).isEqualTo("1999-03-31T00:00:00Z");
        assertThat(watchedAt(",'watched_at':'2024-05-06T07:08:09+02:00'")).isEqualTo("2024-05-06T05:08:00Z");
        assertThat(scene.account().history().plays()).hasSize(6);
    }

    @Test
    void aWholeShowMeansItsAiredEpisodesWithoutSpecials() {
        JsonNode answer = post("/sync/history", "{'shows':[{'ids':{'slug':'severance'},'watched_at':'released'}]}");
        assertThat(answer.at("/added/episodes").asInt())
                .isEqualTo(scene.show("severance").airedBy(scene.clock().instant()))
                .isLessThan((int) scene.show("severance").episodes().count());
        StoredPlay first = scene.account().history().of(scene.episode("severance", 1, 1)).getFirst();
        assertThat(first.watchedAt()).isEqualTo("2022-02-18T02:50:00Z");
    }

    @Test
    void whatIsNotFoundIsEchoedAndNothingElseFails() {
        JsonNode missing = post("/sync/history", "{'movies':[{'ids':{'imdb':'tt99999999'}}],"
                + "'shows':[{'ids':{'trakt':12},'seasons':[{'number':77},"
                + "{'number':1,'episodes':[{'number':99},{'number':2}]}]}]}");
        assertThat(missing.at("/added/episodes").asInt()).isOne();
        assertThat(missing.at("/not_found/movies/0/ids/imdb").asString()).isEqualTo("tt99999999");
        assertThat(missing.at("/not_found/seasons/0/number").asInt()).isEqualTo(77);
        assertThat(missing.at("/not_found/episodes/0/number").asInt()).isEqualTo(99);
    }

    @Test
    void removingByMediaRemovesAllPlays() {
        watchedAt("");
        watchedAt("");
        assertThat(post("/sync/history/remove", "{'movies':[{'ids':{'trakt':481}}]}").at("/deleted/movies").asInt())
                .isEqualTo(2);
    }

    @Test
    void historyIsAskedByTypeItemAndTime() {
        scene.account().watch(scene.episode("dark", 1, 1), Instant.parse("2026-01-01T20:00:00Z"), "watch");
        scene.account().watch(scene.episode("dark", 1, 2), Instant.parse("2026-01-02T20:00:00Z"), "watch");
        scene.account().watch(Item.of(scene.movie("heat-1995")), Instant.parse("2026-01-03T20:00:00Z"), "watch");
        JsonNode all = scene.caller().get("/sync/history").json();
        assertThat(StreamSupport.stream(all.spliterator(), false).map(row -> row.path("type").asString()))
                .containsExactly("movie", "episode", "episode");
        assertThat(all.path(0).path("id").asLong()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(scene.caller().get("/sync/history/shows/" + scene.show("dark").ids().trakt()).json()).hasSize(2);
        long second = scene.episode("dark", 1, 2).trakt();
        assertThat(scene.caller().get("/sync/history/episodes/" + second).json()).hasSize(1);
        assertThat(scene.caller().get("/sync/history/movies/1").json()).isEmpty();
        assertThat(scene.caller().get("/sync/history?start_at=2026-01-02T20:00:00Z&end_at=2026-01-02T20:00:00Z").json())
                .hasSize(1);
    }

    @Test
    void seasonsOfWatchedShowsComeOnlyWithProgress() {
        scene.account().watch(scene.episode("dark", 1, 1), scene.clock().instant(), "watch");
        JsonNode plain = scene.caller().get("/sync/watched/shows?limit=250").json().path(0);
        assertThat(plain.has("seasons")).isFalse();
        assertThat(plain.path("plays").asInt()).isOne();
        Caller.Reply withSeasons = scene.caller().get("/sync/watched/shows?extended=progress&limit=250");
        assertThat(withSeasons.header("X-Pagination-Limit")).contains("100");
        assertThat(withSeasons.json().at("/0/seasons/0/episodes/0/plays").asInt()).isOne();
    }

    @Test
    void everyWriteMovesItsActivity() {
        List<String> before = activities();
        scene.clock().advance(Duration.ofHours(1));
        post("/sync/watchlist", "{'movies':[{'ids':{'trakt':1}}]}");
        assertThat(activities()).isNotEqualTo(before).contains("2026-11-21T13:00:30.000Z");
    }

    private List<String> activities() {
        JsonNode all = scene.caller().get("/sync/last_activities").json();
        return List.of(all.path("all").asString(), all.at("/movies/watchlisted_at").asString(),
                all.at("/movies/watched_at").asString());
    }
}
