package dev.traktmcp.mcp;

import dev.traktmcp.mcp.Catalog.Definition;
import dev.traktmcp.mcp.arguments.SchemaWording;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Wraps the SDK's stateless handler: it takes a request and its {@link Client} and gives an answer, and can be
 * cancelled. The stdio host and the sessions of the HTTP host both use it. Each call runs on a virtual thread. Safe for
 * use by several threads.
 */
public final class Protocol {
    private static final Logger LOG = LoggerFactory.getLogger(Protocol.class);
    private static final String CLIENT = "client";

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

    private final Catalog catalog;
    private final Dispatcher dispatcher;
    private final Cards cards;
    private final HotMapper mapper = new HotMapper();
    private final Scheduler threads = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    private final McpStatelessServerHandler handler;

    /**
     * @param instructions what a model should know of how the tools relate; sent in the answer to {@code initialize}
     */
    public Protocol(Catalog catalog, Dispatcher dispatcher, String version, String instructions) {
        this.catalog = catalog;
        this.dispatcher = dispatcher;
        this.cards = new Cards(catalog);
        Seam seam = new Seam();
        McpServer.async(seam)
                .jsonMapper(mapper)
                .jsonSchemaValidator(new NoOutputValidation())
                .validateToolInputs(false) // Arguments does, with better words
                .serverInfo(NAME, version)
                .instructions(instructions)
                .capabilities(cards.declare(ServerCapabilities.builder().tools(false)).build())
                .tools(catalog.definitions().stream().map(this::specification).toList())
                .resources(cards.specifications())
                .build();
        this.handler = Objects.requireNonNull(seam.handler);
    }

    /** The transport on which the SDK builds its server; it only hands over the handler. */
    private static final class Seam implements McpStatelessServerTransport {
        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            handler = given;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

        @Override
        public List<String> protocolVersions() {
            return Revisions.ALL;
        }
    }

    private AsyncToolSpecification specification(Definition definition) {
        String name = definition.name();
        return AsyncToolSpecification.builder()
                .tool(HotMapper.tool(definition.json()))
                .callHandler((context, request) -> Mono.fromCallable(
                        () -> dispatcher.call(name, request.arguments(), (Client) context.get(CLIENT)))
                        .subscribeOn(threads))
                .build();
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
        Disposable work = handler.handleRequest(
                McpTransportContext.create(Map.of(CLIENT, client)),
                new JSONRPCRequest("2.0", method, SDK_ID, request.get("params")))
                .map(response -> message(id, response, method))
                .onErrorResume(error -> Mono.just(unexpected(id, method, error)))
                .subscribe(answer);
        return work::dispose;
    }

    /** Answers {@code initialize} for a session, which has already read the request. */
    public Mono<InitializeResult> introduce(InitializeRequest request) {
        return handler
                .handleRequest(McpTransportContext.EMPTY,
                        new JSONRPCRequest("2.0", "initialize", "initialize", request))
                .map(response -> (InitializeResult) response.result());
    }

    /** The tools as the SDK lists them. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> tools() {
        JSONRPCResponse listed = handler.handleRequest(
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
        return "resources/read".equals(method) ? cards.refusal(id, params) : null;
    }

    private @Nullable Map<String, Object> refusedCall(@Nullable Object id, @Nullable Object params) {
        Map<?, ?> call = params instanceof Map<?, ?> given ? given : Map.of();
        Object name = call.get("name");
        if (!(name instanceof String) || catalog.definition((String) name) == null) {
            String called = name instanceof String text ? SchemaWording.brief(text) : "without a name";
            return JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "Unknown tool: " + called + ". The tools are "
                    + String.join(", ", catalog.names()));
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
