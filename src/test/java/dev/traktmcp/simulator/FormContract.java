package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The part of {@link TraktContract} that is about the form of answers, where Trakt's own contract decides. */
abstract class FormContract extends TraktContract {
    private static final String DARK = "/shows/tt5753856";

    @Test
    void pricesAreTextAndAlwaysThere() {
        Caller.Reply reply = app().get("/movies/" + MATRIX + "/watchnow/us");
        if (reply.status() != 200) {
            return; // few apps may ask
        }
        List<JsonNode> services = stream(reply.json().path("us")).flatMap(kind -> stream(kind)).toList();
        assertThat(services).isNotEmpty().allSatisfy(service -> {
            assertThat(service.path("prices").isObject()).isTrue();
            assertThat(stream(service.path("prices"))).allMatch(price -> price.isNull() || price.isString());
        });
        assertThat(stream(reply.json().at("/us/purchase")).map(service -> service.at("/prices/purchase")))
                .anyMatch(JsonNode::isString);
    }

    @Test
    void whoeverWritesCommentsHasANumberAndIsThere() {
        JsonNode rows = app().get("/movies/tt1160419/comments/likes?limit=10").json();
        assertThat(stream(rows).map(row -> row.path("user"))).isNotEmpty().allSatisfy(user -> {
            assertThat(user.at("/ids/trakt").isIntegralNumber()).isTrue();
            assertThat(user.path("deleted").isBoolean()).isTrue();
        });
    }

    @Test
    void numbersOfAPersonTellOfCommentsAndOfFriends() {
        JsonNode stats = signedIn().get("/users/me/stats").json();
        for (String kind : List.of("movies", "shows", "seasons", "episodes")) {
            assertThat(stats.path(kind).path("comments").isIntegralNumber()).as(kind).isTrue();
        }
        for (String circle : List.of("friends", "followers", "following")) {
            assertThat(stats.path("network").path(circle).isIntegralNumber()).as(circle).isTrue();
        }
    }

    @Test
    void browsingHasAllItsParts() {
        assertThat(signedIn().get("/users/settings").json().has("browsing")).isFalse();
        JsonNode browsing = signedIn().get("/users/settings?extended=browsing").json().path("browsing");
        assertThat(browsing.propertyNames()).contains("spoilers", "calendar", "progress", "watchnow", "welcome",
                "genres", "comments", "recommendations", "rewatching", "profile", "watch_only_once",
                "week_start_day");
        assertThat(browsing.at("/progress/on_deck/sort_how").asString()).isIn("asc", "desc");
        assertThat(browsing.at("/watchnow/favorites").isArray()).isTrue();
    }

    @Test
    void watchedShowsSayHowManyEpisodesAired() {
        String pilot = "{'shows':[{'ids':{'imdb':'tt5753856'},'seasons':[{'number':1,'episodes':[{'number':1,"
                + "'watched_at':'2020-02-02T20:20:00.000Z'}]}]}]}";
        write("/sync/history", pilot);
        JsonNode rows = signedIn().get("/sync/watched/shows?limit=3").json();
        write("/sync/history/remove", pilot);
        assertThat(stream(rows).map(row -> row.at("/show/aired_episodes")))
                .isNotEmpty().allMatch(JsonNode::isIntegralNumber);
    }

    @Test
    void calendarsDateEpisodesByTheirDay() {
        assertThat(stream(app().get("/calendars/all/shows/2026-11-20/7").json()))
                .isNotEmpty().allMatch(row -> row.has("released"));
    }

    @Test
    void oneBodyRatesAShowItsSeasonAndItsEpisode() {
        String body = "{'shows':[{'ids':{'imdb':'tt5753856'},'rating':9,'seasons':[{'number':1,'rating':8,"
                + "'episodes':[{'number':1,'rating':7}]},{'number':2}]}]}";
        Caller.Reply rated = write("/sync/ratings", body);
        assertThat(rated.status()).isEqualTo(201);
        assertThat(rated.json().at("/added/shows").asInt()).isOne();
        assertThat(rated.json().at("/added/seasons").asInt()).isOne();
        assertThat(rated.json().at("/added/episodes").asInt()).isOne();
        assertThat(stream(signedIn().get("/sync/ratings/seasons").json())
                .filter(row -> row.at("/show/ids/imdb").asString("").equals("tt5753856"))
                .map(row -> row.path("rating").asInt())).containsExactly(8);
        write("/sync/ratings/remove", "{'shows':[{'ids':{'imdb':'tt5753856'}}]}");
        write("/sync/ratings/remove", "{'shows':[{'ids':{'imdb':'tt5753856'},'seasons':[{'number':1}]}]}");
        write("/sync/ratings/remove",
                "{'shows':[{'ids':{'imdb':'tt5753856'},'seasons':[{'number':1,'episodes':[{'number':1}]}]}]}");
    }

    @Test
    void whatARecommendationIsDrawnFromIsOfItsKind() {
        String film = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'},'rating':9}]}";
        write("/sync/ratings", film);
        List<JsonNode> answers = List.of(signedIn().get("/movies/recommendations?limit=20").json(),
                signedIn().get("/shows/recommendations?limit=20").json());
        write("/sync/ratings/remove", film);
        assertThat(stream(answers.getFirst()).flatMap(row -> stream(row.path("sources")))).isNotEmpty();
        for (String kind : List.of("movie", "show")) {
            JsonNode rows = answers.get(kind.equals("movie") ? 0 : 1);
            assertThat(stream(rows).flatMap(row -> stream(row.path("sources")))).allSatisfy(source -> {
                assertThat(source.has(kind)).isTrue();
                assertThat(source.path("type").asString()).isIn("activity", "favorite", "subgenre");
                assertThat(source.has("subgenres")).isEqualTo(source.path("type").asString().equals("subgenre"));
            });
        }
    }

    @Test
    void whoAsksToFollowIsListed() {
        assertThat(app().get("/users/requests").status()).isEqualTo(401);
        for (String path : List.of("/users/requests", "/users/requests/following")) {
            Caller.Reply reply = signedIn().get(path);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(stream(reply.json())).allSatisfy(row -> assertThat(row.propertyNames())
                    .contains("id", "requested_at", "user"));
        }
    }

    @Test
    void aTitleItsSeasonAndItsEpisodeHaveNumbers() {
        for (String path : List.of("/movies/" + MATRIX, DARK, DARK + "/seasons/1", DARK + "/seasons/1/episodes/1")) {
            assertThat(app().get(path + "/stats").json().propertyNames()).as(path)
                    .contains("watchers", "plays", "collectors", "comments", "lists", "votes");
            assertThat(app().get(path + "/watching").json().isArray()).as(path).isTrue();
        }
        assertThat(app().get("/movies/" + UNKNOWN + "/stats").status()).isIn(204, 404);
    }

    @Test
    void aCommentHasItsTitleItsRepliesAndItsLikes() {
        JsonNode row = app().get("/comments/trending/all/movies?limit=1").json().path(0);
        assertThat(row.propertyNames()).contains("type", "comment", "movie");
        String path = "/comments/" + row.at("/comment/id").asLong();
        assertThat(app().get(path).json().path("comment")).isEqualTo(row.at("/comment/comment"));
        assertThat(app().get(path + "/item").json().at("/movie/ids/trakt")).isEqualTo(row.at("/movie/ids/trakt"));
        assertThat(app().get(path + "/replies").json().isArray()).isTrue();
        assertThat(stream(app().get(path + "/likes").json()).map(like -> like.has("liked_at"))).doesNotContain(false);
    }

    @Test
    void whatTitlesAreSortedByIsListed() {
        assertThat(app().get("/countries/movies").json().path(0).propertyNames()).contains("name", "code");
        assertThat(app().get("/certifications/movies").json().at("/us/0").propertyNames())
                .contains("name", "slug", "description");
        assertThat(app().get("/networks").json().path(0).propertyNames()).contains("name");
    }
}
