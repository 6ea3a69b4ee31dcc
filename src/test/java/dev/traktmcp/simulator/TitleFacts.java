package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The part of {@link TraktContract} that is about titles in lists, the people in them, and numbers about people. */
abstract class TitleFacts {
    static final String MATRIX = "tt0133093";
    private static final String KEANU_REEVES = "nm0000206";

    abstract Caller signedIn();

    Caller app() {
        return signedIn().anonymous();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void everyChartHasItsOwnWrapper() {
        assertThat(app().get("/movies/anticipated?limit=1").json().path(0).propertyNames())
                .contains("list_count", "movie");
        assertThat(app().get("/shows/watched/weekly?limit=1").json().path(0).propertyNames())
                .contains("watcher_count", "play_count", "collected_count", "show");
        assertThat(app().get("/movies/favorited/weekly?limit=1").json().path(0).propertyNames())
                .contains("user_count", "movie");
        assertThat(app().get("/shows/streaming/weekly?limit=1").json().path(0).propertyNames())
                .contains("rank", "show");
    }

    @Test
    void aYearIsTakenForAWeekWithoutAWord() {
        assertThat(app().get("/movies/watched/yearly?limit=5").json())
                .isEqualTo(app().get("/movies/watched/weekly?limit=5").json());
    }

    @Test
    void theBoxOfficeIsTenFilmsInOnePiece() {
        Caller.Reply reply = app().get("/movies/boxoffice");
        assertThat(reply.json().size()).isBetween(1, 10);
        assertThat(reply.json().path(0).propertyNames()).contains("revenue", "movie");
        assertThat(reply.header("X-Pagination-Page")).isEmpty();
    }

    @Test
    void filtersNarrowChartsAndUnknownOnesDoNothing() {
        JsonNode nineties = app().get("/movies/popular?years=1990-1999&limit=20").json();
        assertThat(stream(nineties).map(movie -> movie.path("year").asInt())).isNotEmpty()
                .allMatch(year -> year / 10 == 199);
        assertThat(app().get("/movies/popular?ignore_collected=true&limit=5").json())
                .isEqualTo(app().get("/movies/popular?limit=5").json());
    }

    @Test
    void recommendationsAreBareAndHaveNoPages() {
        assertThat(app().get("/recommendations/movies").status()).isEqualTo(401);
        JsonNode first = signedIn().get("/recommendations/movies?limit=3").json();
        assertThat(first.path(0).propertyNames()).contains("title", "year", "ids");
        assertThat(signedIn().get("/recommendations/movies?limit=3&page=2").json()).isEqualTo(first);
        assertThat(signedIn().get("/movies/recommendations?limit=1").json().path(0).propertyNames())
                .contains("movie", "score", "sources");
    }

    @Test
    void whatIsLikeATitleComesInPages() {
        Caller.Reply reply = app().get("/movies/" + MATRIX + "/related?page=1&limit=2");
        assertThat(reply.json()).hasSize(2);
        assertThat(reply.header("X-Pagination-Limit")).contains("2");
        assertThat(reply.json().path(0).propertyNames()).contains("title", "ids");
    }

    @Test
    void castAndCrewAreListedApart() {
        JsonNode people = app().get("/movies/" + MATRIX + "/people").json();
        assertThat(people.at("/cast/0/person/name").asString()).isEqualTo("Keanu Reeves");
        assertThat(people.at("/cast/0/characters").isArray()).isTrue();
        assertThat(stream(people.at("/crew/directing")).map(row -> row.at("/jobs/0").asString())).contains("Director");
    }

    @Test
    void aPersonIsToldInFullAndHasCreditsByType() {
        JsonNode person = app().get("/people/" + KEANU_REEVES).json();
        assertThat(person.path("birthday").asString()).isEqualTo("1964-09-02");
        JsonNode movies = app().get("/people/" + KEANU_REEVES + "/movies").json();
        assertThat(stream(movies.path("cast")).map(row -> row.at("/movie/title").asString())).contains("The Matrix");
        assertThat(app().get("/people/nm99999999").status()).isEqualTo(404);
    }

    @Test
    void whereToWatchIsByCountryInLowerCaseIfAnybodyMayAsk() {
        Caller.Reply reply = app().get("/movies/" + MATRIX + "/watchnow/us");
        assertThat(reply.status()).isIn(200, 401, 403);
        if (reply.status() == 200) {
            assertThat(reply.json().at("/us/subscription").isArray()).isTrue();
        }
    }

    @Test
    void withOtherSitesTraktsOwnRatingMovesDown() {
        JsonNode own = app().get("/movies/" + MATRIX + "/ratings").json();
        assertThat(own.path("votes").isIntegralNumber()).isTrue();
        assertThat(own.at("/distribution/10").isNumber()).isTrue();
        JsonNode all = app().get("/movies/" + MATRIX + "/ratings?extended=all").json();
        assertThat(all.at("/trakt/votes").isIntegralNumber()).isTrue();
        assertThat(all.at("/imdb/rating").doubleValue()).isBetween(0.0, 10.0);
        assertThat(all.at("/rotten_tomatoes/user_rating").isIntegralNumber()).isTrue();
        assertThat(all.at("/metascore/rating").isIntegralNumber()).isTrue();
        assertThat(app().get("/shows/1388/seasons/1/episodes/1/ratings?extended=all").json().at("/imdb/rating")
                .isNumber()).isTrue();
    }

    @Test
    void whatPeopleLikeIsListedInAFewWords() {
        JsonNode sentiments = app().get("/movies/" + MATRIX + "/sentiments").json();
        assertThat(sentiments.at("/good/0/sentiment").asString()).isNotBlank();
        assertThat(sentiments.path("bad").isArray()).isTrue();
        assertThat(sentiments.path("comment_count").isIntegralNumber()).isTrue();
    }

    @Test
    void anotherLanguageIsInThePathOrTheQuery() {
        for (String form : List.of("/translations/de", "/translations?language=de")) {
            Caller.Reply reply = app().get("/movies/tt0068646" + form);
            if (reply.status() == 200) {
                assertThat(stream(reply.json()).map(row -> row.path("language").asString())).contains("de");
                assertThat(reply.json().at("/0/title").asString()).isEqualTo("Der Pate");
            }
        }
    }

    @Test
    void aFilmComesOutInACountryOnADayInAWay() {
        JsonNode releases = app().get("/movies/" + MATRIX + "/releases/us").json();
        assertThat(stream(releases)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("country").asString()).isEqualTo("us");
            assertThat(row.path("release_date").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(row.path("release_type").asString()).isNotBlank();
        });
    }

    @Test
    void videosSayWhereTheyAreAndOfWhatKind() {
        JsonNode videos = app().get("/movies/" + MATRIX + "/videos").json();
        assertThat(videos.path(0).propertyNames()).contains("title", "url", "site", "type", "official", "language");
    }

    @Test
    void theLatestEpisodeHasAired() {
        Caller.Reply reply = app().get("/shows/1388/last_episode?extended=full");
        assertThat(reply.json().path("season").asInt()).isEqualTo(5);
        assertThat(reply.json().path("first_aired").asString()).isNotBlank();
    }

    @Test
    void numbersOfAPersonAreByKind() {
        JsonNode stats = signedIn().get("/users/me/stats").json();
        assertThat(stats.at("/movies/plays").isIntegralNumber()).isTrue();
        assertThat(stats.at("/ratings/distribution/10").isIntegralNumber()).isTrue();
        assertThat(app().get("/users/me/stats").status()).isEqualTo(401);
    }

    @Test
    void theShortFormOfWhatWasWatchedIsAMapByTraktId() {
        assertThat(signedIn().get("/sync/watched/movies?extended=min").json().isObject()).isTrue();
        assertThat(signedIn().get("/sync/watched/shows?extended=min").json().isObject()).isTrue();
    }
}
