package dev.traktmcp.mcp;

import dev.traktmcp.mcp.arguments.SchemaWording;
import dev.traktmcp.text.LazyLogger;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Answers requests: it takes a request and its {@link Client} and gives an answer, and can be cancelled. The stdio host
 * and the sessions of the HTTP host both use it. Calls of tools go to the {@link Dispatcher}, each on a virtual thread;
 * the rest goes to the SDK's stateless handler, which is made at first use, since many conversations need none. Safe
 * for use by several threads.
 */
public final class Protocol {
    private static final LazyLogger LOG = new LazyLogger(Protocol.class);

    /** The SDK takes no whole number that does not fit into 64 bits, so it never sees the client's ids. */
    private static final String SDK_ID = "request";

    /** How this server calls itself. */
    static final String NAME = "trakt-mcp";

    /** The methods of this server. */
    public static final List<String> METHODS = List.of("initialize", "ping", "tools/list", "tools/call",
            "resources/list", "resources/templates/list", "resources/read");

    /** A request in progress. */
    @FunctionalInterface
    public interface Running {
        /** Interrupts the work; no answer will be given. */
        void cancel();
    }

    /** Answers requests of revisions before 2026-07-28, as {@link #handle} does. */
    @FunctionalInterface
    public interface Requests {
        Running handle(Map<String, Object> request, Client client, Consumer<Map<String, Object>> answer);
    }

    private final Catalog catalog;
    private final Dispatcher dispatcher;
    private final String version;
    private final String instructions;
    private final HotMapper mapper = new HotMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Cards cards;
    private volatile @Nullable McpStatelessServerHandler sdk;

    /**
     * @param instructions what a model should know of how the tools relate; sent in the answer to {@code initialize}
     */
    public Protocol(Catalog catalog, Dispatcher dispatcher, String version, String instructions) {
        this.catalog = catalog;
        this.dispatcher = dispatcher;
        this.version = version;
        this.instructions = instructions;
    }

    private Cards cards() {
        Cards made = cards;
        if (made == null) {
            made = new Cards(catalog); // two may both make them
            cards = made;
        }
        return made;
    }

    private McpStatelessServerHandler sdk() {
        McpStatelessServerHandler made = sdk;
        if (made == null) {
            synchronized (threads) {
                made = sdk;
                if (made == null) {
                    made = SdkServer.handler(catalog, dispatcher, cards(), mapper, threads, version, instructions);
                    sdk = made;
                }
            }
        }
        return made;
    }

    /**
     * Answers one JSON-RPC request.
     *
     * @param answer receives the JSON-RPC response once, on any thread; never after a cancel
     */
    public Running handle(Map<String, Object> request, Client client, Consumer<Map<String, Object>> answer) {
        Object id = request.get("id");
        String method = (String) request.get("method");
        Map<String, Object> refusal = refusal(id, method, request.get("params"));
        if (refusal != null) {
            answer.accept(refusal);
            return () -> {};
        }
        if ("tools/call".equals(method) && request.get("params") instanceof Map<?, ?> call
                && (call.get("_meta") == null || call.get("_meta") instanceof Map)) {
            return call(id, call, client, answer);
        }
        Map<String, Object> card = "resources/read".equals(method) && request.get("params") instanceof Map<?, ?> read
                && read.size() == 1 ? cards().read(read.get("uri")) : null;
        if (card != null) {
            answer.accept(JsonRpc.result(id, card));
            return () -> {};
        }
        Disposable work = sdk().handleRequest(
                McpTransportContext.create(Map.of(SdkServer.CLIENT, client)),
                new JSONRPCRequest("2.0", method, SDK_ID, request.get("params")))
                .map(response -> message(id, response, method))
                .onErrorResume(error -> Mono.just(unexpected(id, method, error)))
                .subscribe(answer);
        return work::dispose;
    }

    @SuppressWarnings("unchecked")
    private Running call(
            @Nullable Object id, Map<?, ?> call, Client client, Consumer<Map<String, Object>> answer) {
        String name = Objects.requireNonNull(catalog.prefix().bare(call.get("name")));
        @Nullable
        Map<String, Object> arguments = (Map<String, Object>) call.get("arguments");
        AtomicBoolean wanted = new AtomicBoolean(true);
        Future<?> work = threads.submit(() -> {
            Map<String, Object> response;
            try {
                client.admit();
                response = JsonRpc.result(id, mapper.result(dispatcher.call(name, arguments, client)));
            } catch (EarlyAnswer e) {
                response = e.to(id);
            } catch (RuntimeException | Error e) {
                response = unexpected(id, "tools/call", e);
            }
            if (wanted.getAndSet(false)) {
                answer.accept(response);
            }
        });
        return () -> {
            wanted.set(false);
            work.cancel(true);
        };
    }

    /** Answers {@code initialize} for a session, which has already read the request. */
    public Mono<InitializeResult> introduce(InitializeRequest request) {
        return sdk()
                .handleRequest(McpTransportContext.EMPTY,
                        new JSONRPCRequest("2.0", "initialize", "initialize", request))
                .map(response -> (InitializeResult) response.result());
    }

    /** The tools as the SDK lists them. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> tools() {
        JSONRPCResponse listed = sdk().handleRequest(
                McpTransportContext.EMPTY, new JSONRPCRequest("2.0", "tools/list", "tools", null)).block();
        return (List<Map<String, Object>>) Objects.requireNonNull(
                mapper.result(Objects.requireNonNull(listed).result()).get("tools"));
    }

    /** The error, in our own words, for a call of an unknown tool or resource; null for all other requests. */
    private @Nullable Map<String, Object> refusal(@Nullable Object id, @Nullable String method,
            @Nullable Object params) {
        if (params != null && !(params instanceof Map)) {
            return JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "params must be an object");
        }
        if ("tools/call".equals(method)) {
            return refusedCall(id, params);
        }
        return "resources/read".equals(method) ? cards().refusal(id, params) : null;
    }

    private @Nullable Map<String, Object> refusedCall(@Nullable Object id, @Nullable Object params) {
        Map<?, ?> call = params instanceof Map<?, ?> given ? given : Map.of();
        String name = catalog.prefix().bare(call.get("name"));
        if (name == null || catalog.definition(name) == null) {
            return JsonRpc.error(id, JsonRpc.INVALID_PARAMS, dispatcher.refusal(call.get("name")));
        }
        Object arguments = call.get("arguments");
        return arguments == null || arguments instanceof Map
                ? null : JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "arguments must be an object");
    }

    private Map<String, Object> message(@Nullable Object id, JSONRPCResponse response, @Nullable String method) {
        if (response.error() == null) {
            return JsonRpc.result(id, mapper.result(response.result()));
        }
        if (response.error().code() == JsonRpc.INTERNAL_ERROR) { // a tool never throws, so the params are wrong
            LOG.debug("{} was refused: {}", method, response.error().message());
            return JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "Invalid params for " + method);
        }
        return JsonRpc.error(id, response.error().code(), response.error().message());
    }

    private static Map<String, Object> unexpected(@Nullable Object id, @Nullable String method, Throwable error) {
        LOG.error("{} broke", method, error);
        return JsonRpc.error(id, JsonRpc.INTERNAL_ERROR, "Internal error");
    }
}
