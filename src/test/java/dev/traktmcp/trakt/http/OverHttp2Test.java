package dev.traktmcp.trakt.http;

import static dev.traktmcp.trakt.http.Http2Server.AT_ONCE;
import static dev.traktmcp.trakt.http.Http2Server.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.Await;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.Http2Server.Behaviour.Answer;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java's client does over HTTP/2, and what we make of it. */
class OverHttp2Test {
    private static final Request READ = Request.get("read");
    private static final Request PLAYED = Request.post("played");
    private static final Duration BUDGET = Duration.ofSeconds(6);

    @TempDir
    static Path folder;

    private final FakeTime time = new FakeTime();
    private Http2Server server;
    private Transport wire;

    @BeforeEach
    void start() throws Exception {
        serve(100);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(int streams) throws Exception {
        server = Http2Server.start(folder, streams);
        wire = new JdkTransport(server.url(), "trakt-mcp/test", HttpClient.newBuilder().sslContext(server.trust()),
                Duration.ofHours(1));
    }

    @Test
    void titlesOfOneCallShareOneConnection() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        server.behaves(_ -> new Answer("[]", open));
        List<FutureTask<Response>> titles = start(8, READ);
        Await.until(() -> !server.requests().isEmpty());
        open.countDown();
        for (FutureTask<Response> title : titles) {
            assertThat(title.get().status()).isEqualTo(200);
        }
        assertThat(server.requests()).hasSize(8);
        assertThat(server.connections()).isOne();
    }

    @Test
    void whereTheFirstOneFailsTheNextOneGoesFirst() throws Exception {
        server.behaves(_ -> NEVER);
        FutureTask<Response> first = begin(READ);
        Await.until(() -> server.requests().size() == 1);
        List<FutureTask<Response>> others = start(3, READ);
        Thread.sleep(50);
        server.behaves(_ -> AT_ONCE);
        first.cancel(true);
        for (FutureTask<Response> other : others) {
            assertThat(other.get().status()).isEqualTo(200);
        }
        assertThat(server.connections()).as("that connection was fine").isOne();
    }

    @Test
    void afterATimeOutTheNextRequestHasAConnectionOfItsOwn() throws Exception {
        wire.send(READ);
        server.fallSilent();
        assertThat(within(BUDGET, 2, () -> failure(wire, READ))).isEqualTo(new Failure.Unreachable("localhost", false));

        assertThat(wire.send(READ).status()).isEqualTo(200);
        assertThat(server.connections()).isEqualTo(2);
        Await.until(() -> server.closed() == 1);
    }

    @Test
    void aReadIsSentAgainOnANewConnectionWithinItsDeadline() throws Exception {
        Transport trakt = Chain.around(wire, "client", AccessTokens.fixed("secret"), time, time, new Random(7));
        trakt.send(READ);
        server.fallSilent();

        Response response = within(BUDGET.dividedBy(2), 2, () -> trakt.send(READ));

        assertThat(response.status()).isEqualTo(200);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aPlayIsNotSentAgainAndMayHaveArrived() throws Exception {
        Transport trakt = Chain.around(wire, "client", AccessTokens.fixed("secret"), time, time, new Random(7));
        trakt.send(READ);
        server.fallSilent();

        Failure failure = within(BUDGET, 2, () -> failure(trakt, PLAYED));

        assertThat(failure).isEqualTo(new Failure.Unreachable("localhost", true));
        assertThat(server.requests()).containsExactly("GET /read", "POST /played");
        assertThat(trakt.send(PLAYED).status()).as("whoever wants it again has a new connection").isEqualTo(200);
    }

    @Test
    void requestsThatTimeOutTogetherShareTheNextConnection() throws Exception {
        wire.send(READ);
        server.fallSilent();
        List<FutureTask<Failure>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(begun(() -> Deadline.within(BUDGET, time, () -> failure(wire, READ))));
        }
        Await.until(() -> server.requests().size() == 5);
        time.pass(BUDGET);
        for (FutureTask<Failure> call : calls) {
            assertThat(call.get()).isEqualTo(new Failure.Unreachable("localhost", false));
        }
        for (FutureTask<Response> again : start(4, READ)) {
            assertThat(again.get().status()).isEqualTo(200);
        }

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void whatIsStillOnItsWayIsAnsweredAfterAnotherTimedOut() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        server.behaves(path -> path.equals("/slow") ? new Answer("[]", open) : AT_ONCE);
        wire.send(READ);
        FutureTask<Response> slow = begin(Request.get("slow"));
        Await.until(() -> server.requests().contains("GET /slow"));
        server.fallSilent();
        within(BUDGET, 3, () -> failure(wire, READ));
        open.countDown();

        assertThat(slow.get().status()).isEqualTo(200);
    }

    @Test
    void moreRequestsThanTheServerAllowsAtOnceWaitForTheirTurn() throws Exception {
        server.close();
        serve(2);
        CountDownLatch open = new CountDownLatch(1);
        server.behaves(path -> path.equals("/played") ? new Answer("[]", open) : AT_ONCE);
        wire.send(READ);
        List<FutureTask<Response>> plays = start(6, PLAYED);
        Await.until(() -> server.requests().size() == 3);
        open.countDown();
        for (FutureTask<Response> play : plays) {
            assertThat(play.get().status()).isEqualTo(200);
        }

        assertThat(server.requests()).as("each went out once").hasSize(7);
        assertThat(server.connections()).isOne();
    }

    @Test
    void whoHasNoTimeToWaitForATurnHasSentNothing() throws Exception {
        server.close();
        serve(1);
        server.behaves(path -> path.equals("/played") ? NEVER : AT_ONCE);
        wire.send(READ);
        FutureTask<Response> play = begin(PLAYED);
        Await.until(() -> server.requests().size() == 2);

        Duration nearlyAll = BUDGET.minusMillis(20); // less than a turn is waited for, but enough to hear of no turn
        assertThat(within(nearlyAll, 2, () -> failure(wire, PLAYED)))
                .isEqualTo(new Failure.Unreachable("localhost", false));
        assertThat(server.requests()).hasSize(2);
        play.cancel(true);
    }

    @Test
    void aHundredRequestsAreNotTooMany() throws Exception {
        server.close();
        serve(40);
        for (FutureTask<Response> one : start(100, READ)) {
            assertThat(one.get().status()).isEqualTo(200);
        }
        assertThat(server.connections()).isOne();
    }

    @Test
    void aCancelledCallWaitsForNobodysConnection() throws Exception {
        server.behaves(_ -> NEVER);
        FutureTask<Response> first = begin(READ);
        Await.until(() -> server.requests().size() == 1);
        FutureTask<RuntimeException> second = new FutureTask<>(
                () -> catchThrowableOfType(RuntimeException.class, () -> wire.send(READ)));
        Thread waiting = Thread.ofVirtual().start(second);
        Thread.sleep(20);
        waiting.interrupt();

        assertThat(second.get()).isInstanceOf(CancellationException.class);
        assertThat(server.requests()).hasSize(1);
        first.cancel(true);
    }

    /** What comes of a call, of whose time so much goes by once the server has had so many requests. */
    private <T> T within(Duration passing, int arrived, Supplier<T> call) {
        return Deadline.within(BUDGET, time, () -> {
            Thread.ofVirtual().start(() -> {
                Await.until(() -> server.requests().size() == arrived);
                time.pass(passing);
            });
            return call.get();
        });
    }

    private static Failure failure(Transport transport, Request request) {
        return catchThrowableOfType(TraktException.class, () -> transport.send(request)).failure();
    }

    private List<FutureTask<Response>> start(int many, Request request) {
        List<FutureTask<Response>> begun = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            begun.add(begin(request));
        }
        return begun;
    }

    private FutureTask<Response> begin(Request request) {
        return begun(() -> wire.send(request));
    }

    private static <T> FutureTask<T> begun(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofVirtual().start(task);
        return task;
    }
}
