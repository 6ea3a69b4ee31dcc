package dev.traktmcp.host.pages.html;

import dev.traktmcp.json.UntypedJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one client is connected.
 *
 * @param link does it with a click, or null
 * @param text what to copy, or null
 */
record Connection(String name, String steps, @Nullable URI link, @Nullable String text) {

    /** All clients that we know of, for the address of MCP. */
    static List<Connection> all(String address) {
        return List.of(
                new Connection("Claude on the web, on the desktop and on phones",
                        "On claude.ai or in Claude Desktop: Settings, Connectors, Add custom connector. Give it a name"
                                + " and this address; then press Connect. Phones have it then, too.",
                        null, address),
                new Connection("Claude Code", "In a terminal. Then type /mcp in Claude Code and sign in.", null,
                        "claude mcp add --transport http trakt " + address),
                new Connection("ChatGPT",
                        "On the web: Settings, Connectors (or Apps), Advanced, and turn on Developer mode. Then Create,"
                                + " with this address and OAuth. Which plans have it, OpenAI decides.",
                        null, address),
                new Connection("Cursor", "Press the button, or put this into the file ~/.cursor/mcp.json.",
                        cursor(address), entry("mcpServers", Map.of("url", address))),
                new Connection("VS Code",
                        "Press the button, or run MCP: Open User Configuration and put this in.", visualStudio(address),
                        "{\"servers\": {\"trakt\": {\"type\": \"http\", \"url\": " + json(address) + "}}}"),
                new Connection("Codex CLI", "In a terminal. It then asks you to sign in; else: codex mcp login trakt.",
                        null, "codex mcp add trakt --url " + address),
                new Connection("Gemini CLI", "In a terminal. Then type /mcp auth trakt in Gemini CLI.", null,
                        "gemini mcp add --scope user --transport http trakt " + address),
                new Connection("Zed", "Run zed: open settings, and put this in.", null,
                        entry("context_servers", Map.of("url", address))),
                new Connection("Windsurf", "Put this into the file ~/.codeium/windsurf/mcp_config.json.", null,
                        entry("mcpServers", Map.of("serverUrl", address))),
                new Connection("Another client", "Give it this address. It finds out by itself how to sign in, with"
                        + " OAuth over Streamable HTTP.", null, address));
    }

    private static URI cursor(String address) {
        String config = Base64.getEncoder().encodeToString(UntypedJson.write(Map.of("url", address)));
        return URI.create("https://cursor.com/en/install-mcp?name=trakt&config=" + escaped(config));
    }

    private static URI visualStudio(String address) {
        return URI.create("https://insiders.vscode.dev/redirect/mcp/install?name=trakt&config="
                + escaped("{\"type\":\"http\",\"url\":" + json(address) + "}"));
    }

    private static String entry(String root, Map<String, Object> server) {
        return new String(UntypedJson.write(Map.of(root, Map.of("trakt", server))), StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return new String(UntypedJson.write(text), StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
