package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.Protocol.Running;
import dev.traktmcp.mcp.ResourceUpdates;
import dev.traktmcp.mcp.modern.ModernRequest;
import dev.traktmcp.mcp.modern.ModernServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which status an error has, whoever gives it. */
class ModernErrorsTest {
    private HttpHost host;
    private HttpCaller caller;

    @BeforeEach
    void start() throws Exception {
        ResourceUpdates updates = new ResourceUpdates();
        host = TestHost.start(Opening.none(), new OwnTools().protocol(), new ModernServer(Opening.none(),
                () -> (request, _, answer) -> answer(request, answer), OwnTools::states, () -> updates), null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20), Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private static Running answer(Map<String, Object> request, Consumer<Map<String, Object>> answer) {
        Map<?, ?> params = (Map<?, ?>) request.get("params");
        answer.accept(params.get("code") == null
                ? JsonRpc.message(request.get("id"), "result", Map.of("capabilities", Map.of(), "serverInfo",
                        Map.of("name", "n", "version", "1")))
                : JsonRpc.message(request.get("id"), "error", Map.of("code", params.get("code"), "message", "m", "data",
                        Map.of("requiredCapabilities", Map.of("sampling", Map.of())))));
        return () -> {};
    }

    @ParameterizedTest
    @CsvSource({"-32021, 400, -32021", "-32601, 404, -32601", "-32602, 200, -32602", "-32603, 200, -32603",
        "-32002, 200, -32602", "-32600, 400, -32600", "7, 200, 7"})
    void aStatusSaysWhatTheCodeSays(int code, int status, int sent) throws Exception {
        HttpResponse<String> answer =
                caller.send(caller.modern(ModernRequest.of(5, "some/method", Map.of("code", code))));
        assertThat(answer.statusCode()).isEqualTo(status);
        Map<String, Object> body = HttpCaller.json(answer.body());
        assertThat(body).containsEntry("id", 5);
        assertThat(error(body)).containsEntry("code", sent)
                .containsEntry("data", Map.of("requiredCapabilities", Map.of("sampling", Map.of())));
    }
}
