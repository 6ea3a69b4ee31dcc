package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.trakt.oauth.Session;
import dev.traktmcp.trakt.oauth.TokenStore;

/** Keeps a session as long as the process lives: for the sandbox, which forgets everything at the end. */
public final class MemoryStore implements TokenStore {
    private volatile Session session = Session.NONE;

    @Override
    public Session read() {
        return session;
    }

    @Override
    public void write(Session given) {
        session = given;
    }

    @Override
    public String kind() {
        return "memory";
    }
}
