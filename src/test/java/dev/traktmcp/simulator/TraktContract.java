package dev.traktmcp.simulator;

import static dev.traktmcp.simulator.Caller.q;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Facts about Trakt, in raw HTTP. Whoever stands in for Trakt must show them, and Trakt itself, too. */
abstract class TraktContract extends AccountFacts {
    private static final String BREAKING_BAD = "tt0903747";

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
        assertThat(app().get("/search/movie/exact?query=the%20matrix").json().at("/0/movie/ids/imdb").asString())
                .isEqualTo(MATRIX);
        assertThat(app().get("/search/show/exact?query=breaking%20bad").json().at("/0/show/ids/imdb").asString())
                .isEqualTo(BREAKING_BAD);
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
    void operatorsAreEscapedWithABackslash() {
        JsonNode rows = app().get("/search/movie?query=" + q("face\\/off")).json();
        assertThat(stream(rows).map(row -> row.at("/movie/title").asString())).contains("Face/Off");
    }
}
