package dev.traktmcp.simulator;

import static dev.traktmcp.simulator.Caller.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Facts about Trakt, in raw HTTP. Whoever stands in for Trakt must show them, and Trakt itself, too. */
abstract class TraktContract extends TitleFacts {
    static final String MATRIX = "tt0133093";
    private static final String BREAKING_BAD = "tt0903747";
    static final String UNKNOWN = "tt99999999";

    /** Whether the account may be changed; every test that does puts things back. */
    abstract boolean mayWrite();

    /** Trakt takes one write a second. */
    abstract void beforeWrite();

    Caller app() {
        return signedIn().anonymous();
    }

    Caller.Reply write(String path, String body) {
        assumeTrue(mayWrite());
        beforeWrite();
        return signedIn().post(path, body);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void withoutAUserAgentOneIsBlocked() {
        Caller.Reply reply = Caller.send(app().request("/movies/" + MATRIX).setHeader("User-Agent", " ").GET());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void aWrongKeyIsForbidden() {
        assertThat(new Caller(app().api(), "no-such-key", null).get("/movies/" + MATRIX).status()).isEqualTo(403);
    }

    @Test
    void aWrongTokenIsChallenged() {
        Caller.Reply reply = signedIn().as("no-such-token").get("/users/settings");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    void aMovieIsFoundByImdbIdSlugAndTraktId() {
        JsonNode movie = app().get("/movies/" + MATRIX).json();
        assertThat(movie.path("title").asString()).isEqualTo("The Matrix");
        assertThat(movie.path("year").asInt()).isEqualTo(1999);
        assertThat(movie.propertyNames()).contains("title", "year", "ids").doesNotContain("overview", "votes");
        assertThat(app().get("/movies/" + movie.at("/ids/slug").asString()).json()).isEqualTo(movie);
        assertThat(app().get("/movies/" + movie.at("/ids/trakt").asLong()).json()).isEqualTo(movie);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThat(app().get("/movies/" + UNKNOWN).status()).isEqualTo(404);
        assertThat(app().get("/shows/" + UNKNOWN).status()).isEqualTo(404);
        assertThat(app().get("/shows/" + BREAKING_BAD + "/seasons/1/episodes/999").status()).isEqualTo(404);
        assertThat(app().get("/search/imdb/" + UNKNOWN).json()).isEmpty();
    }

    @Test
    void fullSummariesHaveVotesAndPicturesWithoutAScheme() {
        JsonNode movie = app().get("/movies/" + MATRIX + "?extended=full").json();
        assertThat(movie.path("votes").isIntegralNumber()).isTrue();
        assertThat(movie.path("runtime").asInt()).isEqualTo(136);
        assertThat(movie.path("released").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(movie.at("/images/poster/0").asString()).isNotBlank().doesNotStartWith("http");
    }

    @Test
    void aSeasonIsAnArrayOfEpisodes() {
        JsonNode episodes = app().get("/shows/" + BREAKING_BAD + "/seasons/1").json();
        assertThat(episodes.isArray()).isTrue();
        assertThat(episodes).hasSize(7);
        assertThat(episodes.path(0).path("title").asString()).isEqualTo("Pilot");
    }

    @Test
    void seasonsMayBringTheirEpisodes() {
        JsonNode seasons = app().get("/shows/" + BREAKING_BAD + "/seasons?extended=episodes").json();
        assertThat(stream(seasons).map(season -> season.path("number").asInt())).contains(0, 1, 5);
        assertThat(stream(seasons).filter(season -> season.path("number").asInt() == 5).findFirst().orElseThrow()
                .path("episodes")).hasSize(16);
    }

    @Test
    void anEndedShowHasNoNextEpisodeButALastOne() {
        assertThat(app().get("/shows/" + BREAKING_BAD + "/next_episode").status()).isEqualTo(204);
        assertThat(app().get("/shows/" + BREAKING_BAD + "/last_episode").json().path("title").asString())
                .isEqualTo("Felina");
    }

    @Test
    void searchAnswersWithHugeScores() {
        JsonNode rows = app().get("/search/movie?query=matrix&limit=5").json();
        assertThat(stream(rows).map(row -> row.at("/movie/title").asString())).contains("The Matrix");
        assertThat(rows.path(0).path("score").longValue()).isGreaterThan(1L << 53);
        assertThat(app().get("/search/movie?query=nfkwjbevkwbvkwvbqlwfbqwk").json()).isEmpty();
    }

    @Test
    void anIdLeadsToItsTitle() {
        JsonNode rows = app().get("/search/imdb/" + MATRIX).json();
        assertThat(rows).hasSize(1);
        assertThat(rows.path(0).path("type").asString()).isEqualTo("movie");
    }

    @Test
    void aLimitIsClampedAndSaidSo() {
        Caller.Reply reply = app().get("/movies/popular?page=1&limit=9999");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Pagination-Limit")).contains("250");
        assertThat(reply.header("X-Pagination-Page")).contains("1");
        assertThat(reply.header("X-Pagination-Page-Count")).isPresent();
        assertThat(reply.header("X-Pagination-Item-Count")).isPresent();
    }

    @Test
    void trendingIsWrappedAndPopularIsNot() {
        JsonNode trending = app().get("/shows/trending?limit=3").json().path(0);
        assertThat(trending.propertyNames()).contains("watchers", "show");
        assertThat(app().get("/shows/popular?limit=3").json().path(0).propertyNames()).contains("title", "ids");
    }

    @Test
    void calendarsSpanAtMost33Days() {
        Caller.Reply reply = app().get("/calendars/all/shows/premieres/2026-01-01/99");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Start-Date").orElse("")).contains("1 Jan 2026");
        assertThat(reply.header("X-End-Date").orElse("")).containsPattern("[23] Feb 2026");
        assertThat(app().get("/calendars/my/shows/2026-01-01/7").status()).isEqualTo(401);
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
    void settingsTellZoneAndLimits() {
        JsonNode settings = signedIn().get("/users/settings").json();
        assertThat(settings.at("/account/timezone").asString()).isNotBlank();
        assertThat(settings.at("/limits/list/count").asInt()).isPositive();
        assertThat(settings.at("/limits/list/item_count").asInt()).isPositive();
        assertThat(settings.at("/limits/watchlist/item_count").asInt()).isGreaterThanOrEqualTo(250);
        assertThat(settings.at("/user/ids/slug").asString()).isNotBlank();
    }

    @Test
    void operatorsAreEscapedWithABackslash() {
        JsonNode rows = app().get("/search/movie?query=" + q("face\\/off")).json();
        assertThat(stream(rows).map(row -> row.at("/movie/title").asString())).contains("Face/Off");
    }
}
