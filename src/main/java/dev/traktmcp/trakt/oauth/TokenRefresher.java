package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.HomeLock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges the stored pair for a new one, alone on this machine. The new pair is on the disk before anybody sees it,
 * and the old one stays there until then.
 */
final class TokenRefresher {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(12);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final OAuth oauth;
    private final TokenStore store;
    private final HomeLock lock;
    private final InstantSource clock;
    private @Nullable Unsaved unsaved;
    private @Nullable TraktException failure;
    private Instant failed = Instant.MIN;

    /** A pair that the store would not take. */
    private record Unsaved(TokenPair old, StoredSignIn fresh) {}

    TokenRefresher(OAuth oauth, TokenStore store, HomeLock lock, InstantSource clock) {
        this.oauth = oauth;
        this.store = store;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * @param old the pair that has had its day; where the store holds another one already, that is the answer
     * @return a session with a new pair, or one that has ended, or whatever somebody else made of it
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
        // Whoever asks again at once after a failure would turn one retry into many.
        if (failure != null && clock.instant().isBefore(failed.plus(QUIET))) {
            throw new TraktException(failure.failure(), failure);
        }
        store.write(now); // a store that takes nothing must say so before the token is spent
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

    /** A pair that could not be written is not lost yet: the next attempt begins with it. */
    private void save() {
        if (unsaved != null && unsaved.old().equals(store.read().pair())) {
            store.write(unsaved.fresh());
        }
        unsaved = null;
    }

    /** Once more after a lost answer, since the question may not have arrived either; no more than that. */
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
            // Nothing of what the person wanted has been sent, so nothing of it can have been done.
            throw switch (e.failure()) {
                case Failure.Unreachable(var host, _) -> new TraktException(new Failure.Unreachable(host, false), e);
                case Failure.TraktDown(var status, _) -> new TraktException(new Failure.TraktDown(status, false), e);
                default -> e;
            };
        }
    }
}
