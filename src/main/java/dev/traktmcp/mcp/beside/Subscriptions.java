package dev.traktmcp.mcp.beside;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The resources of whose changes one connection wants to hear. Safe for use by several threads. */
public final class Subscriptions implements Consumer<String> {
    private static final int MOST = 1_000;

    private final Set<String> uris = ConcurrentHashMap.newKeySet();
    private final Consumer<String> tell;

    /** @param tell sends {@code notifications/resources/updated} for an address */
    public Subscriptions(Consumer<String> tell) {
        this.tell = tell;
    }

    /** @throws Refused where there are too many */
    public void add(String uri) {
        if (uris.size() >= MOST) {
            throw Refused.badParams("At most " + MOST + " resources can be subscribed to");
        }
        uris.add(uri);
    }

    public void remove(String uri) {
        uris.remove(uri);
    }

    /** Hears of a change. */
    @Override
    public void accept(String uri) {
        if (uris.contains(uri)) {
            tell.accept(uri);
        }
    }
}
