package dev.traktmcp.trakt.http;

import static dev.traktmcp.trakt.http.CountedTrakt.answer;
import static dev.traktmcp.trakt.http.CountedTrakt.status;
import static dev.traktmcp.trakt.http.CountedTrakt.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InFlightTest {
    private static final Request PLAYING = Request.get("users", "me", "watching");
    private static final Request WATCHLIST = Request.get("sync", "watchlist");

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<Response> held = new CompletableFuture<>();
    private final AtomicInteger sent = new AtomicInteger();

    /** Holds the first answer back until the test gives it. */
    private final Transport joining = new Caching(new Statuses(request -> {
        if (request.isWrite() || sent.incrementAndGet() > 1) {
            return answer(request, "[own]", Map.of());
        }
        begun.countDown();
        try {
            return held.get();
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        }
    }), AccessTokens.fixed("token"), System::nanoTime);

    private record Call(Thread thread, FutureTask<Response> task) {
        Response answer() throws Exception {
            return task.get();
        }

        Call untilItWaits() {
            Await.until(() -> thread.getState() == Thread.State.WAITING
                    || thread.getState() == Thread.State.TIMED_WAITING || task.isDone());
            return this;
        }
    }

    private Call call(Request request) {
        return call(() -> joining.send(request));
    }

    private static Call call(Callable<Response> sending) {
        FutureTask<Response> task = new FutureTask<>(sending);
        Thread thread = new Thread(task);
        thread.start();
        return new Call(thread, task);
    }

    private Call first(Request request) throws InterruptedException {
        Call first = call(request);
        begun.await();
        return first;
    }

    @Test
    void thoseWhoAskTheSameShareOneRequest() throws Exception {
        Call first = first(PLAYING);
        Call second = call(PLAYING).untilItWaits();
        Call third = call(PLAYING).untilItWaits();
        held.complete(answer(PLAYING, "[shared]", Map.of()));

        assertThat(text(first.answer())).isEqualTo("[shared]");
        assertThat(text(second.answer())).isEqualTo("[shared]");
        assertThat(text(third.answer())).isEqualTo("[shared]");
        assertThat(sent).hasValue(1);
        assertThat(text(joining.send(PLAYING))).isEqualTo("[own]");
    }

    @Test
    void anotherQuestionDoesNotWait() throws Exception {
        Call first = first(PLAYING);
        Call other = call(PLAYING.with("extended", "full")).untilItWaits();
        held.complete(answer(PLAYING, "[first]", Map.of()));

        assertThat(text(first.answer())).isEqualTo("[first]");
        assertThat(text(other.answer())).isEqualTo("[own]");
    }

    @Test
    void whoAsksAfterAWriteDoesNotJoinWhoAskedBefore() throws Exception {
        Call first = first(WATCHLIST);
        joining.send(Request.post("sync", "watchlist"));
        Call second = call(WATCHLIST).untilItWaits();
        held.complete(answer(WATCHLIST, "[old]", Map.of()));

        assertThat(text(first.answer())).isEqualTo("[old]");
        assertThat(text(second.answer())).isEqualTo("[own]");
        assertThat(text(joining.send(WATCHLIST))).isEqualTo("[own]");
    }

    @Test
    void aCallThatMayWriteJoinsNobody() throws Exception {
        Call first = first(WATCHLIST);
        Call second = call(() -> FreshReads.during(() -> joining.send(WATCHLIST))).untilItWaits();
        held.complete(answer(WATCHLIST, "[old]", Map.of()));

        assertThat(text(first.answer())).isEqualTo("[old]");
        assertThat(text(second.answer())).isEqualTo("[own]");
    }

    @Test
    void whoWaitsHasItsOwnDeadline() throws Exception {
        Call first = first(PLAYING);

        Response own = Deadline.within(Duration.ofMillis(50), Clock.systemUTC(), () -> joining.send(PLAYING));
        assertThat(text(own)).as("a wire of Trakt sends nothing without time left").isEqualTo("[own]");
        held.complete(answer(PLAYING, "[late]", Map.of()));
        assertThat(text(first.answer())).isEqualTo("[late]");
    }

    @Test
    void whoWaitsCanBeCancelledAndTheOthersGoOn() throws Exception {
        Call first = first(PLAYING);
        Call second = call(PLAYING).untilItWaits();
        second.thread().interrupt();
        assertThatThrownBy(second::answer).hasCauseInstanceOf(CancellationException.class);

        held.complete(answer(PLAYING, "[shared]", Map.of()));
        assertThat(text(first.answer())).isEqualTo("[shared]");
        assertThat(sent).hasValue(1);
    }

    @Test
    void whereTheFirstIsCancelledTheNextSends() throws Exception {
        Call first = first(PLAYING);
        Call second = call(PLAYING).untilItWaits();
        first.thread().interrupt();

        assertThat(text(second.answer())).isEqualTo("[own]");
        assertThatThrownBy(first::answer).hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void whereTheFirstRanOutOfTimeTheNextSends() throws Exception {
        Call first = first(PLAYING);
        Call second = call(PLAYING).untilItWaits();
        held.completeExceptionally(new Failure.Unreachable("api.trakt.tv", false).raise());

        assertThat(text(second.answer())).isEqualTo("[own]");
        assertThatThrownBy(first::answer).hasCauseInstanceOf(TraktException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void whatTraktAnsweredIsTheAnswerOfAll(int status) throws Exception {
        Call first = first(PLAYING);
        Call second = call(PLAYING).untilItWaits();
        held.complete(status(PLAYING, status));

        assertThatThrownBy(first::answer).hasCauseInstanceOf(TraktException.class);
        assertThatThrownBy(second::answer).hasCauseInstanceOf(TraktException.class);
        assertThat(sent).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 423, 426})
    void aRefusalOfOnePersonIsNobodyElses(int status) throws Exception {
        Request everybodys = Request.get("movies", "heat-1995");
        Call first = first(everybodys);
        Call second = call(everybodys).untilItWaits();
        held.complete(status(everybodys, status));

        assertThat(text(second.answer())).isEqualTo("[own]");
        assertThatThrownBy(first::answer).hasCauseInstanceOf(TraktException.class);
    }
}
