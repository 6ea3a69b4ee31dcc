package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.trakt.http.AccessTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens in the store, kept fresh. The store is asked each time, so what another process does to it (a refresh, a
 * sign-in, a sign-out) holds here at once.
 */
public final class StoredTokens implements AccessTokens, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTokens.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final TokenStore store;
    private final HomeLock lock;
    private final InstantSource clock;
    private final TokenRefresher renewing;
    private final SingleFlight<StoredSignIn> flight = new SingleFlight<>("refresh");
    private volatile @Nullable InitialTokens seed;
    private volatile @Nullable Failure trouble;

    /** @param seed first tokens that the person brought along */
    public StoredTokens(OAuth oauth, TokenStore store, HomeLock lock, @Nullable InitialTokens seed,
            InstantSource clock) {
        this.store = store;
        this.lock = lock;
        this.seed = seed;
        this.clock = clock;
        renewing = new TokenRefresher(oauth, store, lock, clock);
    }

    /** Throws nothing: what needs no user goes on without one, and what needs one learns of the trouble by renewing. */
    @Override
    public Optional<String> access() {
        InitialTokens first = seed;
        StoredSignIn session = first == null ? StoredSignIn.NONE : StoredSignIn.NONE.seeded(first);
        try {
            session = session();
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
        }
        return usable(session);
    }

    @Override
    public Optional<String> renewed(String refused) {
        StoredSignIn session = session();
        TokenPair pair = session.pair();
        boolean replaced = pair == null || !refused.equals(pair.access());
        return usable(pair != null && !replaced && session.isGood() ? renew(pair) : session);
    }

    /** Even after Trakt refused to renew it, an access token serves out its time. */
    private Optional<String> usable(StoredSignIn session) {
        return Optional.ofNullable(session.pair())
                .filter(pair -> session.isGood() || pair.isAlive(clock.instant()))
                .map(TokenPair::access);
    }

    /** Puts first tokens into the store, if that has not been done. */
    void takeSeed() {
        session();
    }

    private StoredSignIn session() {
        InitialTokens first = seed;
        if (first == null) {
            return store.read();
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

    /** Lets a refresh that is under way reach the disk. */
    @Override
    public void close() {
        flight.land(LAST_WORDS);
    }
}
