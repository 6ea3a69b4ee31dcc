package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenStore;

/**
 * Keeps a sign-in as long as the process lives: for the sandbox, which forgets everything at the end. Safe for use by
 * several threads.
 */
public final class MemoryStore implements TokenStore {
    private volatile StoredSignIn session;

    public MemoryStore() {
        this(StoredSignIn.NONE);
    }

    /** @param session a sign-in that there is from the start */
    public MemoryStore(StoredSignIn session) {
        this.session = session;
    }

    @Override
    public StoredSignIn read() {
        return session;
    }

    @Override
    public void write(StoredSignIn given) {
        session = given;
    }

    @Override
    public String kind() {
        return "memory";
    }
}
