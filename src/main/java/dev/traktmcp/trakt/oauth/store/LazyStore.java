package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a store at first use, and tries again the next time if that fails. Safe for use by several threads. */
final class LazyStore implements TokenStore {
    private final Supplier<TokenStore> opening;
    private volatile @Nullable TokenStore opened;

    LazyStore(Supplier<TokenStore> opening) {
        this.opening = opening;
    }

    /**
     * Needs no monitor, which could deadlock with the home's lock; two threads that open it at once open the same
     * store.
     */
    private TokenStore opened() {
        TokenStore known = opened;
        if (known == null) {
            known = opening.get();
            opened = known;
        }
        return known;
    }

    @Override
    public StoredSignIn read() {
        return opened().read();
    }

    @Override
    public void write(StoredSignIn session) {
        opened().write(session);
    }

    @Override
    public String kind() {
        return opened().kind();
    }
}
