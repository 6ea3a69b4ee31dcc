package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server says over HTTP beside answers: which resources have changed, and how far a call is. */
class HttpBesideTest extends InASandbox {
    private static final String SUBSCRIBE = """
            {"jsonrpc": "2.0", "id": "sub", "method": "resources/subscribe", "params": \
            {"uri": "trakt://me/watchlist"}}""";
    private static final String BATCH = """
            {"jsonrpc": "2.0", "id": "batch", "method": "tools/call", "params": {"name": "add_to_watchlist", \
            "arguments": {"items": ["Heat (1995)", "Arrival", "Parasite", "Alien"]}, \
            "_meta": {"progressToken": "p"}}}""";
    private static final String READ = """
            {"jsonrpc": "2.0", "id": "read", "method": "resources/read", "params": {"uri": "trakt://me/watching"}}""";
    private static final String CANCEL =
            "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": \"read\"}}";

    private static HttpHost host(Protocol protocol) throws Exception {
        return TestHost.start(Opening.none(), protocol, OwnTools::states, null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20));
    }

    @Test
    void aSessionHearsOfWritesOnItsOpenStream() throws Exception {
        try (HttpHost host = host(door.protocol())) {
            HttpCaller caller = new HttpCaller(host.address());
            HttpCaller.Streamable session = caller.streamable("{}");
            HttpCaller.Streamable writer = caller.streamable("{}");
            assertThat(result(session.answer(SUBSCRIBE))).isEmpty();
            CompletableFuture<Stream<Map<String, Object>>> open = session.listen();
            while (!open.isDone()) { // the stream may not be open yet when the first write is done
                writer.answer(call(1, "add_to_watchlist", "{\"title\": \"Heat (1995)\"}"));
                writer.answer(call(2, "remove_from_watchlist", "{\"title\": \"Heat (1995)\"}"));
            }
            Iterator<Map<String, Object>> heard = open.get().iterator();
            Map<String, Object> update = heard.next();
            assertThat(update).containsEntry("method", "notifications/resources/updated");
            assertThat(Catalog.child(update, "params")).containsEntry("uri", "trakt://me/watchlist");
        }
    }

    @Test
    void overSseTheUpdateComesBeforeTheAnswer() throws Exception {
        try (HttpHost host = host(door.protocol());
                HttpCaller.Sse session = new HttpCaller(host.address()).sse(UnaryOperator.identity())) {
            session.post(SUBSCRIBE);
            assertThat(result(session.receive())).isEmpty();
            session.post(call(1, "add_to_watchlist", "{\"title\": \"Heat (1995)\"}"));
            assertThat(session.receive()).containsEntry("method", "notifications/resources/updated");
            assertThat(text(session.receive())).contains("Added to your watchlist");
        }
    }

    @Test
    void progressComesOnTheStreamOfTheCallBeforeItsAnswer() throws Exception {
        try (HttpHost host = host(door.protocol())) {
            HttpCaller caller = new HttpCaller(host.address());
            told(caller.streamable("{}").stream(BATCH).toList());
            try (HttpCaller.Sse session = caller.sse(UnaryOperator.identity())) {
                session.post(BATCH.replace("add_to", "remove_from"));
                List<Map<String, Object>> heard = new ArrayList<>();
                do {
                    heard.add(session.receive());
                } while (!heard.getLast().containsKey("id"));
                told(heard);
            }
        }
    }

    private static void told(List<Map<String, Object>> heard) {
        assertThat(heard.size()).isGreaterThan(1);
        assertThat(heard.getLast()).containsKey("result");
        assertThat(heard.subList(0, heard.size() - 1)).allSatisfy(told -> {
            assertThat(told).containsEntry("method", "notifications/progress");
            assertThat(Catalog.child(told, "params")).containsEntry("progressToken", "p").containsEntry("total", 4.0);
        });
    }

    @Test
    void aReadOfAResourceIsCancelledInASession() throws Exception {
        OwnTools tools = new OwnTools();
        try (HttpHost host = host(tools.protocolWithResources())) {
            HttpCaller.Streamable session = new HttpCaller(host.address()).streamable("{}");
            CompletableFuture<List<Map<String, Object>>> slow = meanwhile(() -> session.stream(READ).toList());
            tools.slowStarted.await();
            session.post(CANCEL);
            assertThat(tools.slowInterrupted.get()).isTrue();
            assertThat(slow.get()).isEmpty();
        }
    }

    @Test
    void whatAnErrorKnowsComesAlong() throws Exception {
        try (HttpHost host = host(new OwnTools().protocolWithResources())) {
            HttpCaller.Streamable session = new HttpCaller(host.address()).streamable("{}");
            Map<String, Object> error = error(session.answer(READ.replace("watching", "history")));
            assertThat(error).containsEntry("code", -32603);
            assertThat(Catalog.child(error, "data")).containsEntry("code", "not_signed_in");
        }
    }

    @Test
    void callsAndReadsAreCancelledOverSse() throws Exception {
        for (String slow : List.of(READ, call("read", "slow", "{}"))) {
            OwnTools tools = new OwnTools();
            try (HttpHost host = host(tools.protocolWithResources());
                    HttpCaller.Sse session = new HttpCaller(host.address()).sse(UnaryOperator.identity())) {
                var posted = meanwhile(() -> session.post(slow)); // which the SDK answers when the work is done
                tools.slowStarted.await();
                session.post(CANCEL);
                assertThat(tools.slowInterrupted.get()).isTrue();
                posted.join();
                session.post(call("next", "echo", "{\"title\": \"still here\"}"));
                assertThat(text(session.receive())).isEqualTo("echo still here");
            }
        }
    }

    private static <T> CompletableFuture<T> meanwhile(Callable<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
