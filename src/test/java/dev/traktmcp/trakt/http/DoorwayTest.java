package dev.traktmcp.trakt.http;

import static dev.traktmcp.trakt.http.CountedTrakt.answer;
import static dev.traktmcp.trakt.http.CountedTrakt.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.cache.OldAnswers;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.Limit;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.sharing.Allowance;
import dev.traktmcp.trakt.http.sharing.OwnDoor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people of one server, of which Trakt takes nothing for a while. */
class DoorwayTest {
    private static final Request MOVIE = Request.get("movies", "1");
    private static final Request WATCHLIST = Request.get("sync", "watchlist");
    private static final Request ADD = Request.post("sync", "watchlist").harmlessTwice();

    private final FakeTime time = new FakeTime();
    private final OwnDoor door = new OwnDoor(time);
    private final KeptAnswers answers = new KeptAnswers(time);
    private final CountedTrakt trakt = new CountedTrakt();
    private final Transport anna = person(AccessTokens.fixed("anna's"), null);
    private final Transport ben = person(AccessTokens.fixed("ben's"), null);
    private final Transport stranger = person(AccessTokens.none(), null);

    private Transport person(AccessTokens tokens, Allowance allowance) {
        return Chain.around(trakt, "client", tokens, time, time, new Random(7),
                new Chain.Shared(answers, door, null, allowance));
    }

    private Response sent(Transport person, Request request) {
        return Deadline.within(Duration.ofSeconds(15), time, () -> person.send(request));
    }

    private Failure refused(Transport person, Request request) {
        return catchThrowableOfType(TraktException.class, () -> sent(person, request)).failure();
    }

    /** The next answer, and then as before. */
    private void refusesOnce(Map<String, String> headers) {
        var usual = trakt.answers;
        trakt.answers = request -> {
            trakt.answers = usual;
            return new Response(request.line(), 429, headers, new byte[0]);
        };
    }

    private static String limit(String name) {
        return "{\"name\":\"" + name + "\",\"period\":300,\"limit\":500,\"remaining\":0}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\":\"APP_LIMIT\"}", "odd"})
    void whatIsRefusedToTheServerIsNotTriedByAnybodyUntilTraktSays(String limit) {
        refusesOnce(limit.isEmpty() ? Map.of("Retry-After", "300")
                : Map.of("Retry-After", "300", "X-Ratelimit", limit));
        assertThat(refused(anna, WATCHLIST)).isEqualTo(new Failure.RateLimited(Duration.ofMinutes(5), Limit.SERVER));
        time.pass(Duration.ofMinutes(1));
        for (Request request : List.of(WATCHLIST, ADD, MOVIE)) {
            assertThat(refused(ben, request)).isEqualTo(
                    new Failure.RateLimited(Duration.ofMinutes(4), Limit.SERVER));
        }
        assertThat(trakt.sent).hasSize(1);

        time.pass(Duration.ofMinutes(4));
        assertThat(sent(ben, ADD).status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedToOnePersonConcernsNobodyElse() {
        refusesOnce(Map.of("Retry-After", "300", "X-Ratelimit", limit("AUTHED_API_GET_LIMIT")));
        assertThat(refused(anna, WATCHLIST)).isEqualTo(new Failure.RateLimited(Duration.ofMinutes(5), Limit.PERSON));
        assertThat(sent(ben, WATCHLIST).status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedToStrangersConcernsAllWhoHaveNoToken() {
        refusesOnce(Map.of("Retry-After", "300", "X-Ratelimit", limit("UNAUTHED_API_GET_LIMIT")));
        assertThat(refused(stranger, MOVIE)).isEqualTo(new Failure.RateLimited(Duration.ofMinutes(5), Limit.SERVER));
        assertThat(refused(stranger, Request.get("movies", "2"))).isInstanceOf(Failure.RateLimited.class);
        assertThat(trakt.sent).hasSize(1);
        assertThat(sent(ben, WATCHLIST).status()).isEqualTo(200);
    }

    @Test
    void aShortTimeIsWaitedFor() {
        refusesOnce(Map.of("Retry-After", "3"));
        assertThat(sent(anna, WATCHLIST).status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void meanwhileWhatIsTheSameForEverybodyIsAnsweredThoughItIsOld() {
        trakt.answers = request -> answer(request, "[known]", Map.of());
        sent(anna, MOVIE);
        time.pass(Duration.ofHours(9));
        refusesOnce(Map.of("Retry-After", "300"));
        refused(anna, WATCHLIST);
        int before = trakt.sent.size();

        OldAnswers old = new OldAnswers();
        assertThat(text(old.during(() -> sent(ben, MOVIE)))).isEqualTo("[known]");
        assertThat(old.oldest()).contains(Duration.ofHours(9));
        assertThat(trakt.sent).hasSize(before);

        time.pass(Duration.ofMinutes(5));
        OldAnswers young = new OldAnswers();
        young.during(() -> sent(ben, MOVIE));
        assertThat(young.oldest()).isEmpty();
        assertThat(trakt.sent).hasSize(before + 1);
    }

    @Test
    void whatMayHaveBeenWrittenBeforeTheDoorClosedIsNotSaidToBeUndone() {
        trakt.answers = request -> {
            refusesOnce(Map.of("Retry-After", "300"));
            refused(ben, WATCHLIST);
            return new Response(request.line(), 503, Map.of(), new byte[0]);
        };
        assertThat(refused(anna, ADD)).isEqualTo(new Failure.TraktDown(503, true));
    }

    @Test
    void whoHasHadTheirPartWaitsIfThatIsShortAndIsToldElse() {
        Deque<Duration> waits = new ArrayDeque<>(List.of(Duration.ofSeconds(4), Duration.ZERO,
                Duration.ofSeconds(40)));
        Transport greedy = person(AccessTokens.fixed("greedy's"), waits::pop);
        assertThat(sent(greedy, WATCHLIST).status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(4));
        time.pass(Duration.ofMinutes(1));
        assertThat(refused(greedy, WATCHLIST)).isEqualTo(
                new Failure.RateLimited(Duration.ofSeconds(40), Limit.SHARE));
        assertThat(trakt.sent).hasSize(1);
    }
}
