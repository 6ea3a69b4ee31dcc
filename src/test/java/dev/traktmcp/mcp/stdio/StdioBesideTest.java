package dev.traktmcp.mcp.stdio;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says on stdio beside answers: which resources have changed, and how far a call is. */
class StdioBesideTest extends InASandbox {
    private static final List<String> MINE = List.of("watchlist", "watching", "up-next", "calendar", "history");

    private StdioConversation stdio;

    @BeforeEach
    void talk() throws Exception {
        stdio = new StdioConversation(door.protocol());
    }

    @AfterEach
    void hangUp() throws Exception {
        stdio.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "add_to_watchlist | {'title': 'Heat (1995)'}                            | watchlist calendar",
        "mark_watched     | {'title': 'Heat (1995)'}                            | watchlist up-next calendar history",
        "check_in         | {'title': 'Heat (1995)'}                            | watching",
        "hide             | {'title': 'Dark', 'hide_from': 'calendar'}          | up-next calendar",
        "rate_item        | {'title': 'Heat (1995)', 'rating': 8}               | ",
        "create_list      | {'name': 'Rainy days'}                              | ",
        "get_watchlist    | {}                                                  | ",
        "add_to_watchlist | {'title': 'Ghosts'}                                 | ",
        "add_to_watchlist | {'titel': 'Heat (1995)'}                            | ",
    })
    void whoSubscribedHearsOfWhatOurWritesChange(String tool, String arguments, String changed) throws Exception {
        subscribe();
        stdio.send(call("write", tool, arguments.replace('\'', '"')));
        assertThat(updatedUntil("write")).containsExactlyInAnyOrderElementsOf(
                changed == null ? List.of() : List.of(changed.split(" ")));
    }

    @Test
    void anUndoMayChangeAnything() throws Exception {
        say("add_to_watchlist", Map.of("title", "Heat (1995)"));
        subscribe();
        stdio.send(call("back", "undo", "{}"));
        assertThat(updatedUntil("back")).containsExactlyInAnyOrderElementsOf(MINE);
    }

    @Test
    void nobodyHearsWhoDidNotAskOrNoLongerWants() throws Exception {
        stdio.send(call("before", "add_to_watchlist", "{\"title\": \"Heat (1995)\"}"));
        assertThat(updatedUntil("before")).isEmpty();
        subscribe();
        stdio.send(request("off", "resources/unsubscribe", "trakt://me/watchlist"));
        assertThat(result(stdio.receive())).isEmpty();
        stdio.send(call("after", "remove_from_watchlist", "{\"title\": \"Heat (1995)\"}"));
        assertThat(updatedUntil("after")).containsExactly("calendar");
    }

    @Test
    void whatNeverIsToldCannotBeSubscribedTo() throws Exception {
        stdio.send(request("a", "resources/subscribe", "trakt://movies/heat-1995"));
        assertThat(error(stdio.receive())).containsEntry("code", -32602);
        stdio.send(request("b", "resources/subscribe", "trakt://me/none"));
        assertThat(error(stdio.receive())).containsEntry("code", -32002);
        stdio.send(request("c", "resources/subscribe", "other://thing")); // which never changes, as far as we know
        assertThat(result(stdio.receive())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"a token\""})
    void aBatchSaysHowFarItIsAndThenAnswers(String token) throws Exception {
        stdio.send("""
                {"jsonrpc": "2.0", "id": "batch", "method": "tools/call", "params": {"name": "add_to_watchlist", \
                "arguments": {"items": ["Heat (1995)", "Arrival", "Parasite", "Alien"]}, \
                "_meta": {"progressToken": %s}}}""".formatted(token));
        List<Map<String, Object>> heard = new ArrayList<>();
        Map<String, Object> answer = stdio.receive();
        for (; !"batch".equals(answer.get("id")); answer = stdio.receive()) {
            assertThat(answer).containsEntry("method", "notifications/progress");
            heard.add(Catalog.child(answer, "params"));
        }
        assertThat(text(answer)).contains("Added all 4 titles");
        assertThat(heard).isNotEmpty().allSatisfy(told -> assertThat(told)
                .containsEntry("progressToken", token.equals("7") ? 7 : "a token").containsEntry("total", 4));
        assertThat(heard.stream().map(told -> (int) told.get("progress")).toList()).isSorted().doesNotHaveDuplicates()
                .first().asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER).isBetween(1, 4);
    }

    @Test
    void aReadOfAResourceIsCancelled() throws Exception {
        OwnTools tools = new OwnTools();
        try (StdioConversation own = new StdioConversation(tools.protocolWithResources())) {
            own.send(request("slow", "resources/read", "trakt://me/watching"));
            tools.slowStarted.await();
            own.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\","
                    + " \"params\": {\"requestId\": \"slow\"}}");
            assertThat(tools.slowInterrupted.get()).isTrue();
            own.send(call("next", "echo", "{\"title\": \"still here\"}"));
            assertThat(text(own.receive())).isEqualTo("echo still here");
        }
    }

    @Test
    void since20260728AListenerHearsTheSame() throws Exception {
        stdio.send(ModernRequest.of("sub", "subscriptions/listen", Map.of("notifications",
                Map.of("resourceSubscriptions", List.of("trakt://me/watchlist")))).toString());
        assertThat(stdio.receive()).containsEntry("method", "notifications/subscriptions/acknowledged");
        stdio.send(ModernRequest.call("write", "add_to_watchlist", Map.of("title", "Heat (1995)")).toString());
        assertThat(updatedUntil("write")).containsExactly("watchlist");
    }

    @Test
    void since20260728ProgressIsToldAndAnUnknownResourceHasAnotherCode() throws Exception {
        ModernRequest batch = ModernRequest.call("batch", "add_to_watchlist",
                Map.of("items", List.of("Heat (1995)", "Arrival")));
        Map<String, Object> meta = new LinkedHashMap<>(batch.meta());
        meta.put("progressToken", "p");
        stdio.send(new ModernRequest(batch.id(), batch.method(), batch.params(), meta).toString());
        assertThat(Catalog.child(stdio.receive(), "params")).containsEntry("progressToken", "p")
                .containsEntry("total", 2);
        Map<String, Object> heard = stdio.receive();
        while (!heard.containsKey("id")) {
            heard = stdio.receive();
        }
        assertThat(text(heard)).contains("Added both titles");
        stdio.send(ModernRequest.of("read", "resources/read", Map.of("uri", "trakt://me/none")).toString());
        assertThat(error(stdio.receive())).containsEntry("code", -32602)
                .containsEntry("data", Map.of("uri", "trakt://me/none"));
    }

    private void subscribe() throws Exception {
        for (String one : MINE) {
            stdio.send(request(one, "resources/subscribe", "trakt://me/" + one));
            assertThat(result(stdio.receive())).isEmpty();
        }
    }

    /** The last part of each address that is told before the answer. */
    private List<String> updatedUntil(String id) throws Exception {
        List<String> updated = new ArrayList<>();
        for (Map<String, Object> message = stdio.receive(); !id.equals(message.get("id")); message = stdio.receive()) {
            assertThat(message).containsEntry("method", "notifications/resources/updated");
            updated.add(Catalog.child(message, "params").get("uri").toString().replaceFirst("trakt://me/", ""));
        }
        return updated;
    }

    private static String request(String id, String method, String uri) {
        return """
                {"jsonrpc": "2.0", "id": "%s", "method": "%s", "params": {"uri": "%s"}}""".formatted(id, method, uri);
    }
}
