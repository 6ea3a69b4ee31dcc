package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.ToolsJson;
import dev.traktmcp.mcp.stdio.StdioConversation;
import dev.traktmcp.tools.Everything;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** With a prefix, everything that is told outside names the tools with it. */
class ToolPrefixTest {
    private static final Tools TOOLS = Everything.tools();
    private static final Catalog CATALOG = Catalog.load(TOOLS.names()).prefixed("my_");
    private static final ToolPrefix PREFIX = CATALOG.prefix();
    private static final Protocol PROTOCOL = new Protocol(
            CATALOG, new Dispatcher(CATALOG, TOOLS, JsonText.AUTO, ""), "1",
            PREFIX.inWords(TOOLS.instructions(ToolSelection.STANDARD)));
    /** Names that are no words of English. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w\"])("
            + TOOLS.names().stream().filter(name -> name.contains("_")).collect(Collectors.joining("|"))
            + ")(?![\\w\"])");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Undo: aaaaab.                                | Undo: aaaaab.",
        "Next: undo aaaaac first, if that is meant.   | Next: my_undo aaaaac first, if that is meant.",
        "Next: try trending, or another chart.        | Next: try my_trending, or another chart.",
        "For this minute use trending.                | For this minute use my_trending.",
        "Plays stay; unhide brings them back.         | Plays stay; my_unhide brings them back.",
        "undo takes back what a call wrote.           | my_undo takes back what a call wrote.",
        "Titles: add_to_list, remove_from_list.       | Titles: my_add_to_list, my_remove_from_list.",
        "The last call, mark_watched, left nothing.   | The last call, my_mark_watched, left nothing.",
        "get_history shows them, as play:123.         | my_get_history shows them, as play:123.",
        "Kept out of recommendations and up next.     | Kept out of recommendations and up next.",
        "What people are watching, trending now.      | What people are watching, trending now.",
        "The last call was an undo already.           | The last call was an undo already.",
        "No undo brings back when it was paused.      | No undo brings back when it was paused.",
        "hide_from must be one of recommendations, up_next, calendar. "
                + "| hide_from must be one of recommendations, up_next, calendar.",
        "Made the list \"get_list\", which is private. | Made the list \"get_list\", which is private.",
        "Your account holds 3 items; search for more. | Your account holds 3 items; search for more.",
    })
    void namesAreChangedWhereToolsAreMeant(String words, String changed) {
        assertThat(PREFIX.inWords(words)).isEqualTo(changed);
    }

    @Test
    void noAdviceOfAnyReplyNamesWhatThereIsNot() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/replies"))) {
            List<String> advice = files.filter(file -> file.toString().endsWith(".txt")).flatMap(ToolPrefixTest::lines)
                    .filter(line -> line.matches("Next: .*")).toList();
            assertThat(advice).filteredOn(line -> NAME.matcher(line).find()).isNotEmpty();
            assertThat(advice.stream().map(PREFIX::inWords)).noneMatch(line -> NAME.matcher(line).find());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIsListedAndIntroducedNamesThem() {
        JsonNode tools = McpJson.PROTOCOL.valueToTree(PROTOCOL.tools());
        assertThat(tools.valueStream().map(tool -> tool.get("name").asString()))
                .containsExactlyElementsOf(
                        ToolsJson.stream().map(tool -> "my_" + tool.get("name").asString()).toList());
        assertThat(tools.valueStream()).allSatisfy(tool -> {
            assertThat(tool.get("description").asString()).doesNotContainPattern(NAME);
            assertThat(tool.get("inputSchema").toString().replaceAll("\"(enum|required)\":\\[[^]]*]", ""))
                    .doesNotContainPattern(NAME);
        });
        assertThat(PREFIX.inWords(TOOLS.instructions(ToolSelection.STANDARD))).doesNotContainPattern(NAME)
                .contains("my_undo takes back", "my_get_history");
    }

    /** The prepared answers and the SDK's, to the byte. */
    @Test
    void thePreparedAnswersAreTheSame() {
        Opening opening = Opening.of(ToolSelection.STANDARD, "my_", "1");
        assertThat(opening.isPrepared()).isTrue();
        for (Map<String, Object> request : List.of(JsonRpc.request(1, "tools/list", Map.of()),
                JsonRpc.request(2, "initialize", Map.of("protocolVersion", "2025-11-25", "capabilities", Map.of(),
                        "clientInfo", Map.of("name", "a", "version", "1"))))) {
            byte[] json = McpJson.PROTOCOL.writeValueAsBytes(request);
            assertThat(new String(opening.answer((Message.Request) Message.read(json)), StandardCharsets.UTF_8))
                    .isEqualTo(McpJson.PROTOCOL.writeValueAsString(answer(request)));
        }
    }

    @Test
    void aCallGoesByTheNameWithIt() {
        assertThat(call("my_undo")).containsKey("result");
        for (String name : List.of("undo", "my_my_undo", "")) {
            assertThat((String) StdioConversation.error(call(name)).get("message"))
                    .startsWith("This server offers no \"" + name + "\". What there is: my_search, my_get_details,");
        }
    }

    @Test
    void aCardCallsByTheNameWithIt() {
        Map<String, Object> card = answer(JsonRpc.request(1, "resources/read", Map.of("uri", "ui://trakt/title")));
        assertThat(McpJson.PROTOCOL.writeValueAsString(card)).contains("data-prefix=\\\"my_\\\"");
    }

    private static Map<String, Object> call(String name) {
        return answer(JsonRpc.request(1, "tools/call", Map.of("name", name, "arguments", Map.of())));
    }

    private static Map<String, Object> answer(Map<String, Object> request) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        PROTOCOL.handle(request, FrontDoor.CLIENT, answer::complete);
        return answer.join();
    }
}
