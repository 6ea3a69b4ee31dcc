package dev.traktmcp.tools.playing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.tmdb.Pictures;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tmdb.TmdbKey;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.watching.WatchingNow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NowWatchingTest {
    private static final Transport TRAKT = answering("""
            {"started_at": "2026-11-21T20:00:00.000Z", "expires_at": "2026-11-21T21:00:00.000Z", "action": "scrobble",
             "type": "episode",
             "show": {"title": "The Bear", "year": 2022, "ids": {"trakt": 7, "tmdb": 136315}},
             "episode": {"season": 2, "number": 6, "title": "Fishes", "ids": {"trakt": 99}}}""");

    private static Transport answering(String json) {
        return request -> new Response(request.line(), 200, Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    private static NowWatching.Data data(Tmdb tmdb) {
        Trakt trakt = new Trakt(TRAKT);
        Viewer viewer = new Viewer(trakt, trakt, Clock.systemUTC(), ZoneOffset.UTC);
        WatchingNow now = new WatchingNow(trakt, () -> { throw new AssertionError("nobody signs in"); }, null);
        return (NowWatching.Data) new NowWatching(now, viewer, tmdb).call(new NowWatching.Input("robin")).data();
    }

    @Test
    void picturesComeAlongWhereThereIsAKey() {
        Tmdb tmdb = new Tmdb(answering("""
                {"poster_path": "/poster.jpg", "backdrop_path": "/wide.jpg",
                 "season/2": {"episodes": [{"episode_number": 6, "still_path": "/still.jpg"}]}}"""),
                new TmdbKey("key"), Duration.ofHours(1), Clock.systemUTC(), System::nanoTime);
        String base = "https://image.tmdb.org/t/p/";
        assertThat(data(tmdb).images()).isEqualTo(new Pictures(base + "w1280/wide.jpg", base + "w780/wide.jpg",
                base + "w300/wide.jpg", base + "w500/poster.jpg", base + "w300/still.jpg"));
    }

    @Test
    void withoutAKeyThereAreNone() {
        assertThat(data(Tmdb.none()).images()).isNull();
    }
}
