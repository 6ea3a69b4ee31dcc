package dev.traktmcp.trakt.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.traktmcp.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingTest extends OddServer {

    @Test
    void retryAfterIsHonoured() {
        answers(status(429).withHeader("Retry-After", "7"), okJson("[]"));

        assertThat(trakt.send(READ).status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void anHtml429WithoutHeadersBacksOffWithJitter() {
        answers(html(429), html(429), html(429), okJson("[]"));

        assertThat(trakt.send(READ).status()).isEqualTo(200);
        assertThat(time.sleeps()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Duration most = Duration.ofSeconds(1L << i);
            assertThat(time.sleeps().get(i)).isBetween(most.dividedBy(2), most);
        }
    }

    @Test
    void a429DidNothingSoEvenAPlayGoesOutAgain() {
        answers(status(429).withHeader("Retry-After", "2"), status(201));

        assertThat(trakt.send(PLAYED).status()).isEqualTo(201);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void enoughIsEnough() {
        answers(status(429));

        assertThat(failure(trakt, READ)).isEqualTo(
                new Failure.RateLimited(Duration.ofMinutes(1), Failure.Limit.SERVER));
        assertThat(sent()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 520, 521, 522, 524})
    void aServerErrorIsFollowedByAnotherTryOfWhatIsRepeatable(int status) {
        answers(status(status), status(201));

        assertThat(trakt.send(LISTED).status()).isEqualTo(201);
        assertThat(sent()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 520})
    void aServerErrorEndsAPlay(int status) {
        answers(status(status), status(201));

        assertThat(failure(trakt, PLAYED)).isEqualTo(new Failure.TraktDown(status, true));
        assertThat(sent()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 524})
    void aServerErrorThatStaysSaysThatTheWriteMayHaveArrived(int status) {
        answers(status(status));

        assertThat(failure(trakt, LISTED)).isEqualTo(new Failure.TraktDown(status, true));
        assertThat(failure(trakt, READ)).isEqualTo(new Failure.TraktDown(status, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 420, 422, 423, 426, 429})
    void afterARefusalNothingWasDone(int status) {
        answers(status(status));

        assertThat(failure(trakt, PLAYED).mayBeDone()).isFalse();
    }

    @Test
    void aRefusalOfTheSecondTrySaysNothingOfTheFirst() {
        answers(fault(Fault.CONNECTION_RESET_BY_PEER), status(429));

        assertThat(failure(trakt, LISTED)).isEqualTo(new Failure.Unreachable("localhost", true));
    }

    @Test
    void norDoesOneThatClosesTheDoor() {
        answers(status(503), status(429).withHeader("Retry-After", "300"));

        assertThat(failure(trakt, LISTED)).isEqualTo(new Failure.TraktDown(503, true));
    }

    @Test
    void aLostAnswerEndsAPlayAndSaysThatItMayHaveArrived() {
        answers(fault(Fault.CONNECTION_RESET_BY_PEER), status(201));

        assertThat(failure(trakt, PLAYED)).isEqualTo(new Failure.Unreachable("localhost", true));
        assertThat(sent()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void aLostAnswerIsAskedForAgainWhereThatIsHarmless(String fault) {
        answers(fault(Fault.valueOf(fault)), status(201));

        assertThat(trakt.send(LISTED).status()).isEqualTo(201);
    }

    @Test
    void whereNothingListensNothingWasWritten() {
        Transport nowhere = new JdkTransport(URI.create("http://localhost:1"), "trakt-mcp/test");
        AtomicInteger tries = new AtomicInteger();
        Transport counted = request -> {
            tries.incrementAndGet();
            return nowhere.send(request);
        };

        assertThat(failure(chain(counted), PLAYED)).isEqualTo(new Failure.Unreachable("localhost", false));
        assertThat(tries).as("safe to try again, even a play").hasValue(4);
    }

    @Test
    void aConnectionRefusedNowDoesNotUnsayAnEarlierArrival() {
        Iterator<Failure> outcomes = List.<Failure>of(
                new Failure.Unreachable("trakt", true),
                new Failure.Unreachable("trakt", false),
                new Failure.Unreachable("trakt", false),
                new Failure.Unreachable("trakt", false)).iterator();

        assertThat(failure(retrying(outcomes), LISTED)).isEqualTo(new Failure.Unreachable("trakt", true));
        assertThat(outcomes).isExhausted();
    }

    @Test
    void whereOurOwnPaceStopsTheRepeatTheFirstOutcomeStands() {
        Iterator<Failure> outcomes = List.<Failure>of(
                new Failure.Unreachable("trakt", true),
                new Failure.RateLimited(Duration.ofSeconds(1))).iterator();

        assertThat(failure(retrying(outcomes), LISTED)).isEqualTo(new Failure.Unreachable("trakt", true));
    }

    @Test
    void otherFailuresAreNotRepeated() {
        Iterator<Failure> outcomes = List.<Failure>of(
                new Failure.NotSignedIn(null, null), new Failure.AccountLocked()).iterator();

        assertThat(failure(retrying(outcomes), READ)).isEqualTo(new Failure.NotSignedIn(null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 420, 423, 426})
    void refusalsAreNotRepeated(int status) {
        answers(status(status));

        assertThat(failure(trakt, LISTED)).isNotNull();
        assertThat(sent()).isOne();
    }

    private Transport retrying(Iterator<Failure> outcomes) {
        return new Retrying(_ -> {
            throw outcomes.next().raise();
        }, time, new Random(7));
    }
}
