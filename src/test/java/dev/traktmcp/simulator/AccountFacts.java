package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The part of {@link TraktContract} that is about what an account keeps, and writes. */
abstract class AccountFacts extends TitleFacts {
    static final String UNKNOWN = "tt99999999";

    /** Whether the account may be changed; every test that does puts things back. */
    abstract boolean mayWrite();

    /** Trakt takes one write a second. */
    abstract void beforeWrite();

    Caller.Reply write(String path, String body) {
        assumeTrue(mayWrite());
        beforeWrite();
        return signedIn().post(path, body);
    }

    @Test
    void aWatchlistItemIsAddedOnceAndRemovedOnce() {
        String film = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'}},{'ids':{'imdb':'" + UNKNOWN + "'}}]}";
        Caller.Reply first = write("/sync/watchlist", film);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().at("/not_found/movies/0/ids/imdb").asString()).isEqualTo(UNKNOWN);
        JsonNode again = write("/sync/watchlist", film).json();
        assertThat(again.at("/added/movies").asInt()).isZero();
        assertThat(again.at("/existing/movies").asInt()).isOne();
        Caller.Reply removed = write("/sync/watchlist/remove", film);
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().at("/deleted/movies").asInt()).isOne();
    }

    @Test
    void everyPlayCountsAndIsKeptToTheMinute() {
        String play = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'},'watched_at':'2020-02-02T20:20:20.000Z'}]}";
        assertThat(write("/sync/history", play).json().at("/added/movies").asInt()).isOne();
        assertThat(write("/sync/history", play).json().at("/added/movies").asInt()).isOne();
        JsonNode rows = signedIn()
                .get("/sync/history/movies?start_at=2020-02-02T20:00:00Z&end_at=2020-02-02T21:00:00Z").json();
        assertThat(stream(rows).map(row -> row.path("watched_at").asString()))
                .hasSizeGreaterThanOrEqualTo(2).containsOnly("2020-02-02T20:20:00.000Z");
        String ids = rows.path(0).path("id").asLong() + "," + rows.path(1).path("id").asLong();
        assertThat(rows.path(0).path("id").asLong()).isGreaterThan(Integer.MAX_VALUE);
        JsonNode removed = write("/sync/history/remove", "{'ids':[" + ids + ",1]}").json();
        assertThat(removed.at("/deleted/movies").asInt()).isEqualTo(2);
        assertThat(removed.at("/not_found/ids/0").asInt()).isOne();
    }

    @Test
    void aListIsMadeFilledRenamedAndDeleted() {
        Caller.Reply made = write("/users/me/lists", "{'name':'Contract of lists'}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("privacy").asString()).isEqualTo("private");
        String path = "/users/me/lists/" + made.json().at("/ids/trakt").asLong();
        String film = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'}},{'ids':{'imdb':'" + UNKNOWN + "'}}]}";
        Caller.Reply filled = write(path + "/items", film);
        assertThat(filled.status()).isEqualTo(201);
        assertThat(filled.json().at("/added/movies").asInt()).isOne();
        assertThat(filled.json().at("/not_found/movies/0/ids/imdb").asString()).isEqualTo(UNKNOWN);
        assertThat(write(path + "/items", film).json().at("/existing/movies").asInt()).isOne();
        JsonNode row = signedIn().get(path + "/items/movie/rank/asc").json().path(0);
        assertThat(row.path("type").asString()).isEqualTo("movie");
        assertThat(row.path("rank").asInt()).isOne();
        assertThat(row.path("id").asLong()).isPositive();
        beforeWrite();
        Caller.Reply renamed = signedIn().put(path, "{'name':'Contract of names'}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(signedIn().get(path).json().at("/ids/slug").asString()).isEqualTo("contract-of-lists");
        assertThat(write(path + "/items/remove", film).json().at("/deleted/movies").asInt()).isOne();
        assertThat(app().get(path.replace("/users/me", "")).status()).isBetween(204, 404);
        beforeWrite();
        assertThat(signedIn().delete(path).status()).isEqualTo(204);
        assertThat(signedIn().get(path).status()).isIn(204, 404);
    }

    @Test
    void whatIsHiddenIsListedUntilItIsShownAgain() {
        String film = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'}}]}";
        Caller.Reply hidden = write("/users/hidden/recommendations", film);
        assertThat(hidden.status()).isIn(200, 201);
        assertThat(hidden.json().at("/added/movies").asInt()).isOne();
        JsonNode row = signedIn().get("/users/hidden/recommendations?type=movie&page=1&limit=250").json().path(0);
        assertThat(row.path("hidden_at").asString()).isNotBlank();
        assertThat(row.path("type").asString()).isEqualTo("movie");
        Caller.Reply shown = write("/users/hidden/recommendations/remove", film);
        assertThat(shown.json().at("/deleted/movies").asInt()).isOne();
    }

    @Test
    void friendsOfATitleSawItOrWantTo() {
        assertThat(app().get("/movies/" + MATRIX + "/social").status()).isEqualTo(401);
        Caller.Reply reply = signedIn().get("/movies/" + MATRIX + "/social?page=1&limit=10");
        assertThat(reply.status()).as("in the newer reference only").isIn(200, 404);
        if (reply.status() == 200) {
            assertThat(stream(reply.json())).allSatisfy(row -> {
                assertThat(row.at("/user/username").asString()).isNotBlank();
                assertThat(row.path("watched").isObject() || row.path("watchlisted").isObject()).isTrue();
            });
        }
    }

    @Test
    void settingsTellHowThePersonLikesToSeeTrakt() {
        JsonNode settings = signedIn().get("/users/settings?extended=browsing").json();
        assertThat(settings.at("/account/timezone").asString()).isNotBlank();
        assertThat(settings.at("/browsing/spoilers/episodes").asString()).isNotBlank();
        assertThat(settings.at("/browsing/watchnow").isObject()).isTrue();
    }

    @Test
    void settingsTellZoneAndLimits() {
        JsonNode settings = signedIn().get("/users/settings").json();
        assertThat(settings.at("/account/timezone").asString()).isNotBlank();
        assertThat(settings.at("/limits/list/count").asInt()).isPositive();
        assertThat(settings.at("/limits/list/item_count").asInt()).isPositive();
        assertThat(settings.at("/limits/watchlist/item_count").asInt()).isGreaterThanOrEqualTo(250);
        assertThat(settings.at("/user/ids/slug").asString()).isNotBlank();
    }
}
