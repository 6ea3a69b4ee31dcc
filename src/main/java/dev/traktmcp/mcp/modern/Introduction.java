package dev.traktmcp.mcp.modern;

import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Requests;
import dev.traktmcp.mcp.Revisions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of itself with every result, and the form of results in 2026-07-28.
 *
 * @param said the result of {@code initialize}: {@code capabilities}, {@code serverInfo} and {@code instructions}
 */
record Introduction(Map<String, Object> said) {
    private static final Set<String> LISTS =
            Set.of("tools/list", "prompts/list", "resources/list", "resources/templates/list");
    private static final int AN_HOUR = 60 * 60 * 1000;

    /** Cards are part of the program; whatever else can be read is somebody's own and may change at any time. */
    private static final String OF_THE_PROGRAM = "ui://";

    /** Asks what answers older revisions. */
    static Introduction of(Requests older) {
        return new Introduction(result(older, "initialize", Map.of(
                "protocolVersion", Revisions.BY_HANDSHAKE.getLast(), "capabilities", Map.of(),
                "clientInfo", Map.of("name", "discovery", "version", "1"))));
    }

    /** The result of a request that needs no client, waited for. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> result(Requests older, String method, Map<String, Object> params) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        older.handle(JsonRpc.request("introduction", method, params), new Client.Nobody(), answer::complete);
        return (Map<String, Object>) Objects.requireNonNull(answer.join().get("result"));
    }

    /** The result of {@code server/discover}. */
    Map<String, Object> discovery() {
        Map<String, Object> discovery = new LinkedHashMap<>();
        discovery.put("supportedVersions", Revisions.supported());
        discovery.put("capabilities", Objects.requireNonNull(said.get("capabilities")));
        if (said.get("instructions") != null) {
            discovery.put("instructions", said.get("instructions"));
        }
        return finished(discovery, Caching.PUBLIC, Objects.requireNonNull(said.get("serverInfo")));
    }

    /** Whether those who listen are told which resources change. */
    boolean tellsOfResources() {
        return said.get("capabilities") instanceof Map<?, ?> can && can.get("resources") instanceof Map<?, ?> resources
                && Boolean.TRUE.equals(resources.get("subscribe"));
    }

    /** The answer of an older revision in the new form. */
    @SuppressWarnings("unchecked")
    Map<String, Object> inNewForm(String method, Map<String, Object> params, Map<String, Object> answer) {
        if (answer.get("error") instanceof Map<?, ?> error) {
            if (!Objects.equals(error.get("code"), JsonRpc.RESOURCE_NOT_FOUND)) {
                return answer;
            }
            Map<Object, Object> changed = new LinkedHashMap<>(error);
            changed.put("code", JsonRpc.INVALID_PARAMS);
            return JsonRpc.message(answer.get("id"), "error", changed);
        }
        return JsonRpc.message(answer.get("id"), "result", complete(method, params,
                (Map<String, Object>) Objects.requireNonNull(answer.get("result"))));
    }

    /** A result in the new form. */
    Map<String, Object> complete(String method, Map<String, Object> params, Map<String, Object> result) {
        Caching caching = result.containsKey("resultType") ? null : LISTS.contains(method) ? Caching.PUBLIC
                : !method.equals("resources/read") ? null
                : params.get("uri") instanceof String uri && uri.startsWith(OF_THE_PROGRAM) ? Caching.PUBLIC
                : Caching.NONE;
        return finished(result, caching, brief());
    }

    private static Map<String, Object> finished(Map<String, Object> result, @Nullable Caching caching, Object server) {
        Map<String, Object> finished = new LinkedHashMap<>();
        finished.put("resultType", "complete");
        finished.putAll(result); // which may say otherwise
        if (caching != null) {
            finished.put("ttlMs", caching.milliseconds());
            finished.put("cacheScope", caching.scope());
        }
        Map<Object, Object> meta = new LinkedHashMap<>();
        if (result.get("_meta") instanceof Map<?, ?> own) {
            meta.putAll(own);
        }
        meta.put(RequestMeta.SERVER_INFO, server);
        finished.put("_meta", meta);
        return finished;
    }

    /** How others may keep a result. */
    private record Caching(int milliseconds, String scope) {
        static final Caching PUBLIC = new Caching(AN_HOUR, "public");
        static final Caching NONE = new Caching(0, "private");
    }

    /** The name and the version alone; {@code server/discover} has the rest. */
    private Map<String, Object> brief() {
        Map<?, ?> server = (Map<?, ?>) Objects.requireNonNull(said.get("serverInfo"));
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("name", Objects.requireNonNull(server.get("name")));
        brief.put("version", Objects.requireNonNull(server.get("version")));
        return brief;
    }
}
