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
import org.jspecify.annotations.Nullable;

/** Reads what somebody is watching, with one request to Trakt each time. Safe for use by several threads. */
public final class WatchingNow {
    private final Trakt trakt;
    private final Supplier<DeviceSignIn> signIn;
    private final @Nullable String fallback;

    /**
     * @param signIn says whether somebody is signed in; throws where there is no app
     * @param fallback the profile to read when nobody is signed in
     */
    public WatchingNow(Trakt trakt, Supplier<DeviceSignIn> signIn, @Nullable String fallback) {
        this.trakt = trakt;
        this.signIn = signIn;
        this.fallback = fallback;
    }

    /** The profile to read when nobody is signed in. */
    public Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** What the signed-in person is watching; where nobody is signed in, it may offer a sign-in. */
    public Optional<Watching> mine() {
        return trakt.users().watching("me");
    }

    /** The same, else the fallback's. It never begins a sign-in, as a page asks every minute. */
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

    /** @param user a name as people write it; an unknown one fails with {@code UserNotFound} */
    public Optional<Watching> of(String user) {
        try {
            return trakt.users().watching(UsersApi.slug(user));
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere ? new UserNotFound(user).raise() : e;
        }
    }

    /** The percentage that is over, 0 to 100; null where Trakt does not say when it began or ends. */
    public static @Nullable Integer percentage(Watching watching, Instant now) {
        if (watching.startedAt() == null || watching.expiresAt() == null) {
            return null;
        }
        long length = Duration.between(watching.startedAt(), watching.expiresAt()).toSeconds();
        long over = Duration.between(watching.startedAt(), now).toSeconds();
        return length > 0 ? Math.clamp(100 * over / length, 0, 100) : 100;
    }
}
