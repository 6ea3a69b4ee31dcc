package dev.traktmcp.mcp;

import dev.traktmcp.deadline.Progress;
import dev.traktmcp.mcp.beside.ProgressReport;
import dev.traktmcp.mcp.beside.Refused;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Answers requests: it takes a request and its {@link Client} and gives an answer, and can be cancelled. The stdio host
 * and the sessions of the HTTP host both use it. Calls of tools go to the {@link Dispatcher}, and resources, prompts
 * and completions to {@link Offers}, each on a virtual thread; the rest goes to the SDK's stateless handler, which is
 * made at first use, since many conversations need none. Safe for use by several threads.
 */
public final class Protocol implements Answers {
    private static final LazyLogger LOG = new LazyLogger(Protocol.class);

    /** The SDK takes no whole number that does not fit into 64 bits, so it never sees the client's ids. */
    private static final String SDK_ID = "request";

    /** How this server calls itself. */
    static final String NAME = "trakt-mcp";

    /** How clients show it. */
    static final String TITLE = "Trakt";

    /** The methods of this server. */
    public static final List<String> METHODS = List.of("initialize", "ping", "tools/list", "tools/call",
            "resources/list", "resources/templates/list", "resources/read", "resources/subscribe",
            "resources/unsubscribe", "prompts/list", "prompts/get", "completion/complete");

    /** Those that {@link Offers} answers. */
    private static final List<String> OFFERED = METHODS.subList(4, METHODS.size());

    /** A request in progress. */
    @FunctionalInterface
    public interface Running {
        /** Interrupts the work; no answer will be given. */
        void cancel();
    }

    private final Catalog catalog;
    private final Dispatcher dispatcher;
    private final String version;
    private final String instructions;
    private final HotMapper mapper = new HotMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Offers offers;
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

    private Offers offers() {
        Offers made = offers;
        if (made == null) {
            made = new Offers(catalog, dispatcher); // two may both make them
            offers = made;
        }
        return made;
    }

    @Override
    public ResourceUpdates updates() {
        return dispatcher.updates();
    }

    private McpStatelessServerHandler sdk() {
        McpStatelessServerHandler made = sdk;
        if (made == null) {
            synchronized (threads) {
                made = sdk;
                if (made == null) {
                    made = SdkServer.handler(catalog, dispatcher, mapper, threads, version, instructions);
                    sdk = made;
                }
            }
        }
        return made;
    }

    @Override
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
        if (method != null && OFFERED.contains(method)) {
            Map<?, ?> params = request.get("params") instanceof Map<?, ?> given ? given : Map.of();
            return run(id, method, params, client, answer, () -> offers().answer(method, params, client));
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
    private Running call(@Nullable Object id, Map<?, ?> call, Client client, Consumer<Map<String, Object>> answer) {
        String name = Objects.requireNonNull(catalog.prefix().bare(call.get("name")));
        @Nullable
        Map<String, Object> arguments = (Map<String, Object>) call.get("arguments");
        return run(id, "tools/call", call, client, answer,
                () -> mapper.result(dispatcher.call(name, arguments, client)));
    }

    /** Works on a virtual thread, and tells a client that wants to know how far that is. */
    private Running run(@Nullable Object id, String method, Map<?, ?> params, Client client,
            Consumer<Map<String, Object>> answer, Supplier<Map<String, Object>> work) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        ProgressReport report = report(params, client);
        Future<?> running = threads.submit(() -> {
            Map<String, Object> response = response(id, method, client,
                    report == null ? work : () -> Progress.heard(report, work));
            end(report);
            if (wanted.getAndSet(false)) {
                answer.accept(response);
            }
        });
        return () -> {
            wanted.set(false);
            running.cancel(true);
            end(report);
        };
    }

    private static @Nullable ProgressReport report(Map<?, ?> params, Client client) {
        Object token = params.get("_meta") instanceof Map<?, ?> meta ? meta.get("progressToken") : null;
        return token instanceof String || token instanceof Number
                ? new ProgressReport((done, total) -> client.progress(token, done, total), System::nanoTime) : null;
    }

    private static void end(@Nullable ProgressReport report) {
        if (report != null) {
            report.end();
        }
    }

    private static Map<String, Object> response(@Nullable Object id, String method, Client client,
            Supplier<Map<String, Object>> work) {
        try {
            client.admit();
            return JsonRpc.result(id, work.get());
        } catch (EarlyAnswer e) {
            return e.to(id);
        } catch (Refused e) {
            return JsonRpc.refused(id, e);
        } catch (RuntimeException | Error e) {
            return unexpected(id, method, e);
        }
    }

    @Override
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

    /** The error, in our own words, for params that are no object and for a call of an unknown tool; else null. */
    private @Nullable Map<String, Object> refusal(@Nullable Object id, @Nullable String method,
            @Nullable Object params) {
        if (params != null && !(params instanceof Map)) {
            return JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "params must be an object");
        }
        return "tools/call".equals(method) ? refusedCall(id, params) : null;
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
