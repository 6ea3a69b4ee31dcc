package dev.traktmcp.mcp;

import dev.traktmcp.mcp.beside.ResourceChanges;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells whoever listens which resources our own writes have changed, while the call that wrote is not answered yet.
 * What is changed elsewhere it does not know. Safe for use by several threads.
 */
public final class ResourceUpdates {
    private final Set<Consumer<String>> listeners = ConcurrentHashMap.newKeySet();

    /** @param listener takes the address of each resource that has changed; must not throw; hears it once */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<String> listener) {
        listeners.remove(listener);
    }

    /** A call of this tool has written something. */
    void written(String tool) {
        if (!listeners.isEmpty()) {
            ResourceChanges.by(tool).forEach(uri -> listeners.forEach(listener -> listener.accept(uri)));
        }
    }
}
