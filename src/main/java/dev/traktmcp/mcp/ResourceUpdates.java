package dev.traktmcp.mcp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Passes on which resources have changed. Safe for use by several threads. */
public final class ResourceUpdates {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** Lets a listener hear the URI of each resource that changes; it must not wait for anything. */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<String> listener) {
        listeners.remove(listener);
    }

    /** Tells all listeners that the resource with this URI has changed. */
    public void updated(String uri) {
        listeners.forEach(listener -> listener.accept(uri));
    }
}
