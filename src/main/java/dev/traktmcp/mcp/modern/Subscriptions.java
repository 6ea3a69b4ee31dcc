package dev.traktmcp.mcp.modern;

import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Protocol.Running;
import dev.traktmcp.mcp.ResourceUpdates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The open {@code subscriptions/listen}. Our lists of tools, prompts and resources never change while we run, so
 * changed resources are all that anybody can hear of. Safe for use by several threads.
 */
final class Subscriptions {
    private final Supplier<ResourceUpdates> updates;
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();

    Subscriptions(Supplier<ResourceUpdates> updates) {
        this.updates = updates;
    }

    /**
     * Opens one.
     *
     * @param resources whether there are resources whose changes are told
     * @param notices receives what is told, the acknowledgement first
     * @param answer receives the answer when we end it ourselves
     */
    Running open(Object id, Map<String, Object> params, boolean resources, Consumer<Map<String, Object>> notices,
            Consumer<Map<String, Object>> answer) {
        if (!(params.get("notifications") instanceof Map<?, ?> wanted)) {
            answer.accept(JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "notifications must be an object"));
            return () -> {};
        }
        List<?> uris = resources && wanted.get("resourceSubscriptions") instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).distinct().toList() : List.of();
        Subscription subscription = new Subscription(id, uris, notices, answer);
        open.add(subscription);
        subscription.begin();
        return () -> {
            open.remove(subscription);
            subscription.end();
        };
    }

    /** Ends all, and says so to all at once, as some may not read. */
    void close() {
        if (!open.isEmpty()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                open.forEach(one -> threads.execute(one::close));
            }
            open.clear();
        }
    }

    /** One of them; it says nothing after its end. Guarded by itself. */
    private final class Subscription implements Consumer<String> {
        private final Object id;
        private final List<?> uris;
        private final Consumer<Map<String, Object>> notices;
        private final Consumer<Map<String, Object>> answer;
        private boolean over;

        private Subscription(Object id, List<?> uris, Consumer<Map<String, Object>> notices,
                Consumer<Map<String, Object>> answer) {
            this.id = id;
            this.uris = uris;
            this.notices = notices;
            this.answer = answer;
        }

        synchronized void begin() {
            notices.accept(notice("notifications/subscriptions/acknowledged", "notifications",
                    uris.isEmpty() ? Map.of() : Map.of("resourceSubscriptions", uris)));
            updates.get().listen(this);
        }

        @Override
        public synchronized void accept(String uri) {
            if (!over && uris.contains(uri)) {
                notices.accept(notice("notifications/resources/updated", "uri", uri));
            }
        }

        private Map<String, Object> notice(String method, String field, Object value) {
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("_meta", Map.of(RequestMeta.SUBSCRIPTION_ID, id));
            params.put(field, value);
            return JsonRpc.notification(method, params);
        }

        synchronized void end() {
            over = true;
            updates.get().forget(this);
        }

        void close() {
            end();
            answer.accept(JsonRpc.message(id, "result",
                    Map.of("resultType", "complete", "_meta", Map.of(RequestMeta.SUBSCRIPTION_ID, id))));
        }
    }
}
