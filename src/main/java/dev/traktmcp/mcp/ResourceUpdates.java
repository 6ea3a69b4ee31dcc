package dev.traktmcp.mcp;

import dev.traktmcp.mcp.beside.ResourceChanges;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Passes on which resources our own writes have changed, while the call that wrote is not answered yet. What is changed
 * elsewhere it does not know. Safe for use by several threads.
 */
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

    /** Tells all listeners of what a call of this tool, which has written something, can have changed. */
    void written(String tool) {
        if (!listeners.isEmpty()) {
            ResourceChanges.by(tool).forEach(this::updated);
        }
    }
}
