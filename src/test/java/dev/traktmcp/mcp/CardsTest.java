package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.ToolsJson;
import dev.traktmcp.tools.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the cards are listed and read; what they look like and do is tried in a browser. */
class CardsTest {
    private static final int LARGEST = 20_000;
    private static final Pattern SHOWN = Pattern.compile("(?m)^    tool: \"(\\w+)\"");

    private final List<Map<String, Object>> all = allTools();
    private final Protocol protocol = over(all);

    @Test
    void theExtensionIsDeclared() {
        Map<String, Object> capabilities = Catalog.child(result(protocol, "initialize", Map.of(
                "protocolVersion", "2025-11-25", "capabilities", Map.of(), "clientInfo",
                Map.of("name", "test", "version", "1"))), "capabilities");
        assertThat(capabilities).containsKey("resources");
        assertThat(Catalog.child(capabilities, "extensions"))
                .isEqualTo(Map.of("io.modelcontextprotocol/ui",
                        Map.of("mimeTypes", List.of("text/html;profile=mcp-app"))));
    }

    @Test
    void everyCardOfAToolIsListedOnce() {
        List<String> wanted = all.stream().map(tool -> new Catalog.Definition(tool).card())
                .filter(java.util.Objects::nonNull).distinct().toList();
        assertThat(wanted).isNotEmpty();
        assertThat(cards(protocol)).extracting(card -> card.get("uri")).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(cards(protocol))
                .allSatisfy(card -> assertThat(card).containsEntry("mimeType", "text/html;profile=mcp-app"));
    }

    @Test
    void everyCardIsOneSmallDocumentThatFetchesNothing() {
        assertThat(cards(protocol)).allSatisfy(card -> {
            Map<String, Object> content = read(protocol, card.get("uri"));
            String page = (String) content.get("text");
            assertThat(page.getBytes(StandardCharsets.UTF_8)).as("bytes of %s", card).hasSizeLessThan(LARGEST);
            assertThat(page).startsWith("<!doctype html>").contains("<title>", "rate_item")
                    .doesNotContain("href=", " src=", "@import", "url(", "innerHTML", "fetch(");
            assertThat(content).containsEntry("mimeType", "text/html;profile=mcp-app").containsEntry("uri",
                    card.get("uri"));
            assertThat(Catalog.child(content, "_meta").toString()).contains("csp", "prefersBorder=true");
        });
    }

    @Test
    void everyCardIsTriedInABrowser() throws IOException {
        Path browser = Path.of("src/test/browser");
        String run = Files.readString(browser.resolve("cards.mjs"));
        List<String> tried = new ArrayList<>();
        try (Stream<Path> scenes = Files.list(browser.resolve("cards"))) {
            for (Path scene : scenes.filter(file -> run.contains("./cards/" + file.getFileName())).toList()) {
                SHOWN.matcher(Files.readString(scene)).results().forEach(tool -> tried.add(tool.group(1)));
            }
        }
        assertThat(all).filteredOn(tool -> new Catalog.Definition(tool).card() != null)
                .extracting(tool -> (String) tool.get("name")).isNotEmpty().filteredOn(tool -> !tried.contains(tool))
                .as("tools with a card that no scene shows: add one to src/test/browser/cards and to cards.mjs")
                .isEmpty();
    }

    @Test
    void onlyPicturesComeFromElsewhere() {
        assertThat(resourceDomains("ui://trakt/now-watching")).containsExactly("https://image.tmdb.org");
        assertThat(resourceDomains("ui://trakt/week")).isEmpty();
    }

    @Test
    void whatIsOffHasNoCard() {
        Protocol fewer = over(all.stream().filter(tool -> !tool.get("name").equals("now_watching")).toList());
        assertThat(cards(fewer)).extracting(card -> card.get("uri")).contains("ui://trakt/week")
                .doesNotContain("ui://trakt/now-watching");
        assertThat(answer(fewer, "resources/read", Map.of("uri", "ui://trakt/now-watching"))).containsKey("error");
        assertThat(read(fewer, "ui://trakt/week").get("text").toString())
                .as("a card offers nothing that cannot be called").doesNotContain("now_watching");
    }

    @Test
    void withoutCardsNothingIsDeclared() {
        Map<String, Object> answer = answer(new OwnTools().protocol(), "resources/list", Map.of());
        assertThat(Catalog.child(answer, "error")).containsEntry("code", JsonRpc.METHOD_NOT_FOUND);
    }

    @Test
    void anUnknownAddressIsSaidToBeUnknown() {
        Map<String, Object> error =
                Catalog.child(answer(protocol, "resources/read", Map.of("uri", "ui://trakt/none")), "error");
        assertThat(error).containsEntry("code", JsonRpc.RESOURCE_NOT_FOUND);
        assertThat(error.get("message").toString()).contains("ui://trakt/none");
    }

    private List<Object> resourceDomains(String uri) {
        Map<String, Object> ui = Catalog.child(Catalog.child(read(protocol, uri), "_meta"), "ui");
        return List.copyOf((List<?>) Catalog.child(ui, "csp").get("resourceDomains"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cards(Protocol protocol) {
        return ((List<Map<String, Object>>) result(protocol, "resources/list", Map.of()).get("resources")).stream()
                .filter(one -> one.get("uri").toString().startsWith("ui://")).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Protocol protocol, Object uri) {
        return ((List<Map<String, Object>>) result(protocol, "resources/read", Map.of("uri", uri)).get("contents"))
                .getFirst();
    }

    private static Map<String, Object> result(Protocol protocol, String method, Map<String, Object> params) {
        Map<String, Object> answer = answer(protocol, method, params);
        assertThat(answer).containsKey("result");
        return Catalog.child(answer, "result");
    }

    private static Map<String, Object> answer(Protocol protocol, String method, Map<String, Object> params) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        protocol.handle(JsonRpc.request(1, method, params), FrontDoor.CLIENT, answer::complete);
        return answer.join();
    }

    /** A server with these definitions, whose tools are never called. */
    private static Protocol over(List<Map<String, Object>> definitions) {
        byte[] json = McpJson.PROTOCOL.writeValueAsBytes(Map.of("tools", definitions));
        Catalog catalog = Catalog.read(json,
                definitions.stream().map(tool -> (String) tool.get("name")).toList());
        Tools none = new Tools(List.of(), Duration.ofSeconds(1), Clock.systemUTC());
        return new Protocol(catalog, new Dispatcher(catalog, none, JsonText.AUTO, ""), "test", "");
    }

    private static List<Map<String, Object>> allTools() {
        return ToolsJson.stream().map(tool -> McpJson.PROTOCOL.convertValue(tool, McpJson.OBJECT)).toList();
    }
}
