package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.text.LazyLogger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Signs the person in and out. A sign-in runs in the background; its caller gets an address and a code at once. Safe
 * for use by several threads, which share one waiting sign-in.
 */
public final class DeviceSignIn {
    private static final LazyLogger LOG = new LazyLogger(DeviceSignIn.class);

    private final OAuth oauth;
    private final TokenStore store;
    private final Mutex lock;
    private final InstantSource clock;
    private final DevicePolling asking;
    private final ReentrantLock beginning = new ReentrantLock();
    private volatile SignInState attempt = new SignInState.Idle();

    public DeviceSignIn(OAuth oauth, TokenStore store, Mutex lock, InstantSource clock, Pause pause) {
        this.oauth = oauth;
        this.store = store;
        this.lock = lock;
        this.clock = clock;
        asking = new DevicePolling(oauth, store, lock, clock, pause);
    }

    /** Starts a sign-in, or returns the one that is waiting; even if somebody is signed in. */
    public SignInState.Waiting begin() {
        beginning.lock();
        try {
            if (attempt instanceof SignInState.Waiting waiting && clock.instant().isBefore(waiting.until())) {
                return waiting;
            }
            Instant before = store.read().since(); // a broken store must fail now
            DeviceCode code = oauth.deviceCode();
            SignInState.Waiting waiting = new SignInState.Waiting(code.url(), code.code(), code.until());
            attempt = waiting;
            Thread.ofVirtual().name("sign-in").start(
                    () -> settle(waiting, asking.outcome(code, before, () -> attempt == waiting)));
            return waiting;
        } finally {
            beginning.unlock();
        }
    }

    public SignInState state() {
        SignInState now = attempt;
        if (now instanceof SignInState.Waiting) {
            return now;
        }
        StoredSignIn session = store.read();
        if (session.pair() != null && session.isGood()) {
            return new SignInState.SignedIn(session.since(), session.pair().expiresAt());
        }
        return now instanceof SignInState.SignedIn ? new SignInState.Idle() : now;
    }

    /** The kind of place that keeps the sign-in: {@code file} or {@code keychain}. */
    public String kept() {
        return store.kind();
    }

    /** The failure for a call that finds nobody signed in: it begins a sign-in, or repeats the waiting one. */
    Failure needed() {
        boolean ended = store.read().ended();
        SignInState.Waiting waiting = begin();
        return new Failure.NotSignedIn(waiting.url(), waiting.code(), ended);
    }

    /**
     * Revokes and deletes the tokens, and gives up a waiting sign-in.
     *
     * @return whether Trakt revoked them; the tokens are deleted here even where it did not
     */
    public boolean end() {
        attempt = new SignInState.Idle();
        @Nullable
        TokenPair pair = lock.alone(() -> {
            StoredSignIn session = store.read();
            store.write(session.signedOut());
            return session.pair();
        });
        try {
            if (pair != null) {
                oauth.revoke(pair.either());
            }
            return true;
        } catch (TraktException e) {
            LOG.warn("Trakt could not be told of the sign-out: {}", e.failure());
            return false;
        }
    }

    private void settle(SignInState.Waiting mine, SignInState outcome) {
        beginning.lock();
        try {
            if (attempt == mine) {
                attempt = outcome;
            }
        } finally {
            beginning.unlock();
        }
    }
}
