package dev.traktmcp.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.http.Request;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TmdbTitleTest {
    private static final String BASE = "https://image.tmdb.org/t/p/";

    private static TmdbTitle read(String json) {
        return TmdbTitle.of(JsonMapper.shared().readTree(json), 3);
    }

    @Test
    void anEpisodeHasItsStillAndTheShowsPoster() {
        TmdbTitle title =
                read("""
                {"poster_path": "/poster.jpg", "backdrop_path": "/main.jpg", "images": {"backdrops": [], "posters": []},
                 "season/3": {"episodes": [{"episode_number": 9, "still_path": "/nine.jpg"},
                                            {"episode_number": 10, "still_path": null}]}}""");
        assertThat(title.pictures(9)).isEqualTo(new Pictures(
                BASE + "w1280/main.jpg", BASE + "w780/main.jpg", BASE + "w300/main.jpg", BASE + "w500/poster.jpg",
                BASE + "w300/nine.jpg"));
        assertThat(title.pictures(10).still()).isNull();
        assertThat(title.pictures(null).still()).isNull();
    }

    @Test
    void twoPicturesAreNotThree() {
        TmdbTitle title = read("""
                {"images": {"backdrops": [{"file_path": "/a.jpg"}, {"file_path": "/b.jpg"}]}}""");
        assertThat(title.pictures(null)).isEqualTo(
                new Pictures(BASE + "w1280/a.jpg", BASE + "w780/a.jpg", BASE + "w300/a.jpg", null, null));
    }

    @Test
    void picturesWithWordsInThemAreTheLastChoice() {
        TmdbTitle title =
                read("""
                {"images": {"backdrops": [{"file_path": "/words.jpg", "iso_639_1": "en"}],
                            "posters": [{"file_path": "/other.jpg", "iso_639_1": null},
                                       {"file_path": "/english.jpg", "iso_639_1": "en"}]}}""");
        assertThat(title.pictures(null).backdrop()).endsWith("/words.jpg");
        assertThat(title.pictures(null).poster()).endsWith("/english.jpg");
    }

    @Test
    void anOddAnswerHasNoPictures() {
        for (String odd : new String[] {"{}", "[]", "7",
            "{\"images\": 7, \"poster_path\": {}, \"season/3\": {\"episodes\": [7]}}"}) {
            assertThat(read(odd).isBare()).as(odd).isTrue();
        }
    }

    @Test
    void keysOfBothVersionsGoWhereTmdbWantsThem() {
        Request bare = Request.get("3", "movie", "1");
        assertThat(new TmdbKey("0123456789ABCDEF0123456789abcdef").sign(bare).query()).containsOnlyKeys("api_key");
        assertThat(new TmdbKey("eyJh.e30.x").sign(bare).headers()).containsEntry("Authorization", "Bearer eyJh.e30.x");
        assertThat(new TmdbKey("secret").toString()).doesNotContain("secret");
    }
}
