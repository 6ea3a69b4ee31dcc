package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tmdb.TmdbKey;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PostersTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void eachTitleIsAskedForOnceADay() {
        Posters posters = posters(this::found);
        Map<String, Ids> titles = new LinkedHashMap<>();
        titles.put("movie:1", tmdb(603L));
        titles.put("show:1", tmdb(1396L));
        Map<String, String> expected = Map.of(
                "movie:1", "https://image.tmdb.org/t/p/w342/603.jpg", "show:1",
                "https://image.tmdb.org/t/p/w342/1396.jpg");
        assertThat(posters.of(titles)).isEqualTo(expected);
        assertThat(posters.of(titles)).isEqualTo(expected);
        assertThat(asked).containsExactlyInAnyOrder("3/movie/603", "3/tv/1396");
    }

    @Test
    void ofALongListSomeAreEnough() {
        assertThat(posters(this::found).of(many(50))).hasSize(20);
        assertThat(asked).hasSize(20);
    }

    @Test
    void aListWaitsOnlySoLong() {
        CountDownLatch atOnce = new CountDownLatch(8);
        Posters posters = posters(request -> {
            atOnce.countDown();
            Await.until(atOnce);
            now.updateAndGet(time -> time.plusSeconds(2));
            return found(request);
        });
        assertThat(posters.of(many(20))).as("those that were under way").hasSize(8);
        assertThat(asked).hasSize(8);
    }

    @Test
    void whereThereIsNoneNothingIsSaid() {
        assertThat(new Posters(Tmdb.none(), clock).of(many(3))).as("no key").isNull();
        assertThat(posters(request -> answer(request, 404, "{}")).of(many(3))).as("unknown").isNull();
        assertThat(posters(request -> answer(request, 200, "{\"poster_path\": null}")).of(many(3))).as("no poster")
                .isNull();
        assertThat(posters(_ -> { throw new Failure.Unreachable("api.themoviedb.org", false).raise(); }).of(many(3)))
                .as("down").isNull();
        asked.clear();
        assertThat(posters(this::found).of(Map.of("movie:1", tmdb(null)))).as("not at TMDB").isNull();
        assertThat(asked).isEmpty();
    }

    private Posters posters(Transport transport) {
        return new Posters(new Tmdb(transport, new TmdbKey("key"), Duration.ofHours(1), clock, System::nanoTime),
                clock);
    }

    private Response found(Request request) {
        asked.add(String.join("/", request.path()));
        return answer(request, 200, "{\"poster_path\": \"/" + request.path().getLast() + ".jpg\"}");
    }

    private static Response answer(Request request, int status, String body) {
        return new Response(String.join("/", request.path()), status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Ids> many(int count) {
        Map<String, Ids> titles = new LinkedHashMap<>();
        for (long id = 1; id <= count; id++) {
            titles.put("movie:" + id, tmdb(id));
        }
        return titles;
    }

    private static Ids tmdb(Long id) {
        return new Ids(1L, null, null, id, null);
    }
}
