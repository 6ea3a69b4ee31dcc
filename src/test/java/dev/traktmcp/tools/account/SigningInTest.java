package dev.traktmcp.tools.account;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.TraktAccount;
import dev.traktmcp.trakt.oauth.store.MemoryStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in and out from inside the chat. */
class SigningInTest {
    private static final Map<String, Object> HEAT = Map.of("title", "Heat (1995)");

    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private final Semaphore goesBy = new Semaphore(0);
    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void enter(InitialTokens seed) {
        TraktAccount account = TraktAccount.open(
                new JdkTransport(simulator.authUrl(), "trakt-mcp/test"), new App(Simulator.CLIENT_ID, null, null),
                new MemoryStore(), HomeLock.ofThisProcess(), seed, clock, this::sleep);
        door = FrontDoor.to(simulator, account, clock);
    }

    /** Nobody asks Trakt again before the test lets time go by. */
    private void sleep(Duration duration) throws InterruptedException {
        goesBy.acquire();
        clock.advance(duration);
    }

    @Test
    void accountSaysWhoHowMuchAndUntilWhen() {
        enter(new InitialTokens(Simulator.ACCESS_TOKEN, Simulator.REFRESH_TOKEN));
        assertThat(text(door.call("account", Map.of())))
                .startsWith("Signed in as sandbox, free account, time zone Europe/London.")
                .contains("Watchlist: 4 items (limit 250).", "Favorites: 2 items (limit 100).", "Lists: ");
        assertThat(text(door.call("sign_in", Map.of()))).isEqualTo("Signed in as sandbox.");
    }

    @Test
    void aCallWithoutAnAccountBeginsTheSignInByItself() {
        enter(null);
        assertThat(text(door.call("account", Map.of()))).startsWith("Nobody is signed in to Trakt.")
                .contains("Next: call sign_in");
        String refused = text(door.call("add_to_watchlist", HEAT));
        String code = code();
        assertThat(refused).startsWith("Nobody is signed in to Trakt").contains("/activate", code, "then ask again");
        assertThat(text(door.call("sign_in", Map.of()))).startsWith("Still waiting").contains(code);
        assertThat(text(door.call("account", Map.of()))).contains("the code " + code + " waits");

        simulator.deviceCodes().approveAll();
        await("Signed in as sandbox.");
        assertThat(isError(door.call("add_to_watchlist", HEAT))).isFalse();
    }

    @Test
    void aCallThatNeedsNobodyBeginsNone() {
        enter(null);
        assertThat(isError(door.call("upcoming_episodes", Map.of("title", "The Bear")))).isFalse();
        assertThat(text(door.call("account", Map.of()))).startsWith("Nobody is signed in to Trakt.")
                .contains("Next: call sign_in");
    }

    @Test
    void aRefusedSignInIsToldAndFollowedByANewCode() {
        enter(null);
        door.call("sign_in", Map.of());
        String first = code();
        simulator.deviceCodes().denyAll();
        assertThat(await("The last sign-in was declined at Trakt.")).contains("/activate").doesNotContain(first);
    }

    @Test
    void anExpiredCodeIsToldAndFollowedByANewOne() {
        enter(null);
        door.call("sign_in", Map.of());
        simulator.deviceCodes().expireAll();
        assertThat(await("The last code expired unused; here is a new one.")).contains("/activate");
    }

    @Test
    void signingOutRevokesAndForgets() {
        enter(new InitialTokens(Simulator.ACCESS_TOKEN, Simulator.REFRESH_TOKEN));
        assertThat(text(door.call("sign_out", Map.of()))).isEqualTo("Signed out; Trakt has revoked the access.");
        assertThat(text(door.call("sign_out", Map.of()))).isEqualTo("Nobody was signed in.");
        assertThat(isError(door.call("add_to_watchlist", HEAT))).isTrue();
        assertThat(isError(door.call("search", Map.of("query", "heat")))).as("needs nobody").isFalse();
    }

    /** The code of the sign-in that waits, as the tool's data has it. */
    private String code() {
        return (String) ((Map<?, ?>) door.call("sign_in", Map.of()).get("structuredContent")).get("code");
    }

    /** What sign_in says once it has heard from Trakt. */
    private String await(String beginning) {
        goesBy.release();
        AtomicReference<String> said = new AtomicReference<>();
        Await.until(() -> {
            said.set(text(door.call("sign_in", Map.of())));
            return said.get().startsWith(beginning);
        });
        return said.get();
    }
}
