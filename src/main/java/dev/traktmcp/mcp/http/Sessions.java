package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.InFlightCalls;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.mcp.http.access.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.transport.HttpServletSseServerTransportProvider;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionInit;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The SDK's servlets for both HTTP transports of MCP. A session belongs to the {@link Caller} who began it. Safe for
 * use by several threads.
 */
final class Sessions {
    static final String STREAMABLE = "/mcp";
    static final String SSE = "/sse";
    static final String SSE_MESSAGES = "/message";

    /** Keeps proxies from closing silent streams, and finds sessions whose client has gone. */
    private static final Duration PING = Duration.ofSeconds(25);

    private final McpJsonMapper mapper = new SafeMapper();
    private final InFlightCalls calls;
    private final Duration thinking;
    private final HttpHost.Limits limits;
    private final LongSupplier nanos;
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    /** Of both transports; the SDK says nothing when it drops one over SSE. Guarded by itself. */
    private final Set<Session> all = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * @param thinking how long a person may think about a question
     * @param limits of which the numbers of sessions are over Streamable HTTP
     * @param nanos a clock that never goes back, {@code System::nanoTime}
     */
    Sessions(InFlightCalls calls, Duration thinking, HttpHost.Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.thinking = thinking;
        this.calls = calls;
    }

    HttpServlet streamable() {
        var servlet = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(mapper)
                .mcpEndpoint(STREAMABLE)
                .contextExtractor(Sessions::context)
                .keepAliveInterval(PING)
                .build();
        servlet.setSessionFactory(this::streamable);
        return servlet;
    }

    private McpStreamableServerSessionInit streamable(InitializeRequest request) {
        Session session = session();
        String id = UUID.randomUUID().toString();
        open.put(id, session);
        return new McpStreamableServerSessionInit(
                session.over(new McpStreamableServerSession(
                        id, request.capabilities(), request.clientInfo(), thinking,
                        session.requests(), session.notifications(), () -> Mono.fromRunnable(() -> {
                            open.remove(id);
                            session.close();
                        })) {
                    @Override
                    public Mono<Void> accept(JSONRPCResponse answer) {
                        return super.accept(answer).onErrorResume(_ -> Mono.empty()); // to a question that is over
                    }

                    @Override
                    public McpStreamableServerSessionStream responseStream(McpStreamableServerTransport stream) {
                        return super.responseStream(new NotedTransport(stream, session.questions()));
                    }
                }, McpStreamableServerSession::releaseListeningStream),
                session.introduce(request));
    }

    /** The session over Streamable HTTP with this id, or null. */
    @Nullable
    Session find(@Nullable String id) {
        return id == null ? null : open.get(id);
    }

    /** Whether a new one of a caller would be one too many. */
    boolean isFull(Caller caller) {
        return open.size() >= limits.sessions() || hasMany(caller);
    }

    private boolean hasMany(Caller caller) {
        return open.size() >= limits.each()
                && open.values().stream().filter(one -> one.isOf(caller)).count() >= limits.each();
    }

    /**
     * The id of the session whose end is missed least, or null where all clients wait for an answer. A caller who has
     * too many loses one of their own.
     */
    @Nullable
    String leastUsed(Caller caller) {
        boolean ofCaller = hasMany(caller);
        Map.Entry<String, Session> least = null;
        for (Map.Entry<String, Session> one : open.entrySet()) {
            Session session = one.getValue();
            if (!session.isBusy() && (!ofCaller || session.isOf(caller))
                    && (least == null || session.isLessUsedThan(least.getValue()))) {
                least = one;
            }
        }
        return least == null ? null : least.getKey();
    }

    /** Forgets a session that was ended. */
    void ended(String id) {
        open.remove(id);
    }

    /** A session of the caller whose request this thread answers. */
    private Session session() {
        Session session = new Session(OwnSessions.CALLER.get(), calls, limits.told(), nanos);
        synchronized (all) {
            all.add(session);
        }
        return session;
    }

    /** Ends the streams on which some callers hear what is no answer. */
    void hangUp(Predicate<Caller> whose) {
        List<Session> now;
        synchronized (all) {
            now = List.copyOf(all);
        }
        now.forEach(session -> session.hangUp(whose));
    }

    @SuppressWarnings("deprecation") // older clients know no other transport
    HttpServlet sse() {
        var servlet = HttpServletSseServerTransportProvider.builder()
                .jsonMapper(mapper)
                .sseEndpoint(SSE)
                .messageEndpoint(SSE_MESSAGES)
                .contextExtractor(Sessions::context)
                .keepAliveInterval(PING)
                .build();
        servlet.setSessionFactory(this::sse);
        return servlet;
    }

    private McpServerSession sse(McpServerTransport transport) {
        Session session = session();
        return session.over(new McpServerSession(
                UUID.randomUUID().toString(), thinking, new SerialTransport(transport, session.questions()),
                session::introduce, session.requests(), session.notifications(),
                () -> Mono.fromRunnable(session::close)) {
            @Override
            public Mono<Void> handle(JSONRPCMessage message) {
                return Mono.deferContextual(sent -> message instanceof JSONRPCResponse && !session.isOfCaller(sent.get(
                        McpTransportContext.KEY)) ? Mono.empty() : super.handle(message));
            }
        }, McpServerSession::close);
    }

    private static McpTransportContext context(HttpServletRequest request) {
        Object caller = request.getAttribute(Caller.class.getName());
        Object id = request.getAttribute(Session.REQUEST_ID);
        return McpTransportContext.create(id == null ? Map.of(Session.CALLER, caller)
                : Map.of(Session.CALLER, caller, Session.REQUEST_ID, id));
    }
}
