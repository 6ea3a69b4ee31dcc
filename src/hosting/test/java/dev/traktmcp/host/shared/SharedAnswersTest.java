package dev.traktmcp.host.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.cache.OldAnswers;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.http.sharing.SharedAnswers;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What one server was answered that is the same for everybody, others need not ask. */
class SharedAnswersTest extends TwoServers {
    private final byte[] large = "\"Heat\",".repeat(200_000).getBytes(StandardCharsets.UTF_8);

    private String lead() {
        return redis.dump().keySet().stream().filter(key -> key.contains(":lead:")).findFirst().orElse("");
    }

    private boolean knows() {
        return redis.dump().keySet().stream().anyMatch(key -> key.contains(":answer:"));
    }

    @Test
    void oneServerAsksForAll() {
        trakt = request -> answer(request, 200, "[known]", Map.of("ETag", "\"7\"", "X-Pagination-Item-Count", "12",
                "X-Ratelimit", "{\"remaining\": 3}", "Set-Cookie", "secret=1"));
        of(one, "anna").send(MOVIE);
        Await.until(this::knows);

        Response told = of(two, "ben").send(MOVIE);
        assertThat(text(told)).isEqualTo("[known]");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.headers()).containsOnlyKeys("ETag", "X-Pagination-Item-Count");
        assertThat(sent).hasSize(1);
        assertThat(redis.dump().toString()).doesNotContain("secret=1", "token of", "extended=full");
    }

    @Test
    void whatIsThePersonsStaysWithOneServer() {
        trakt = request -> answer(request, 200, "[\"of anna\"]", Map.of());
        of(one, "anna").send(WATCHLIST);
        of(one, "anna").send(Request.get("users", "anna", "lists"));
        assertThat(knows()).isFalse();
        assertThat(redis.dump().toString()).doesNotContain("of anna");
        of(two, "ben").send(WATCHLIST);
        assertThat(sent).hasSize(3);
    }

    @Test
    void anotherTraktIsAnotherAnswer() {
        of(one, "anna").send(MOVIE);
        Await.until(this::knows);
        try (Replicas other = Replicas.of(redis.url, null, "another Trakt")) {
            of(other, "ben").send(MOVIE);
        }
        assertThat(sent).hasSize(2);
    }

    @Test
    void whatIsTooOldIsAskedAboutByItsTagAndUsedWhereTraktCannotBeAsked() {
        old(Duration.ofHours(6));
        trakt = request -> answer(request, 503, "", Map.of());
        OldAnswers used = new OldAnswers();
        assertThat(text(used.during(() -> of(two, "ben", _ -> {}).send(MOVIE)))).isEqualTo("[old]");
        assertThat(used.oldest().orElseThrow()).isBetween(Duration.ofHours(6), Duration.ofHours(7));

        trakt = request -> "\"7\"".equals(request.headers().get("If-None-Match"))
                ? answer(request, 304, "", Map.of()) : answer(request, 200, "[new]", Map.of());
        assertThat(text(of(two, "ben").send(MOVIE))).isEqualTo("[old]");
        int before = sent.size();
        Await.until(() -> text(of(server(null), "carla").send(MOVIE)).equals("[old]"));
        assertThat(sent).as("now it counts as new").hasSize(before);
    }

    private void old(Duration age) {
        Redis direct = Redis.connect(redis.url);
        SharedAnswers answers = new RedisAnswers(direct, new RedisTime(direct),
                redisPrefix(), Thread::sleep, Duration.ofHours(1));
        answers.keep(MOVIE.target(), new SharedAnswers.Answer(200, Map.of("ETag", "\"7\""),
                "[old]".getBytes(StandardCharsets.UTF_8), age), Duration.ofHours(1));
        Await.until(this::knows);
        direct.close();
    }

    /** As keys begin for the two servers. */
    private String redisPrefix() {
        of(one, "anna").send(WATCHLIST);
        sent.clear();
        return redis.dump().keySet().iterator().next().replaceFirst("reads:.*", "");
    }

    @Test
    void whileOneServerAsksTheOthersWaitForItsAnswer() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        trakt = request -> {
            Await.until(open);
            return answer(request, 200, "[once]", Map.of());
        };
        FutureTask<Response> first = new FutureTask<>(() -> of(one, "anna").send(MOVIE));
        Thread.ofVirtual().start(first);
        Await.until(() -> sent.size() == 1 && !lead().isEmpty());
        FutureTask<Response> second = new FutureTask<>(() -> of(two, "ben").send(MOVIE));
        Thread waiting = Thread.ofVirtual().start(second);
        Await.until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        open.countDown();

        assertThat(text(first.get())).isEqualTo("[once]");
        assertThat(text(second.get())).isEqualTo("[once]");
        assertThat(sent).hasSize(1);
        Await.until(() -> lead().isEmpty());
    }

    @Test
    void whereTheFirstIsRefusedTheNextOneAsks() {
        trakt = request -> answer(request, 401, "", Map.of());
        Transport refused = of(one, "anna");
        try {
            refused.send(MOVIE);
        } catch (RuntimeException _) {
            // as it should be
        }
        trakt = request -> answer(request, 200, "[found]", Map.of());
        assertThat(text(of(two, "ben").send(MOVIE))).isEqualTo("[found]");
    }

    @Test
    void whereTheFirstDiesTheNextOneAsksWhenItsTimeIsOver() {
        of(one, "anna").send(MOVIE);
        Await.until(this::knows);
        String key = redis.dump().keySet().stream().filter(each -> each.contains(":answer:")).findFirst().orElseThrow();
        String lead = key.replace(":answer:", ":lead:");
        redis.ask(commands -> commands.del(key));
        redis.ask(commands -> commands.set(lead, new byte[] {'1'}, SetArgs.Builder.px(400)));

        of(two, "ben").send(MOVIE);
        assertThat(sent).hasSize(2);
        assertThat(redis.<String>ask(commands -> String.valueOf(commands.get(lead)))).isNotEqualTo("1");
    }

    @Test
    void whatIsLargeIsCompressedAndWhatIsTooLargeStaysHere() {
        trakt = request -> new Response(request.line(), 200, Map.of(), large);
        of(one, "anna").send(MOVIE);
        Await.until(this::knows);
        assertThat(of(two, "ben").send(MOVIE).body()).isEqualTo(large);
        assertThat(redis.<Long>ask(commands -> commands.strlen(commands.keys("*answer*").getFirst())))
                .isLessThan(large.length / 10);
    }
}
