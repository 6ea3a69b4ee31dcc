package dev.traktmcp.trakt.oauth;

import static dev.traktmcp.trakt.oauth.Household.failure;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.traktmcp.Await;
import dev.traktmcp.Logs;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.oauth.store.AesGcm;
import dev.traktmcp.trakt.oauth.store.SystemCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Nothing that opens an account is ever printed, at the most talkative level, whatever goes wrong. */
@Isolated("it listens to all that is logged")
class SecrecyTest {
    /** The simulator's tokens and its secret device codes. */
    private static final Pattern SECRET = Pattern.compile("sandbox-(access|refresh|client-secret)|0{40}");

    private final Logger root = Logs.root();
    private final Logger ours = Logs.of("dev.traktmcp");
    private final Level oursBefore = ours.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level before = root.getLevel();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.start();
        root.setLevel(Level.TRACE);
        ours.setLevel(Level.TRACE);
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(before);
        ours.setLevel(oursBefore);
    }

    @Test
    void noLogLineHoldsASecret() {
        try (Household house = new Household(folder)) {
            house.simulator.faults().expireAccessTokens();
            StoredTokens tokens = house.tokens(Household.SEED);
            house.whoami(tokens);
            house.simulator.faults().on("POST", "/oauth/token").dropAfterCommit();
            house.untilTheyExpire();
            failure(() -> house.whoami(tokens));
            house.simulator.faults().on("POST", "/oauth/device/token")
                    .answer(200, Map.of(), "application/json", "sandbox-access-in-an-odd-place");
            Steps steps = new Steps(house.clock);
            DeviceSignIn signIn = house.signIn(steps);
            failure(() -> house.trakt(tokens, signIn).users().settings());
            steps.allow(1);
            Await.until(() -> signIn.state() instanceof SignInState.Failed);
            signIn.begin();
            house.simulator.deviceCodes().approveAll();
            steps.allow(1);
            Await.until(() -> signIn.state() instanceof SignInState.SignedIn);
            house.whoami(tokens);
            signIn.end();
        }
        String lines = log.list.stream()
                .map(event -> event.getFormattedMessage() + "\n"
                        + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(lines).contains("The sign-in was renewed").doesNotContainPattern(SECRET);
    }

    @Test
    void nothingPrintsItsSecrets() {
        TokenPair pair = new TokenPair("s3cret", "s3cret", Instant.EPOCH, Instant.MAX);
        DeviceCode code = new DeviceCode("s3cret", "5055CC52", "https://auth.trakt.tv", Instant.EPOCH, Duration.ZERO);
        List<Object> all = List.of(pair, code, new InitialTokens("s3cret", "s3cret"), new App("id", "s3cret", null),
                new StoredSignIn(pair, false, null, null), new PollResult.Approved(pair),
                new RefreshResult.Renewed(pair),
                new SystemCommand.Result(0, "s3cret", false), new AesGcm("s3cret".repeat(4).getBytes(), null),
                Request.post("oauth", "token").json(Map.of("refresh_token", "s3cret")));
        assertThat(all).allSatisfy(value -> assertThat(value.toString()).doesNotContain("s3cret"));
        assertThat(new InitialTokens(Simulator.ACCESS_TOKEN, null).fingerprint()).doesNotContainPattern(SECRET);
    }
}
