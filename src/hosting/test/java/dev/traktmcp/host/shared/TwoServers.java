package dev.traktmcp.host.shared;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that share a Redis, before one Trakt that answers as a test wants it. */
abstract class TwoServers {
    static final Request WATCHLIST = Request.get("sync", "watchlist");
    static final Request MOVIE = Request.get("movies", "1").with("extended", "full");
    static final Request ADD = Request.post("sync", "watchlist").harmlessTwice();

    @TempDir
    Path folder;

    RedisServer redis;
    Replicas one;
    Replicas two;

    /** What was sent, in its order. */
    final List<Request> sent = new CopyOnWriteArrayList<>();

    volatile Transport trakt = request -> answer(request, 200, "[" + sent.size() + "]", Map.of());

    @BeforeEach
    void start() throws Exception {
        redis = new RedisServer(folder);
        one = server(null);
        two = server(null);
    }

    @AfterEach
    void stop() {
        if (redis != null) {
            one.close();
            two.close();
            redis.close();
        }
    }

    Replicas server(@Nullable Integer requestsPerMinute) {
        return Replicas.of(redis.url, requestsPerMinute, "a Trakt", Duration.ofHours(1));
    }

    /** A person's way to Trakt over a server. */
    Transport of(Replicas server, String person) {
        return of(server, person, Thread::sleep);
    }

    Transport of(Replicas server, String person, Pause pause) {
        return Chain.around(request -> {
            sent.add(request);
            return trakt.send(request);
        }, "client", AccessTokens.fixed("token of " + person), System::nanoTime, pause, new Random(7),
                server.of(person));
    }

    static Response answer(Request request, int status, String body, Map<String, String> headers) {
        return new Response(request.line(), status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
