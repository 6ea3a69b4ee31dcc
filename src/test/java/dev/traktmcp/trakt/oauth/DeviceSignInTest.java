package dev.traktmcp.trakt.oauth;

import static dev.traktmcp.trakt.oauth.Household.SEED;
import static dev.traktmcp.trakt.oauth.Household.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.oauth.SignInState.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceSignInTest {
    private static final Duration FIVE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Household house;
    private Steps steps;
    private DeviceSignIn signIn;

    @BeforeEach
    void open() {
        house = new Household(folder);
        steps = new Steps(house.clock);
        signIn = house.signIn(steps);
    }

    @AfterEach
    void close() {
        signIn.end();
        steps.allow(1_000);
        house.close();
    }

    @Test
    void saysAddressAndCodeAtOnceAndTheSameOnesWhileTheyAreGood() {
        assertThat(signIn.state()).isEqualTo(new SignInState.Idle());
        Waiting waiting = signIn.begin();
        assertThat(waiting.url()).isEqualTo("https://auth.trakt.tv/activate");
        assertThat(waiting.code()).hasSize(8);
        assertThat(waiting.until()).isEqualTo(house.clock.instant().plusSeconds(600));
        assertThat(signIn.begin()).isEqualTo(waiting).isEqualTo(signIn.state());
        assertThat(house.sent("/oauth/device/code")).hasSize(1);
    }

    @Test
    void aYesSignsInAndAllTokensOfTheMachineKnow() {
        StoredTokens elsewhere = house.tokens(null);
        signIn.begin();
        steps.allow(2);
        Await.until(() -> polls() == 2);
        house.simulator.deviceCodes().approveAll();
        steps.allow(1);
        Await.until(() -> signIn.state() instanceof SignInState.SignedIn);
        assertThat(steps.waits()).containsExactly(FIVE, FIVE, FIVE);
        assertThat(house.whoami(elsewhere)).isNotBlank();
        assertThat(((SignInState.SignedIn) signIn.state()).until())
                .isEqualTo(house.clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void whoAsksTooFastAsksMoreSlowly() {
        house.simulator.faults().on("POST", "/oauth/device/token").answer(429);
        signIn.begin();
        steps.allow(3);
        Await.until(() -> polls() == 3);
        assertThat(steps.waits()).containsExactly(FIVE, FIVE.multipliedBy(2), FIVE.multipliedBy(2));
    }

    @Test
    void aNoIsTold() {
        signIn.begin();
        house.simulator.deviceCodes().denyAll();
        steps.allow(1);
        Await.until(() -> signIn.state() instanceof SignInState.Declined);
        assertThat(signIn.begin()).as("and asking again is possible").isEqualTo(signIn.state());
        assertThat(house.sent("/oauth/device/code")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 410})
    void aCodeThatCanNoLongerBeUsedHasExpired(int status) {
        house.simulator.faults().on("POST", "/oauth/device/token").answer(status);
        signIn.begin();
        steps.allow(1);
        Await.until(() -> signIn.state() instanceof SignInState.Expired);
    }

    @Test
    void asksNoLongerThanTheCodeIsGood() {
        Waiting first = signIn.begin();
        steps.allow(200);
        Await.until(() -> signIn.state() instanceof SignInState.Expired);
        assertThat(polls()).isEqualTo(120);
        assertThat(signIn.begin().code()).isNotEqualTo(first.code());
    }

    @Test
    void aLostQuestionIsAskedAgain() {
        house.simulator.faults().on("POST", "/oauth/device/token").dropBeforeCommit();
        house.simulator.faults().on("POST", "/oauth/device/token").answer(503);
        house.simulator.deviceCodes().approveAll();
        signIn.begin();
        house.simulator.deviceCodes().approveAll();
        steps.allow(3);
        Await.until(() -> signIn.state() instanceof SignInState.SignedIn);
    }

    @Test
    void anAppThatIsRefusedMeanwhileEndsIt() {
        signIn.begin();
        house.simulator.faults().on("POST", "/oauth/device/token").answer(403);
        steps.allow(1);
        Await.until(() -> signIn.state().equals(new SignInState.Failed(new Failure.AppRejected())));
    }

    @Test
    void whatAnotherProcessCompletesIsKnownHere() {
        signIn.begin();
        DeviceSignIn other = house.signIn(_ -> {});
        other.begin();
        house.simulator.deviceCodes().approveAll();
        Await.until(() -> other.state() instanceof SignInState.SignedIn);
        steps.allow(1);
        Await.until(() -> signIn.state() instanceof SignInState.SignedIn);
        assertThat(signIn.state()).isEqualTo(other.state());
    }

    @Test
    void aRefreshElsewhereIsNoSignIn() {
        StoredTokens tokens = house.tokens(SEED);
        house.whoami(tokens);
        signIn.begin();
        house.simulator.faults().expireAccessTokens();
        house.whoami(tokens);
        steps.allow(1);
        Await.until(() -> polls() == 1);
        assertThat(signIn.state()).isInstanceOf(Waiting.class);
    }

    @Test
    void signingOutRevokesAndForgetsAndFirstTokensDoNotComeBack() {
        StoredTokens tokens = house.tokens(SEED);
        String access = tokens.access().orElseThrow();
        assertThat(signIn.state()).isInstanceOf(SignInState.SignedIn.class);
        assertThat(signIn.end()).isTrue();
        assertThat(signIn.state()).isEqualTo(new SignInState.Idle());
        assertThat(house.sent("/oauth/revoke")).singleElement().matches(sent -> sent.body().contains(access));
        assertThat(house.tokens(SEED).access()).isEmpty();
        assertThat(tokens.access()).isEmpty();
    }

    @Test
    void signingOutWhileTheCodeWaitsIsTheLastWord() {
        signIn.begin();
        Await.until(steps::isWaitedFor);
        house.simulator.deviceCodes().approveAll();
        signIn.end();
        steps.allow(1);
        Await.until(() -> house.sent("/oauth/revoke").size() == 1);
        assertThat(signIn.state()).isEqualTo(new SignInState.Idle());
        assertThat(house.store().read().pair()).isNull();
    }

    @Test
    void signingOutWithoutTraktForgetsAllTheSame() {
        house.tokens(SEED).access();
        house.simulator.faults().on("POST", "/oauth/revoke").dropBeforeCommit();
        assertThat(signIn.end()).isFalse();
        assertThat(house.store().read().pair()).isNull();
    }

    @Test
    void aCallThatNeedsAUserBeginsASignInAndOneThatDoesNotGoesOn() throws Exception {
        StoredTokens tokens = house.tokens(null);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var failures = IntStream.range(0, 5)
                    .mapToObj(_ -> callers.submit(() -> failure(() -> house.trakt(tokens, signIn).users().settings())))
                    .toList();
            for (var told : failures) {
                Waiting waiting = signIn.begin();
                assertThat(told.get()).isEqualTo(new Failure.NotSignedIn(waiting.url(), waiting.code()));
            }
        }
        assertThat(house.sent("/oauth/device/code")).hasSize(1);
        assertThat(house.trakt(tokens, signIn).search().exact(MediaType.MOVIE, "Heat")).isNotEmpty();
    }

    @Test
    void aCallAfterALostPairSaysThatTheSignInHasEnded() {
        house.simulator.faults().expireAccessTokens();
        house.simulator.faults().useUpRefreshTokens();
        StoredTokens tokens = house.tokens(SEED);
        assertThat(failure(() -> house.trakt(tokens, signIn).users().settings()))
                .isInstanceOfSatisfying(Failure.NotSignedIn.class, told -> {
                    assertThat(told.ended()).isTrue();
                    assertThat(told.code()).isNotBlank();
                });
    }

    private int polls() {
        return house.sent("/oauth/device/token").size();
    }
}
