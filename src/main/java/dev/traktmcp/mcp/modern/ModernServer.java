package dev.traktmcp.mcp.modern;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol.Running;
import dev.traktmcp.mcp.Requests;
import dev.traktmcp.mcp.ResourceUpdates;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of 2026-07-28: it gives each to what answers older revisions, in their form, and puts the answer
 * into the new form. What is prepared it answers itself. Safe for use by several threads.
 */
public final class ModernServer {
    /** Methods that exist in older revisions only. */
    private static final Set<String> GONE = Set.of("initialize", "ping", "logging/setLevel", "resources/subscribe",
            "resources/unsubscribe");

    private final Opening opening;
    private final Supplier<Requests> older;
    private final Supplier<RequestStates> states;
    private final Subscriptions subscriptions;
    private volatile @Nullable Introduction introduction;
    private @Nullable RequestStates made;
    private volatile byte @Nullable [] list;
    private volatile @Nullable String tools;
    private volatile byte @Nullable [] discovery;

    /**
     * @param opening what is prepared; where it is nothing, {@code older} is asked
     * @param older answers requests of older revisions, {@code initialize} included
     * @param states makes, when first needed, what a client gives back with the second half of a call
     */
    public ModernServer(Opening opening, Supplier<Requests> older, Supplier<RequestStates> states,
            Supplier<ResourceUpdates> updates) {
        this.opening = opening;
        this.older = older;
        this.states = states;
        this.subscriptions = new Subscriptions(updates);
    }

    /** The whole answer where it is prepared, without waiting for anything; else null. */
    public byte @Nullable [] ready(Message.Request request) {
        if (!opening.isPrepared() || !asksNothingElse(request)
                || RequestMeta.of(request).refusal(request.id()) != null) {
            return null;
        }
        return switch (request.method()) {
            case "server/discover" -> Opening.answer(request.id(), discovery());
            case "tools/list" -> Opening.answer(request.id(), list());
            default -> null;
        };
    }

    private static boolean asksNothingElse(Message.Request request) {
        return request.fields().get("params") instanceof Map<?, ?> params && params.size() == 1;
    }

    private byte[] discovery() {
        byte[] made = discovery;
        if (made == null) {
            made = UntypedJson.write(introduction().discovery()); // two may both make it
            discovery = made;
        }
        return made;
    }

    private byte[] list() {
        byte[] made = list;
        if (made == null) {
            String rest = new String(UntypedJson.write(introduction().complete("tools/list", Map.of(), Map.of())),
                    StandardCharsets.UTF_8);
            String tools = opening.tools();
            made = (tools.substring(0, tools.length() - 1) + "," + rest.substring(1)).getBytes(StandardCharsets.UTF_8);
            list = made;
        }
        return made;
    }

    private Introduction introduction() {
        Introduction made = introduction;
        if (made == null) {
            made = opening.isPrepared() ? new Introduction(opening.introduction()) : Introduction.of(older.get());
            introduction = made;
        }
        return made;
    }

    private synchronized RequestStates states() {
        RequestStates known = made;
        if (known == null) {
            known = states.get();
            made = known;
        }
        return known;
    }

    /**
     * Answers one request.
     *
     * @param notices receives the notifications that belong to this request, on any thread, before its answer
     * @param answer receives the JSON-RPC response once, on any thread; never after a cancel
     */
    public Running handle(Message.Request request, Consumer<Map<String, Object>> notices,
            Consumer<Map<String, Object>> answer) {
        RequestMeta meta = RequestMeta.of(request);
        Map<String, Object> refusal = meta.refusal(request.id());
        if (refusal == null && GONE.contains(request.method())) {
            refusal = JsonRpc.error(request.id(), JsonRpc.METHOD_NOT_FOUND, "Method not found: " + request.method());
        }
        if (refusal != null) {
            answer.accept(refusal);
            return () -> {};
        }
        return switch (request.method()) {
            case "server/discover" -> {
                answer.accept(JsonRpc.message(request.id(), "result", introduction().discovery()));
                yield () -> {};
            }
            case "subscriptions/listen" -> subscriptions.open(
                    request.id(), params(request), introduction().tellsOfResources(), notices, answer);
            default -> pass(request, meta, notices, answer);
        };
    }

    private Running pass(Message.Request request, RequestMeta meta, Consumer<Map<String, Object>> notices,
            Consumer<Map<String, Object>> answer) {
        Map<String, Object> params = params(request);
        if (params.containsKey("inputResponses") && !(params.get("inputResponses") instanceof Map)) {
            answer.accept(JsonRpc.error(request.id(), JsonRpc.INVALID_PARAMS, "inputResponses must be an object"));
            return () -> {};
        }
        ModernClient client = new ModernClient(
                meta.elicitation(), new Round(this::states, request.method(), params), notices);
        return older.get().handle(JsonRpc.request(request.id(), request.method(), inOlderForm(params)), client,
                given -> answer.accept(introduction().inNewForm(request.method(), params, given)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> params(Message.Request request) {
        return (Map<String, Object>) Objects.requireNonNull(request.fields().get("params")); // as _meta is in it
    }

    /** Without what older revisions do not know. */
    private static Map<String, Object> inOlderForm(Map<String, Object> params) {
        Map<String, Object> older = new LinkedHashMap<>(params);
        older.remove("inputResponses");
        older.remove("requestState");
        Map<Object, Object> meta = new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(params.get("_meta")));
        meta.keySet().removeIf(key -> ((String) key).startsWith(RequestMeta.PREFIX));
        if (meta.isEmpty()) {
            older.remove("_meta");
        } else {
            older.put("_meta", meta);
        }
        return older;
    }

    /** The result of {@code tools/list}, which never changes; it may wait for it. */
    public String tools() {
        String made = tools;
        if (made == null) {
            made = opening.isPrepared() ? opening.tools()
                    : new String(UntypedJson.write(Introduction.result(older.get(), "tools/list", Map.of())),
                            StandardCharsets.UTF_8);
            tools = made;
        }
        return made;
    }

    /** Ends all subscriptions, and says so to those who listen. */
    public void close() {
        subscriptions.close();
    }
}
