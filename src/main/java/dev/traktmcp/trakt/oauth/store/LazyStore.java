package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opened when it is first needed; where that fails, tried again the next time. */
final class LazyStore implements TokenStore {
    private final Supplier<TokenStore> opening;
    private volatile @Nullable TokenStore opened;

    LazyStore(Supplier<TokenStore> opening) {
        this.opening = opening;
    }

    /** Without a monitor, which could lock against the home's lock; who opens it twice opens the same. */
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
