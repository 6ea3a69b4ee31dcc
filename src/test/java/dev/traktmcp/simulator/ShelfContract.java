package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The part of the contract that is about what a person keeps: watchlist, ratings, history, progress. */
abstract class ShelfContract extends FormContract {
    private static final String BREAKING_BAD = "tt0903747";

    @Test
    void theWatchlistSaysHowItIsSorted() {
        Caller.Reply reply = signedIn().get("/sync/watchlist/all/added/desc?page=1&limit=9999");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Applied-Sort-By")).contains("added");
        assertThat(reply.header("X-Applied-Sort-How")).contains("desc");
        assertThat(reply.header("X-Pagination-Limit")).contains("250");
        assertThat(signedIn().anonymous().get("/sync/watchlist/all/added/desc").status()).isEqualTo(401);
    }

    @Test
    void favoritesAreSortedAndPagedLikeTheWatchlist() {
        Caller.Reply reply = signedIn().get("/sync/favorites/movies/added/desc?page=1&limit=5");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Applied-Sort-By")).contains("added");
        assertThat(reply.header("X-Sort-By")).isPresent();
        assertThat(reply.header("X-Pagination-Item-Count")).isPresent();
        assertThat(signedIn().get("/sync/favorites/all/rank/asc?page=1&limit=5").status()).isEqualTo(200);
        assertThat(signedIn().anonymous().get("/sync/favorites/movies/rank/asc").status()).isEqualTo(401);
    }

    @Test
    void smartListsAreFilledByTheirFilters() {
        JsonNode lists = signedIn().get("/users/me/smart-lists").json();
        assumeTrue(!lists.isEmpty());
        JsonNode list = lists.path(0);
        assertThat(list.propertyNames()).contains("name", "privacy", "created_at", "updated_at", "ids", "images",
                "source", "media_type", "filters");
        String path = "/smart-lists/" + list.at("/ids/slug").asString();
        assertThat(signedIn().get(path).json()).isEqualTo(list);
        JsonNode items = signedIn().get(path + "/items?page=1&limit=5").json();
        stream(items).forEach(row -> assertThat(row.propertyNames()).contains("rank", "type"));
        stream(lists).filter(one -> one.path("privacy").asString().equals("private")).forEach(one -> assertThat(
                signedIn().anonymous().get("/smart-lists/" + one.at("/ids/slug").asString()).status()).isEqualTo(404));
    }

    @Test
    void aSmartListIsMadeRenamedAndDeleted() {
        String path = "/users/me/smart-lists";
        Caller.Reply made = write(path, "{'name':'Made to try','source':'popular','media_type':'movies',"
                + "'filters':{'genres':['horror'],'runtimes':[0,99],'ignore_watched':true},'privacy':'private'}");
        assumeTrue(made.status() != 420 && made.status() != 426);
        assertThat(made.status()).isEqualTo(201);
        String one = path + "/" + made.json().at("/ids/slug").asString();
        JsonNode list = signedIn().get(one).json();
        assertThat(list.path("ids")).isEqualTo(made.json().path("ids"));
        assertThat(list.at("/filters/runtimes")).hasToString("[0,99]");
        beforeWrite();
        assertThat(signedIn().put(one, "{'name':'Made and renamed'}").status()).isIn(200, 204);
        JsonNode renamed = signedIn().get(one).json();
        assertThat(renamed.path("name").asString()).isEqualTo("Made and renamed");
        assertThat(renamed.path("filters")).isEqualTo(list.path("filters"));
        beforeWrite();
        assertThat(signedIn().delete(one).status()).isEqualTo(204);
        assertThat(signedIn().get(one).status()).isIn(204, 404);
        assertThat(write(path, "{'name':'','source':'popular','media_type':'movies'}").status()).isBetween(400, 422);
    }

    @Test
    void aFavoriteIsAddedOnceMovedAndRemoved() {
        String film = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'}}]}";
        assumeTrue(mine(signedIn().get("/sync/favorites/movies/rank/asc").json()) == null);
        Caller.Reply added = write("/sync/favorites", film);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().at("/added/movies").asInt()).isOne();
        assertThat(write("/sync/favorites", film).json().at("/existing/movies").asInt()).isOne();
        JsonNode row = mine(signedIn().get("/sync/favorites/movies/rank/asc").json());
        assertThat(row.propertyNames()).contains("rank", "id", "listed_at", "type", "movie");
        Caller.Reply moved = write("/sync/favorites/reorder", "{'rank':[" + row.path("id").asLong() + ",1]}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().path("updated").asInt()).isOne();
        assertThat(moved.json().at("/skipped_ids/0").asInt()).isOne();
        assertThat(mine(signedIn().get("/sync/favorites/movies/rank/asc").json()).path("rank").asInt()).isOne();
        assertThat(write("/sync/favorites/remove", film).json().at("/deleted/movies").asInt()).isOne();
        assertThat(mine(signedIn().get("/sync/favorites/movies/rank/asc").json())).isNull();
    }

    @Test
    void aRatingIsReplacedAndRemovedOnce() {
        String film = "{'movies':[{'ids':{'imdb':'" + MATRIX + "'},'rating':%d}]}";
        JsonNode before = mine(signedIn().get("/sync/ratings/movies").json());
        assumeTrue(before == null); // a rating of one's own is not put at stake
        assertThat(write("/sync/ratings", film.formatted(3)).status()).isEqualTo(201);
        assertThat(write("/sync/ratings", film.formatted(8)).json().at("/added/movies").asInt()).isOne();
        JsonNode row = mine(signedIn().get("/sync/ratings/movies/8,9").json());
        assertThat(row.path("rating").asInt()).isEqualTo(8);
        assertThat(row.path("type").asString()).isEqualTo("movie");
        assertThat(mine(signedIn().get("/sync/ratings/movies/3").json())).isNull();
        assertThat(write("/sync/ratings/remove", film.formatted(8)).json().at("/deleted/movies").asInt()).isOne();
        assertThat(write("/sync/ratings/remove", film.formatted(8)).json().at("/deleted/movies").asInt()).isZero();
    }

    @Test
    void anEpisodeIsRatedByItsId() {
        long pilot = app().get("/shows/" + BREAKING_BAD + "/seasons/1/episodes/1").json().at("/ids/trakt").asLong();
        assumeTrue(stream(signedIn().get("/sync/ratings/episodes").json())
                .noneMatch(row -> row.at("/episode/ids/trakt").asLong() == pilot));
        String rated = "{'episodes':[{'ids':{'trakt':" + pilot + "},'rating':7}]}";
        assertThat(write("/sync/ratings", rated).json().at("/added/episodes").asInt()).isOne();
        assertThat(write("/sync/ratings/remove", rated).json().at("/deleted/episodes").asInt()).isOne();
        assertThat(write("/sync/ratings", rated.replace(String.valueOf(pilot), "999999999")).json()
                .at("/not_found/episodes/0/ids/trakt").asLong()).isEqualTo(999_999_999);
    }

    private static JsonNode mine(JsonNode rows) {
        return stream(rows).filter(row -> row.at("/movie/ids/imdb").asString().equals(MATRIX)).findFirst().orElse(null);
    }

    @Test
    void playsAreAskedByWhatWasWatched() {
        long show = app().get("/shows/" + BREAKING_BAD).json().at("/ids/trakt").asLong();
        assumeTrue(signedIn().get("/sync/history/shows/" + show).json().isEmpty());
        String pilot = "{'shows':[{'ids':{'imdb':'" + BREAKING_BAD + "'},'seasons':[{'number':1,'episodes':[{'number':1"
                + ",'watched_at':'2020-02-02T20:20:00.000Z'}]}]}]}";
        write("/sync/history", pilot);
        write("/sync/history", pilot);
        JsonNode plays = signedIn().get("/sync/history/shows/" + show + "?page=1&limit=250").json();
        assertThat(plays).hasSize(2);
        assertThat(plays.path(0).propertyNames()).contains("id", "watched_at", "action", "type", "episode", "show");
        assertThat(signedIn().get("/sync/history/episodes/" + plays.at("/0/episode/ids/trakt").asLong()).json())
                .hasSize(2);
        JsonNode progress = signedIn().get("/shows/" + show + "/progress/watched?include_stats=true").json();
        assertThat(progress.path("completed").asInt()).isOne();
        assertThat(progress.at("/next_episode/number").asInt()).isEqualTo(2);
        assertThat(write("/sync/history/remove", pilot).json().at("/deleted/episodes").asInt()).isEqualTo(2);
        assertThat(signedIn().get("/sync/history/shows/" + show).json()).isEmpty();
    }

    @Test
    void aSeasonIsHiddenByItsOwnIdAndItsShowIsNot() {
        long id = stream(app().get("/shows/" + BREAKING_BAD + "/seasons").json())
                .filter(season -> season.path("number").asInt(-1) == 1).findFirst().orElseThrow().at("/ids/trakt")
                .asLong();
        String season = "{'seasons':[{'ids':{'trakt':" + id + "}}]}";
        String hidden = "/users/hidden/progress_watched?page=1&limit=250&type=";
        JsonNode shows = signedIn().get(hidden + "show").json();
        assumeTrue(stream(signedIn().get(hidden + "season").json())
                .noneMatch(row -> row.at("/season/ids/trakt").asLong() == id));
        write("/users/hidden/progress_watched", season);
        assertThat(stream(signedIn().get(hidden + "season").json()).map(row -> row.at("/season/ids/trakt").asLong()))
                .contains(id);
        assertThat(signedIn().get(hidden + "show").json()).isEqualTo(shows);
        assertThat(write("/users/hidden/progress_watched/remove", season).json().at("/deleted/seasons").asInt())
                .isOne();
        assertThat(signedIn().get(hidden + "show").json()).isEqualTo(shows);
    }

    @Test
    void whatIsNextHasAShowAndItsProgress() {
        Caller.Reply reply = signedIn().get("/sync/progress/up_next_nitro?intent=continue&page=1&limit=10");
        assertThat(reply.status()).isEqualTo(200);
        stream(reply.json()).forEach(row -> {
            assertThat(row.at("/show/ids/trakt").asLong()).isPositive();
            assertThat(row.path("progress").propertyNames()).contains("aired", "completed", "next_episode");
        });
        assertThat(signedIn().get("/sync/watched/shows?extended=full&page=1&limit=9999").header("X-Pagination-Limit"))
                .contains("250");
    }
}
