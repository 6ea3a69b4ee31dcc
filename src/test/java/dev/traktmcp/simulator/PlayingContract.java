package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** More facts about Trakt: the collection, what is playing and paused, comments, and other people. */
abstract class PlayingContract extends ShelfContract {
    private static final String SEVERANCE = "tt11280740";

    @Test
    void aCollectedMovieKeepsItsFormatAndIsMappedToItsDate() {
        String film = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'},'collected_at':'2020-02-02T20:20:00.000Z',"
                + "'media_type':'bluray','resolution':'uhd_4k'},{'ids':{'imdb':'" + UNKNOWN + "'}}]}";
        Caller.Reply added = write("/sync/collection", film);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().at("/not_found/movies/0/ids/imdb").asString()).isEqualTo(UNKNOWN);
        JsonNode rows = signedIn().get("/sync/collection/movies?extended=metadata&limit=250").json();
        JsonNode row = stream(rows).filter(one -> one.at("/movie/ids/imdb").asString("").equals(MATRIX))
                .findFirst().orElseThrow();
        assertThat(row.at("/metadata/media_type").asString()).isEqualTo("bluray");
        assertThat(row.at("/metadata/resolution").asString()).isEqualTo("uhd_4k");
        JsonNode dates = signedIn().get("/sync/collection/minimal/movies?page=1&limit=250").json();
        assertThat(dates.path(row.at("/movie/ids/trakt").asString()).asString()).startsWith("2020-02-02T20:20");
        assertThat(signedIn().get("/sync/collection/minimal/shows?page=1&limit=250").json().isObject()).isTrue();
        assertThat(signedIn().get("/sync/collection/minimal/episodes?page=1&limit=250").json().isObject()).isTrue();
        assertThat(write("/sync/collection/remove", film).json().at("/deleted/movies").asInt()).isOne();
    }

    @Test
    void oneThingIsCheckedInToAtATime() {
        String film = "{'movie':{'ids':{'imdb':'" + MATRIX + "'}}}";
        Caller.Reply first = write("/checkin", film);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("watched_at").asString()).isNotBlank();
        assertThat(signedIn().get("/users/me/watching").json().path("action").asString()).isEqualTo("checkin");
        Caller.Reply second = write("/checkin", film);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("expires_at").asString()).isNotBlank();
        beforeWrite();
        assertThat(signedIn().delete("/checkin").status()).isEqualTo(204);
        assertThat(signedIn().get("/users/me/watching").status()).isEqualTo(204);
    }

    @Test
    void aScrobbleBelowOnePercentIsInvalidAndBelowEightyAPause() {
        String film = "{'movie':{'ids':{'imdb':'" + MATRIX + "'}},'progress':%s}";
        assertThat(write("/scrobble/stop", film.formatted("0.5")).status()).isEqualTo(422);
        JsonNode paused = write("/scrobble/stop", film.formatted("40.5")).json();
        assertThat(paused.path("action").asString()).isEqualTo("pause");
        JsonNode row = stream(signedIn().get("/sync/playback/movies").json())
                .filter(one -> one.at("/movie/ids/imdb").asString("").equals(MATRIX)).findFirst().orElseThrow();
        assertThat(row.path("progress").asDouble()).isEqualTo(40.5);
        beforeWrite();
        assertThat(signedIn().delete("/sync/playback/" + row.path("id").asLong()).status()).isEqualTo(204);
        beforeWrite();
        assertThat(signedIn().delete("/sync/playback/" + row.path("id").asLong()).status()).isEqualTo(404);
    }

    @Test
    void commentsSayWhoseTheyAreAndWhetherTheyGiveThePlotAway() {
        Caller.Reply comments = app().get("/shows/" + SEVERANCE + "/seasons/1/episodes/9/comments/likes?limit=2");
        assertThat(comments.header("X-Pagination-Item-Count")).isPresent();
        JsonNode first = comments.json().path(0);
        assertThat(first.propertyNames())
                .contains("id", "comment", "spoiler", "review", "replies", "likes", "user", "created_at");
        assertThat(first.path("likes").asInt()).isGreaterThanOrEqualTo(comments.json().at("/1/likes").asInt());
        assertThat(app().get("/movies/" + UNKNOWN + "/comments").status()).isEqualTo(404);
    }

    @Test
    void thoseOneFollowsComeWithTheirActivities() {
        JsonNode people = signedIn().get("/users/me/following").json();
        assumeTrue(!people.isEmpty());
        assertThat(people.at("/0/user/ids/slug").asString()).isNotBlank();
        JsonNode activity = signedIn().get("/users/me/following/activities?limit=1").json().path(0);
        assumeTrue(!activity.isMissingNode());
        assertThat(activity.propertyNames()).contains("id", "activity_at", "action", "user", "type");
        assertThat(activity.has(activity.path("type").asString())).isTrue();
    }
}
