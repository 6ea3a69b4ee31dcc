package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Mutex;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Polls Trakt, at the pace that Trakt wants, until a person has decided about one code. Safe for use by several
 * threads.
 */
final class DevicePolling {
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OAuth oauth;
    private final TokenStore store;
    private final Mutex lock;
    private final InstantSource clock;
    private final Pause pause;

    DevicePolling(OAuth oauth, TokenStore store, Mutex lock, InstantSource clock, Pause pause) {
        this.oauth = oauth;
        this.store = store;
        this.lock = lock;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * @param before when the previous session began, or null; another session means that another process was quicker
     * @param wanted whether the sign-in has not been given up
     */
    SignInState outcome(DeviceCode code, @Nullable Instant before, BooleanSupplier wanted) {
        Duration interval = code.interval();
        try {
            while (wanted.getAsBoolean() && clock.instant().isBefore(code.until())) {
                pause.take(interval);
                StoredSignIn session = store.read();
                if (session.pair() != null && session.isGood() && !Objects.equals(session.since(), before)) {
                    return new SignInState.SignedIn(session.since(), session.pair().expiresAt());
                }
                switch (poll(code)) {
                    case PollResult.Approved(var pair) -> { return signedIn(pair, wanted); }
                    case PollResult.Pending() -> {}
                    case PollResult.TooFast() -> interval = interval.plus(SLOWER);
                    case PollResult.Denied() -> { return new SignInState.Declined(); }
                    case PollResult.Unknown(), PollResult.Used(), PollResult.Expired() ->
                            { return new SignInState.Expired(); }
                }
            }
            return new SignInState.Expired();
        } catch (TraktException e) {
            return new SignInState.Failed(e.failure());
        } catch (CancellationException _) {
            return new SignInState.Idle();
        }
    }

    /** Polls once. A lost poll counts as pending, as only the code's lifetime matters. */
    private PollResult poll(DeviceCode code) {
        try {
            return Deadline.within(PATIENCE, clock, () -> oauth.poll(code));
        } catch (TraktException e) {
            return switch (e.failure()) {
                case Failure.Unreachable _, Failure.TraktDown _ -> new PollResult.Pending();
                default -> throw e;
            };
        }
    }

    private SignInState signedIn(TokenPair pair, BooleanSupplier wanted) {
        return Deadline.within(PATIENCE, clock, () -> lock.alone(() -> {
            if (!wanted.getAsBoolean()) { // signed out meanwhile
                oauth.revoke(pair.either());
                return new SignInState.Idle();
            }
            StoredSignIn session = store.read().signedIn(pair, clock.instant());
            store.write(session);
            return new SignInState.SignedIn(session.since(), pair.expiresAt());
        }));
    }
}
