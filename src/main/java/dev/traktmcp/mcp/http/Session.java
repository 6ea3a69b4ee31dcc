package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.InFlightCalls;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.Revisions;
import dev.traktmcp.mcp.beside.Subscriptions;
import dev.traktmcp.mcp.http.access.Caller;
import dev.traktmcp.text.LazyLogger;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpNotificationHandler;
import io.modelcontextprotocol.server.McpRequestHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSession;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Answers the requests of one session over HTTP with the same {@link Protocol} as on stdio. Safe for use by several
 * threads.
 */
final class Session {
    /** The name under which a request's context holds its JSON-RPC id. */
    static final String REQUEST_ID = "dev.traktmcp/request-id";

    /** The name under which it holds who sent the request. */
    static final String CALLER = "dev.traktmcp/caller";

    private static final LazyLogger LOG = new LazyLogger(Session.class);
    private static final Duration ACTIVE = Duration.ofSeconds(10);

    private final Caller caller;
    private final Answers protocol;
    private final InFlightCalls calls;
    private final Duration told;
    private final LongSupplier nanos;
    private final Questions questions = new Questions();
    private final Subscriptions subscriptions = new Subscriptions(this::tell);
    private volatile @Nullable McpSession stream;
    private volatile Runnable hangUp = () -> {};
    private final AtomicInteger running = new AtomicInteger();
    private final Set<String> untold = ConcurrentHashMap.newKeySet();
    private volatile long seenBySdk;
    private volatile long lastUse;
    private volatile boolean used;
    private volatile @Nullable Thread teller;
    private volatile String protocolVersion = Revisions.BY_HANDSHAKE.getFirst();

    /** Identifies a request of this session among those of all sessions. */
    private record Key(Session session, Object id) {}

    /**
     * @param told how long who has changed something waits for this client to be told
     * @param nanos a clock that never goes back, {@code System::nanoTime}
     */
    Session(Caller caller, InFlightCalls calls, Duration told, LongSupplier nanos) {
        this.told = told;
        this.caller = caller;
        this.protocol = caller.answers();
        this.calls = calls;
        this.nanos = nanos;
        seenBySdk = nanos.getAsLong();
        lastUse = seenBySdk;
    }

    /** Whether it is this caller's. */
    boolean isOf(Caller other) {
        return caller.id().equals(other.id());
    }

    /** Notes that its client has asked for something. */
    void used() {
        lastUse = nanos.getAsLong();
        used = true;
    }

    /** Whether its client waits for an answer. */
    boolean isBusy() {
        return running.get() > 0;
    }

    /** Whether it may be ended rather than another: what was never used first, then what was not for longest. */
    boolean isLessUsedThan(Session other) {
        return used == other.used ? lastUse - other.lastUse < 0 : !used;
    }

    /** Whether a request with this id is being worked on. */
    boolean isRunning(Object id) {
        return calls.isRunning(new Key(this, id));
    }

    /** Whether the SDK has had a request of this session lately. It ends sessions that it takes to be idle. */
    boolean isKnownToBeActive() {
        return nanos.getAsLong() - seenBySdk < ACTIVE.toNanos();
    }

    /**
     * Sends what is not part of an answer over this, from now on.
     *
     * @param release ends the stream on which it does so
     */
    <T extends McpSession> T over(T sdk, Consumer<T> release) {
        stream = sdk;
        hangUp = () -> release.accept(sdk);
        return sdk;
    }

    /** Ends the stream of a caller, if it is one of these; the client may open another one, if it still may. */
    void hangUp(Predicate<Caller> whose) {
        if (whose.test(caller)) {
            hangUp.run();
        }
    }

    /**
     * Tells it on a thread of its own, for which whoever has changed something waits a moment: the client should hear
     * of that before the answer, but one that does not read must hold up nobody.
     */
    private void tell(String uri) {
        McpSession sdk = stream;
        if (sdk == null || !untold.add(uri)) {
            return;
        }
        Thread before = teller;
        Thread now = Thread.startVirtualThread(() -> {
            synchronized (untold) {
                untold.remove(uri);
                if (caller.isWelcome()) {
                    tell(sdk, uri);
                }
            }
        });
        teller = now;
        try {
            if (before == null || !before.isAlive()) {
                now.join(told);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(McpSession sdk, String uri) {
        try {
            sdk.sendNotification("notifications/resources/updated", Map.of("uri", uri)).block();
        } catch (RuntimeException e) {
            LOG.debug("nobody heard of {}", uri, e); // no stream is open
        }
    }

    /** Ends what the session has begun. */
    void close() {
        protocol.updates().forget(subscriptions);
    }

    Questions questions() {
        return questions;
    }

    Mono<InitializeResult> introduce(InitializeRequest request) {
        return protocol.introduce(request).doOnNext(agreed -> protocolVersion = agreed.protocolVersion());
    }

    Map<String, McpRequestHandler<?>> requests() {
        Map<String, McpRequestHandler<?>> handlers = new LinkedHashMap<>();
        for (String method : Protocol.METHODS) {
            McpRequestHandler<Object> handler = (exchange, params) -> answer(method, exchange, params);
            handlers.put(method, handler);
        }
        return handlers;
    }

    Map<String, McpNotificationHandler> notifications() {
        return Map.of(
                "notifications/initialized", (_, _) -> Mono.empty(),
                "notifications/cancelled", (exchange, params) -> Mono.fromRunnable(() -> {
                    if (isOfCaller(exchange)) {
                        cancel(params);
                    }
                }));
    }

    /** Whether the caller of a request is the session's; over SSE nobody has looked yet. */
    private boolean isOfCaller(McpAsyncServerExchange exchange) {
        return isOfCaller(exchange.transportContext());
    }

    boolean isOfCaller(McpTransportContext sent) {
        return sent.get(CALLER) instanceof Caller sender && isOf(sender);
    }

    private Mono<Object> answer(String method, McpAsyncServerExchange exchange, Object params) {
        if (!isOfCaller(exchange)) {
            return Mono.error(McpError.builder(JsonRpc.INVALID_REQUEST).message("This session is somebody else's")
                    .build());
        }
        seenBySdk = nanos.getAsLong();
        used();
        Object id = exchange.transportContext().get(REQUEST_ID);
        Client client = new SessionClient(protocolVersion, exchange, questions, subscriptions);
        Map<String, Object> request = JsonRpc.message(id, "method", method);
        request.put("params", params);
        return Mono.<Object>create(sink -> {
            boolean begun = calls.begin(new Key(this, id), answer -> pass(answer, sink), done -> {
                Protocol.Running work = protocol.handle(request, client, done);
                return () -> {
                    work.cancel();
                    sink.success(); // ends the stream without an answer
                };
            });
            if (!begun) {
                sink.error(McpError.builder(JsonRpc.INVALID_REQUEST).message(JsonRpc.SAME_ID).build());
            }
        }).doOnSubscribe(_ -> running.incrementAndGet()).doFinally(_ -> running.decrementAndGet());
    }

    private static void pass(Map<String, Object> answer, MonoSink<Object> sink) {
        if (answer.get("error") instanceof Map<?, ?> error) {
            int code = (int) Objects.requireNonNull(error.get("code"));
            sink.error(McpError.builder(code).message((String) error.get("message")).data(error.get("data")).build());
        } else {
            sink.success(answer.get("result"));
        }
    }

    private void cancel(Object params) {
        if (params instanceof Map<?, ?> named && named.get("requestId") != null) {
            calls.cancel(new Key(this, named.get("requestId")));
        }
    }
}
