package dev.traktmcp.mcp;

import dev.traktmcp.mcp.beside.ResourceChanges;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * Passes on which resources our own writes have changed, while the call that wrote is not answered yet. What is changed
 * elsewhere it does not know. It holds its listeners weakly, as the SDK says nothing when it drops a session over SSE.
 * Safe for use by several threads.
 */
public final class ResourceUpdates {
    private volatile Consumer<String> others = _ -> {};

    /** Guarded by itself. */
    private final Set<Consumer<String>> listeners = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * Lets a listener hear the URI of each resource that changes, as long as somebody else holds it; it must not wait
     * for anything. Who listens twice hears once.
     */
    public void listen(Consumer<String> listener) {
        synchronized (listeners) {
            listeners.add(listener);
        }
    }

    public void forget(Consumer<String> listener) {
        synchronized (listeners) {
            listeners.remove(listener);
        }
    }

    /** Tells all listeners that the resource with this URI has changed. */
    public void updated(String uri) {
        all().forEach(listener -> listener.accept(uri));
    }

    private List<Consumer<String>> all() {
        synchronized (listeners) {
            return List.copyOf(listeners);
        }
    }

    /** Has somebody hear of each tool that has written something, such as who tells it to other servers. */
    public void tell(Consumer<String> somebody) {
        others = somebody;
    }

    /** Tells all listeners of what a call of this tool, which has written something, can have changed. */
    void written(String tool) {
        writtenElsewhere(tool);
        others.accept(tool);
    }

    /** The same for a call that another server has answered. */
    public void writtenElsewhere(String tool) {
        if (!all().isEmpty()) {
            ResourceChanges.by(tool).forEach(this::updated);
        }
    }
}
