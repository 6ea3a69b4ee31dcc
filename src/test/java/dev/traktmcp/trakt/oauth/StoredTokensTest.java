package dev.traktmcp.trakt.oauth;

import static dev.traktmcp.trakt.oauth.Household.SEED;
import static dev.traktmcp.trakt.oauth.Household.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTokensTest {
    @TempDir
    Path folder;

    private Household house;

    @BeforeEach
    void open() {
        house = new Household(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void firstTokensGoIntoTheStoreAndWorkAtOnce() {
        assertThat(house.whoami(house.tokens(SEED))).isNotBlank();
        assertThat(house.refreshes()).isEmpty();
        assertThat(house.store().read().pair().refresh()).isEqualTo(Simulator.REFRESH_TOKEN);
    }

    @Test
    void aRefreshTokenAloneIsEnough() {
        assertThat(house.whoami(house.tokens(new InitialTokens(null, Simulator.REFRESH_TOKEN)))).isNotBlank();
        assertThat(house.refreshes()).hasSize(1);
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndTheNewPairIsKept() {
        house.simulator.faults().expireAccessTokens();
        StoredTokens tokens = house.tokens(SEED);
        assertThat(house.whoami(tokens)).isNotBlank();
        assertThat(house.whoami(tokens)).isNotBlank();
        assertThat(house.whoami(house.tokens(SEED)))
                .as("the same first tokens do not win over newer ones").isNotBlank();
        assertThat(house.refreshes()).hasSize(1);
    }

    @Test
    void aTokenIsRenewedALittleBeforeTheExpiryThatTraktGave() {
        StoredTokens tokens = house.tokens(new InitialTokens(null, Simulator.REFRESH_TOKEN));
        house.whoami(tokens);
        house.clock.advance(Duration.ofDays(7).minusMinutes(3));
        house.whoami(tokens);
        assertThat(house.refreshes()).hasSize(1);
        house.clock.advance(Duration.ofMinutes(2));
        house.whoami(tokens);
        assertThat(house.refreshes()).hasSize(2);
        assertThat(house.sent("/users/settings")).as("no call met a 401").allMatch(sent -> sent.status() == 200);
    }

    @Test
    void aClockThatIsWrongByDaysRenewsNoOftenerThanARightOne() {
        InstantSource wrong = () -> house.clock.instant().plus(Duration.ofDays(30));
        StoredTokens ahead = new StoredTokens(
                Household.oauth(house.simulator.authUrl(), wrong), house.store(), house.lock,
                new InitialTokens(null, Simulator.REFRESH_TOKEN), wrong);
        IntStream.range(0, 5).forEach(_ -> house.whoami(ahead));
        assertThat(house.refreshes()).hasSize(1);
    }

    @Test
    void otherFirstTokensReplaceWhatIsKept() {
        house.store().write(house.store().read().seeded(new InitialTokens("stale", "stale too")));
        assertThat(house.whoami(house.tokens(SEED))).isNotBlank();
        assertThat(house.store().read().seed()).isNotNull().doesNotContain("sandbox");
    }

    @Test
    void parallelCallsShareOneRefresh() throws Exception {
        house.simulator.faults().expireAccessTokens();
        StoredTokens one = house.tokens(SEED);
        StoredTokens other = house.tokens(SEED);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> callers.submit(() -> house.whoami(i % 2 == 0 ? one : other)))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isNotBlank();
            }
        }
        assertThat(house.refreshes()).hasSize(1);
    }

    @Test
    void aLostAnswerIsAskedForOnceMore() {
        house.simulator.faults().expireAccessTokens();
        house.simulator.faults().on("POST", "/oauth/token").dropBeforeCommit();
        assertThat(house.whoami(house.tokens(SEED))).isNotBlank();
        assertThat(house.refreshes()).hasSize(2);
    }

    @Test
    void aPairThatIsLostOnTheWireEndsInASignInAndNotInALoop() {
        house.simulator.faults().expireAccessTokens();
        house.simulator.faults().on("POST", "/oauth/token").dropAfterCommit();
        StoredTokens tokens = house.tokens(SEED);
        assertThat(failure(() -> house.whoami(tokens))).isInstanceOf(Failure.NotSignedIn.class);
        assertThat(failure(() -> house.whoami(tokens))).isInstanceOf(Failure.NotSignedIn.class);
        assertThat(failure(() -> house.whoami(house.tokens(SEED)))).isInstanceOf(Failure.NotSignedIn.class);
        assertThat(house.refreshes()).as("asked once more, then never again").hasSize(2);
        assertThat(house.store().read()).matches(StoredSignIn::ended)
                .matches(kept -> kept.pair().refresh().equals(Simulator.REFRESH_TOKEN), "keeps the old pair");
    }

    @Test
    void whileTheSignInServerIsAwayNobodyIsSignedOut() {
        house.simulator.faults().expireAccessTokens();
        house.simulator.faults().on("POST", "/oauth/token").times(99).dropBeforeCommit();
        StoredTokens tokens = house.tokens(SEED);
        assertThat(failure(() -> house.whoami(tokens))).isEqualTo(new Failure.Unreachable("127.0.0.1", false));
        assertThat(house.refreshes()).as("one retry, however often the call is repeated").hasSize(2);
        assertThat(house.trakt(tokens).search().exact(MediaType.MOVIE, "Heat"))
                .as("what needs no user goes on").isNotEmpty();
        house.simulator.faults().clear();
        house.clock.advance(Duration.ofSeconds(6));
        assertThat(house.whoami(tokens)).isNotBlank();
    }

    @Test
    void anEarlyRefusalLetsTheAccessTokenServeOutItsTime() {
        StoredTokens tokens = house.tokens(new InitialTokens(null, Simulator.REFRESH_TOKEN));
        house.whoami(tokens);
        house.simulator.faults().useUpRefreshTokens();
        house.clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(house.whoami(tokens)).isNotBlank();
        assertThat(house.whoami(tokens)).isNotBlank();
        assertThat(house.refreshes()).hasSize(2);
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(failure(() -> house.whoami(tokens))).isInstanceOf(Failure.NotSignedIn.class);
        assertThat(house.refreshes()).hasSize(2);
    }

    @Test
    void whatAnotherProcessRenewedIsTakenOver() {
        StoredTokens here = house.tokens(SEED);
        StoredTokens there = house.tokens(SEED);
        house.whoami(here);
        house.simulator.faults().expireAccessTokens();
        house.whoami(there);
        assertThat(house.whoami(here)).isNotBlank();
        assertThat(house.refreshes()).hasSize(1);
    }

    @Test
    void someoneElsesPrivateProfileCostsNoToken() {
        StoredTokens tokens = house.tokens(SEED);
        house.simulator.faults().on("GET", "/users/settings")
                .answer(401, Map.of("X-Private-User", "true"), null, "");
        assertThat(failure(() -> house.whoami(tokens))).isInstanceOf(Failure.PrivateUser.class);
        assertThat(house.refreshes()).isEmpty();
    }

    @Test
    void aCallThatRunsOutOfTimeLosesNoPair() throws Exception {
        house.simulator.faults().expireAccessTokens();
        CountDownLatch answered = new CountDownLatch(1);
        house.simulator.faults().on("POST", "/oauth/token").before(() -> Await.until(answered));
        StoredTokens tokens = house.tokens(SEED);
        assertThat(failure(() -> Deadline.within(
                Duration.ofMillis(300), Clock.systemUTC(), () -> house.whoami(tokens))))
                .isInstanceOf(Failure.Unreachable.class);
        answered.countDown();
        tokens.close();
        assertThat(house.whoami(house.tokens(SEED))).isNotBlank();
        assertThat(house.refreshes()).hasSize(1);
    }

    @Test
    void aStoreThatTakesNothingIsNoticedBeforeTheTokenIsSpent() throws IOException {
        house.simulator.faults().expireAccessTokens();
        StoredTokens tokens = house.tokens(SEED);
        tokens.access();
        Files.setPosixFilePermissions(house.home.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Trakt trakt = house.trakt(tokens, house.signIn(Thread::sleep));
        assertThat(failure(() -> trakt.users().settings())).isInstanceOf(Failure.StoreUnusable.class);
        assertThat(house.refreshes()).isEmpty();
        assertThat(house.sent("/oauth/device/code")).as("no sign-in is begun that could not be kept").isEmpty();
        Files.setPosixFilePermissions(house.home.folder(), PosixFilePermissions.fromString("rwx------"));
        assertThat(house.whoami(tokens)).isNotBlank();
    }

    /** A host asks people to sign in again on a page, and not because it could not look for a moment. */
    @Test
    void aStoreThatCannotBeReadIsNotTakenForASignOut() throws IOException {
        StoredTokens tokens = house.tokens(null);
        house.store().write(StoredSignIn.NONE.seeded(SEED));
        assertThat(house.whoami(tokens)).isNotBlank();
        Files.setPosixFilePermissions(house.home.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(failure(() -> house.trakt(tokens).users().settings())).isInstanceOf(Failure.StoreUnusable.class);
        assertThat(house.trakt(tokens).search().exact(MediaType.MOVIE, "Heat"))
                .as("what needs no user goes on").isNotEmpty();
        Files.setPosixFilePermissions(house.home.folder(), PosixFilePermissions.fromString("rwx------"));
        assertThat(house.whoami(tokens)).isNotBlank();
    }

    @Test
    void anAppThatTraktRefusesIsNoReasonToSignOut() {
        house.simulator.faults().expireAccessTokens();
        house.simulator.faults().on("POST", "/oauth/token")
                .answer(400, Map.of(), "application/json", "{\"error\":\"invalid_client\"}");
        StoredTokens tokens = house.tokens(SEED);
        assertThat(failure(() -> house.whoami(tokens))).isEqualTo(new Failure.AppRejected());
        assertThat(house.store().read().isGood()).isTrue();
    }
}
