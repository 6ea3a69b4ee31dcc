package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.http.AccessTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the store, kept fresh. It reads the store each time, so that changes by other processes (a refresh, a
 * sign-in, a sign-out) hold here at once. Safe for use by several threads, of which one refreshes for all.
 */
public final class StoredTokens implements AccessTokens, AutoCloseable {
    private static final LazyLogger LOG = new LazyLogger(StoredTokens.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final TokenStore store;
    private final Mutex lock;
    private final InstantSource clock;
    private final TokenRefresher renewing;
    private final SingleFlight<StoredSignIn> flight = new SingleFlight<>("refresh");
    private volatile @Nullable InitialTokens seed;
    private volatile @Nullable Failure trouble;

    /** @param seed first tokens that the person brought along */
    public StoredTokens(OAuth oauth, TokenStore store, Mutex lock, @Nullable InitialTokens seed,
            InstantSource clock) {
        this.store = store;
        this.lock = lock;
        this.seed = seed;
        this.clock = clock;
        renewing = new TokenRefresher(oauth, store, lock, clock);
    }

    /**
     * Throws nothing: requests without a user go on without a token, and the others meet the failure when they renew
     * it.
     */
    @Override
    public Optional<String> access() {
        return access(false);
    }

    @Override
    public Optional<String> required() {
        return access(true);
    }

    /** @param required whether a store that cannot be read is told, and not taken for one with nothing in it */
    private Optional<String> access(boolean required) {
        InitialTokens first = seed;
        StoredSignIn session = first == null ? StoredSignIn.NONE : StoredSignIn.NONE.seeded(first);
        try {
            session = session(false);
            TokenPair pair = session.pair();
            if (pair != null && session.isGood() && pair.isDue(clock.instant()) && pair.refresh() != null) {
                session = renew(pair);
            }
            trouble = null;
        } catch (TraktException e) {
            if (!e.failure().equals(trouble)) {
                LOG.warn("The sign-in could not be read or renewed: {}", e.failure());
            }
            trouble = e.failure();
            if (required && session.equals(StoredSignIn.NONE)) {
                throw e;
            }
        }
        return usable(session);
    }

    @Override
    public Optional<String> renewed(String refused) {
        StoredSignIn session = session(true);
        TokenPair pair = session.pair();
        boolean replaced = pair == null || !refused.equals(pair.access());
        return usable(pair != null && !replaced && session.isGood() ? renew(pair) : session);
    }

    /** An access token stays usable until it expires, even after Trakt refused to renew it. */
    private Optional<String> usable(StoredSignIn session) {
        return Optional.ofNullable(session.pair())
                .filter(pair -> session.isGood() || pair.isAlive(clock.instant()))
                .map(TokenPair::access);
    }

    /** Whether there are no tokens at all, rather than ones that Trakt does not take any more. */
    public boolean isSignedOut() {
        return session(true).pair() == null;
    }

    /** Puts the first tokens into the store, unless it has them. */
    void takeSeed() {
        session(true);
    }

    /** @param ofNow whether what was kept a moment ago will not do */
    private StoredSignIn session(boolean ofNow) {
        InitialTokens first = seed;
        if (first == null) {
            return ofNow ? store.read() : store.glance();
        }
        StoredSignIn session = lock.alone(() -> {
            StoredSignIn kept = store.read();
            if (first.left(kept.seed())) {
                return kept;
            }
            store.write(kept.seeded(first));
            return store.read();
        });
        seed = null;
        return session;
    }

    private StoredSignIn renew(TokenPair old) {
        return flight.join(() -> renewing.renew(old));
    }

    /** Waits until a current refresh has reached the disk. */
    @Override
    public void close() {
        flight.land(LAST_WORDS);
    }
}
