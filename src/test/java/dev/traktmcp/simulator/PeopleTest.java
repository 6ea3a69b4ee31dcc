package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final Scene scene = Scene.open(options -> options.withLived(true));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theUserHasALife() {
        assertThat(scene.caller().get("/sync/watchlist").json()).hasSize(4);
        assertThat(scene.caller().get("/sync/watched/shows").json()).hasSize(3);
        assertThat(scene.caller().get("/sync/ratings").json()).hasSize(4);
        assertThat(scene.caller().get("/calendars/my/shows").json()).isNotEmpty();
        assertThat(scene.account().history().plays())
                .allMatch(play -> play.watchedAt().isBefore(scene.clock().instant()));
    }

    @Test
    void aFriendIsWatchingSomething() {
        assertThat(scene.caller().anonymous().get("/users/robin/watching").json().at("/movie/title").asString())
                .isEqualTo("Arrival");
        assertThat(scene.caller().get("/users/robin/history/episodes").json()).hasSize(10);
    }

    @Test
    void aPrivateStrangerIsHidden() {
        Caller.Reply hidden = scene.caller().get("/users/quinn/watching");
        assertThat(hidden.status()).isEqualTo(401);
        assertThat(hidden.header("X-Private-User")).contains("true");
        assertThat(scene.caller().get("/users/quinn").json().path("private").asBoolean()).isTrue();
        scene.simulator().people().named("quinn").orElseThrow().change(profile -> profile.withFriend(true));
        assertThat(scene.caller().get("/users/quinn/watching").status()).isEqualTo(204);
        assertThat(scene.caller().anonymous().get("/users/quinn/watching").status()).isEqualTo(401);
        assertThat(scene.caller().get("/users/nobody/watching").status()).isEqualTo(404);
    }

    @Test
    void meNeedsAToken() {
        assertThat(scene.caller().get("/users/me?extended=full").json().path("username").asString())
                .isEqualTo("sandbox");
        assertThat(scene.caller().anonymous().get("/users/me").status()).isEqualTo(401);
        assertThat(scene.caller().anonymous().get("/users/me/watching").status()).isEqualTo(401);
    }

    @Test
    void settingsFollowTheProfile() {
        scene.account().change(profile -> profile.withTimezone("Asia/Tokyo").withVip(true));
        var settings = scene.caller().get("/users/settings").json();
        assertThat(settings.at("/account/timezone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(settings.at("/limits/watchlist/item_count").asInt()).isEqualTo(5_000);
        assertThat(settings.at("/user/vip").asBoolean()).isTrue();
    }

    @Test
    void whoAsksToFollowIsThereAndCanBeFollowed() {
        String asking = scene.caller().get("/users/requests").json().get(0).at("/user/ids/slug").asString();
        assertThat(scene.caller().get("/users/" + asking).status()).isEqualTo(200);
        assertThat(scene.caller().post("/users/" + asking + "/follow", "{}").status()).isEqualTo(201);
        assertThat(scene.caller().delete("/users/" + asking + "/follow").status()).isEqualTo(204);
    }

    @Test
    void someFieldsAndValuesAreInNoReference() {
        assertThat(scene.caller().get("/movies/1?extended=full").json().has("sandbox_revision")).isTrue();
        assertThat(scene.caller().get("/shows/frieren-beyond-journey-s-end/seasons/2/episodes/9?extended=full").json()
                .path("episode_type").asString()).isEqualTo("sandbox_special");
    }
}
