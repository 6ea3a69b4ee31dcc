package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.text.LazyLogger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the stored pair for a new one, as the only one on this machine. The new pair is on the disk before anybody
 * uses it, and the old one stays there until then. Guarded by the home's lock, also between threads.
 */
final class TokenRefresher {
    private static final LazyLogger LOG = new LazyLogger(TokenRefresher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(12);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final OAuth oauth;
    private final TokenStore store;
    private final Mutex lock;
    private final InstantSource clock;
    private @Nullable Unsaved unsaved;
    private @Nullable TraktException failure;
    private Instant failed = Instant.MIN;

    /** A pair that the store could not save. */
    private record Unsaved(TokenPair old, StoredSignIn fresh) {}

    TokenRefresher(OAuth oauth, TokenStore store, Mutex lock, InstantSource clock) {
        this.oauth = oauth;
        this.store = store;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * @param old the outdated pair; if the store already has another one, that is the result
     * @return a session with a new pair, or an ended one, or the one that another process stored
     */
    StoredSignIn renew(TokenPair old) {
        return Deadline.within(PATIENCE, clock, () -> lock.alone(() -> {
            save();
            StoredSignIn now = store.read();
            String refresh = old.refresh();
            return old.equals(now.pair()) && now.isGood() && refresh != null ? exchanged(now, old, refresh) : now;
        }));
    }

    private StoredSignIn exchanged(StoredSignIn now, TokenPair old, String refresh) {
        // Otherwise callers that ask again at once after a failure would turn one retry into many.
        if (failure != null && clock.instant().isBefore(failed.plus(QUIET))) {
            throw new TraktException(failure.failure(), failure);
        }
        store.write(now); // a broken store must fail before the token is spent
        try {
            return switch (twice(refresh)) {
                case RefreshResult.Renewed(var pair) -> {
                    unsaved = new Unsaved(old, now.renewed(pair));
                    save();
                    LOG.debug("The sign-in was renewed: {}", pair);
                    yield now.renewed(pair);
                }
                case RefreshResult.Refused() -> {
                    LOG.warn("Trakt refuses to renew the sign-in: the person has to sign in again.");
                    store.write(now.refused());
                    yield now.refused();
                }
            };
        } catch (TraktException e) {
            failure = e;
            failed = clock.instant();
            throw e;
        }
    }

    /** A pair that could not be saved is not lost yet: the next attempt begins with it. */
    private void save() {
        if (unsaved != null && unsaved.old().equals(store.read().pair())) {
            store.write(unsaved.fresh());
        }
        unsaved = null;
    }

    /** Tries once more after a lost answer, as the request may not have arrived either; never more than twice. */
    private RefreshResult twice(String token) {
        try {
            return Deadline.within(ANSWER, clock, () -> oauth.refresh(token));
        } catch (TraktException e) {
            return switch (e.failure()) {
                case Failure.Unreachable _, Failure.TraktDown _ -> again(token);
                default -> throw e;
            };
        }
    }

    private RefreshResult again(String token) {
        LOG.debug("No answer to the renewal of the sign-in; once more");
        try {
            return Deadline.within(ANSWER, clock, () -> oauth.refresh(token));
        } catch (TraktException e) {
            // The person's own request has not been sent yet, so nothing of it can have been done.
            throw switch (e.failure()) {
                case Failure.Unreachable(var host, _) -> new TraktException(new Failure.Unreachable(host, false), e);
                case Failure.TraktDown(var status, _) -> new TraktException(new Failure.TraktDown(status, false), e);
                default -> e;
            };
        }
    }
}
