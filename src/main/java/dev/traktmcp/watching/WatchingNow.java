package dev.traktmcp.watching;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.UserNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.trakt.model.users.Watching;
import dev.traktmcp.trakt.oauth.DeviceSignIn;
import dev.traktmcp.trakt.oauth.SignInState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks what somebody is watching: one request to Trakt each. */
public final class WatchingNow {
    private final Trakt trakt;
    private final Supplier<DeviceSignIn> signIn;
    private final String fallback;

    /**
     * @param signIn says whether somebody is signed in; throws where there is no app
     * @param fallback whose profile to read when nobody is signed in, or null
     */
    public WatchingNow(Trakt trakt, Supplier<DeviceSignIn> signIn, String fallback) {
        this.trakt = trakt;
        this.signIn = signIn;
        this.fallback = fallback;
    }

    /** Whose profile is read when nobody is signed in. */
    public Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** What the signed-in person is watching; where nobody is signed in, a sign-in may be offered. */
    public Optional<Watching> mine() {
        return trakt.users().watching("me");
    }

    /** The same, else the fallback's. A page that asks every minute must not begin a sign-in each time. */
    public Optional<Watching> minePassively() {
        SignInState state = signIn.get().state();
        if (state instanceof SignInState.SignedIn) {
            return mine();
        }
        if (fallback != null) {
            return of(fallback);
        }
        throw (state instanceof SignInState.Waiting(var url, var code, _)
                ? new NotSignedIn(url, code) : new NotSignedIn(null, null)).raise();
    }

    /** @param user a name as people write it; one that Trakt does not know is {@code UserNotFound} */
    public Optional<Watching> of(String user) {
        try {
            return trakt.users().watching(UsersApi.slug(user));
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere ? new UserNotFound(user).raise() : e;
        }
    }

    /** How much of it is over, 0 to 100; null where Trakt does not say from when to when it runs. */
    public static Integer percentage(Watching watching, Instant now) {
        if (watching.startedAt() == null || watching.expiresAt() == null) {
            return null;
        }
        long length = Duration.between(watching.startedAt(), watching.expiresAt()).toSeconds();
        long over = Duration.between(watching.startedAt(), now).toSeconds();
        return length > 0 ? Math.clamp(100 * over / length, 0, 100) : 100;
    }
}
