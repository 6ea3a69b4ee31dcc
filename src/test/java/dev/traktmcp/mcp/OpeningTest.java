package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.tools.Everything;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Toolset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build has prepared is what the SDK answers, to the byte. */
class OpeningTest {
    private static final Tools ALL = Everything.tools();
    private static final Catalog CATALOG = Catalog.load(ALL.names());
    private static final String VERSION = "1.2.3";
    private static final String CLIENT =
            """
            "capabilities": {"elicitation": {}, "roots": {"listChanged": true}},
            "clientInfo": {"name": "a", "version": "1"}""";

    static Stream<ToolSelection> choices() {
        List<ToolSelection> choices = new ArrayList<>(List.of(
                ToolSelection.STANDARD, new ToolSelection(Set.of(Toolset.CORE), List.of(), false),
                new ToolSelection(Set.of(), List.of(), true),
                new ToolSelection(Set.of(Toolset.values()), List.of(), true),
                new ToolSelection(Set.of(Toolset.LISTS), List.of("check_in"), false),
                new ToolSelection(Set.of(), List.of("undo"), true)));
        Arrays.stream(Toolset.values()).forEach(set -> choices.add(new ToolSelection(Set.of(set), List.of(), false)));
        ALL.names().forEach(name -> choices.add(new ToolSelection(Set.of(), List.of(name), false)));
        return choices.stream();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceOfToolsIsIntroducedAndListedAsTheSdkDoes(ToolSelection choice) {
        Opening opening = Opening.of(choice, "", VERSION);
        Protocol protocol = protocol(choice);
        for (String request : List.of(
                """
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", %s}}"""
                        .formatted(CLIENT),
                """
                {"jsonrpc": "2.0", "id": "first", "method": "tools/list"}""")) {
            assertSame(opening, protocol, request);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28", "1999-01-01", ""})
    void theRevisionIsAgreedUponAsTheSdkDoes(String revision) {
        assertSame(Opening.of(ToolSelection.STANDARD, "", VERSION), protocol(ToolSelection.STANDARD), """
                {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "%s", %s}}"""
                .formatted(revision, CLIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"jsonrpc\": \"2.0\", \"id\": 9007199254740993, \"method\": \"ping\"}",
        "{\"jsonrpc\": \"2.0\", \"id\": 123456789012345678901234567890, \"method\": \"ping\", \"params\": {}}",
        "{\"jsonrpc\": \"2.0\", \"id\": \"a \\\"b\\\" \\u2028 ü\", \"method\": \"ping\", "
                + "\"params\": {\"_meta\": {\"progressToken\": 3}}}",
        "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/list\", "
                + "\"params\": {\"_meta\": {\"progressToken\": 3}}}"})
    void idsAreGivenBackAsTheyCame(String request) {
        assertSame(Opening.of(ToolSelection.STANDARD, "", VERSION), protocol(ToolSelection.STANDARD), request);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\"}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", "
                + "\"params\": {\"protocolVersion\": \"2025-11-25\"}}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {\"cursor\": \"x\"}}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"undo\"}}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/list\"}"})
    void whateverElseIsAskedIsLeftToTheSdk(String request) {
        assertThat(Opening.of(ToolSelection.STANDARD, "", VERSION).answer(read(request))).isNull();
    }

    @Test
    void aToolThatDoesNotExistIsNamed() {
        ToolSelection choice = new ToolSelection(Set.of(), List.of("serach"), false);
        assertThatThrownBy(() -> Opening.of(choice, "", VERSION))
                .hasMessageContaining("no such tool: serach; there are search, ");
    }

    private static void assertSame(Opening opening, Protocol protocol, String request) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        protocol.handle(read(request).fields(), FrontDoor.CLIENT, answer::complete);
        assertThat(text(opening.answer(read(request))))
                .isEqualTo(text(McpJson.PROTOCOL.writeValueAsBytes(answer.join())));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static Message.Request read(String json) {
        return (Message.Request) Message.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Protocol protocol(ToolSelection choice) {
        Tools tools = ALL.only(choice, CATALOG::isReadOnly);
        Catalog catalog = CATALOG.only(tools.names());
        return new Protocol(catalog, new Dispatcher(catalog, tools, JsonText.AUTO, ""), VERSION,
                tools.instructions(choice));
    }
}
