package dev.traktmcp.trakt.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {
    private final FakeTime time = new FakeTime();
    private int sent;
    private final Transport cached = new Caching(request -> {
        sent++;
        return new Response(request.line(), 200, Map.of(), new byte[] {(byte) sent});
    }, time);

    static Stream<Request> catalogue() {
        return Stream.of(
                Request.get("search", "movie,show").with("query", "dune").with("limit", 10),
                Request.get("search", "imdb", "tt1160419"),
                Request.get("movies", "dune-2021").with("extended", "full"),
                Request.get("shows", "1"),
                Request.get("shows", "1", "seasons").with("extended", "full,episodes"));
    }

    static Stream<Request> personal() {
        return Stream.of(
                Request.get("sync", "watchlist"),
                Request.get("sync", "history", "movies", "1"),
                Request.get("users", "settings"),
                Request.get("users", "me", "watching"),
                Request.get("shows", "1", "progress", "watched"),
                Request.get("shows", "1", "watching"),
                Request.get("recommendations", "movies"),
                Request.get("movies", "trending").with("ignore_watched", true),
                Request.get("search", "movie").with("query", "dune").with("hide", "watched"),
                Request.post("search", "recent"),
                Request.post("movies", "1"));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whatIsTheSameForEverybodyIsAskedForOnce(Request request) {
        cached.send(request);
        Response again = cached.send(request);

        assertThat(sent).isOne();
        assertThat(again.body()).containsExactly(1);
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatBelongsToAPersonIsAskedForEachTime(Request request) {
        cached.send(request);
        cached.send(request);

        assertThat(sent).isEqualTo(2);
    }

    @Test
    void anotherQueryIsAnotherQuestion() {
        cached.send(Request.get("search", "movie").with("query", "dune"));
        cached.send(Request.get("search", "movie").with("query", "alien"));

        assertThat(sent).isEqualTo(2);
    }

    @Test
    void nothingIsKeptForEver() {
        Request request = Request.get("shows", "1", "seasons");
        cached.send(request);
        time.pass(Duration.ofMinutes(29));
        cached.send(request);
        assertThat(sent).isOne();

        time.pass(Duration.ofMinutes(2));
        cached.send(request);
        assertThat(sent).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void failuresAreNotKept(int status) {
        Transport failing = new Caching(new Statuses(request -> {
            sent++;
            return new Response(request.line(), status, Map.of(), new byte[0]);
        }), time);
        for (int i = 0; i < 2; i++) {
            try {
                failing.send(Request.get("movies", "1"));
            } catch (TraktException e) {
                assertThat(e.failure()).isInstanceOfAny(Failure.NotThere.class, Failure.TraktDown.class);
            }
        }

        assertThat(sent).isEqualTo(2);
    }
}
