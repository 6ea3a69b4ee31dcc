package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.InFlightCalls;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Revisions;
import dev.traktmcp.mcp.http.access.Caller;
import dev.traktmcp.mcp.http.access.Refusal;
import dev.traktmcp.mcp.modern.ModernErrors;
import dev.traktmcp.mcp.modern.ModernServer;
import dev.traktmcp.mcp.modern.ParameterHeaders;
import dev.traktmcp.mcp.modern.RequestMeta;
import dev.traktmcp.mcp.modern.StandardHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests of 2026-07-28, whose headers have to say what the body says, each by its caller's own server. Safe
 * for use by several threads.
 */
final class ModernRequests {
    private static final String LISTEN = "subscriptions/listen";

    private final InFlightCalls calls;
    private final Duration told;

    /** Who listens, by the answer that does not end by itself. */
    private final Map<ModernExchange, Caller> listening = new ConcurrentHashMap<>();

    /** @param told how long we wait for those who read a stream, as we may be ending */
    ModernRequests(InFlightCalls calls, Duration told) {
        this.calls = calls;
        this.told = told;
    }

    /** Whether only what has begun is still answered. */
    boolean isEnding() {
        return calls.isEnding();
    }

    /** Answers at once where that needs no waiting, else on other threads; returns at once. */
    boolean answer(Message.Request message, Request request, Response response, Callback callback) {
        if (isEnding()) {
            return JsonErrors.ending(response, callback, message.id());
        }
        Map<String, Object> refusal = refusal(message, request);
        if (refusal != null) {
            return JsonErrors.write(response, callback, 400, refusal);
        }
        Caller caller = Caller.of(request);
        Refusal notAllowed = caller.refusal(message);
        if (notAllowed != null) {
            return notAllowed.send(response, callback);
        }
        ModernServer server = caller.modern();
        byte[] ready = server.ready(message);
        return ready != null
                ? JsonErrors.write(response, callback, 200, ready)
                : OwnThread.run(request, response, callback, () -> call(server, message, request, response, callback));
    }

    private boolean call(ModernServer server, Message.Request message, Request request, Response response,
            Callback callback) {
        Caller caller = Caller.of(request);
        String mismatch = message.method().equals("tools/call")
                ? ParameterHeaders.mismatch(server.tools(), message, request.getHeaders()::getValuesList) : null;
        if (mismatch != null) {
            return JsonErrors.write(response, callback, 400, mismatched(message.id(), mismatch));
        }
        ModernExchange exchange = new ModernExchange(response, callback, told);
        if (message.method().equals(LISTEN)) {
            listening.put(exchange, caller);
        }
        calls.begin(exchange, answer -> {
            listening.remove(exchange);
            exchange.answer(answer);
        }, done -> server.handle(message, notice -> {
            if (caller.isWelcome()) {
                exchange.notice(notice);
            }
        }, done));
        exchange.watch(request, () -> cancel(exchange));
        return true;
    }

    private void cancel(ModernExchange exchange) {
        listening.remove(exchange);
        calls.cancel(exchange);
    }

    /** Ends what some callers listen to. */
    void hangUp(Predicate<Caller> whose) {
        listening.forEach((exchange, caller) -> {
            if (whose.test(caller)) {
                cancel(exchange);
                exchange.close();
            }
        });
    }

    private static @Nullable Map<String, Object> refusal(Message.Request message, Request request) {
        String header = request.getHeaders().get(JsonRpcBodyHandler.REVISION);
        Object body = RequestMeta.of(message).revision();
        if (header == null) {
            return mismatched(message.id(), "the header " + JsonRpcBodyHandler.REVISION + " is missing");
        }
        if (body == null && !header.equals(Revisions.MODERN) && !Revisions.BY_HANDSHAKE.contains(header)) {
            return RequestMeta.unsupported(message.id(), header);
        }
        if (body instanceof String && !body.equals(header)) {
            return mismatched(message.id(), "the header " + JsonRpcBodyHandler.REVISION + " and params._meta differ");
        }
        Map<String, Object> incomplete = RequestMeta.of(message).refusal(message.id());
        if (incomplete != null) {
            return incomplete;
        }
        String mismatch = StandardHeaders.mismatch(message, request.getHeaders()::getValuesList);
        return mismatch == null ? null : mismatched(message.id(), mismatch);
    }

    private static Map<String, Object> mismatched(Object id, String what) {
        return JsonRpc.error(id, ModernErrors.HEADER_MISMATCH, "Header mismatch: " + what);
    }
}
