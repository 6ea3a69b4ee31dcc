package dev.traktmcp.cli.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The clients that we know, each where its documentation (in November 2026) says that its settings are, and what
 * variables move them; docs/clients.md names the pages.
 */
final class Clients {
    private static final Client.Form PLAIN = (_, command) -> command.plain();
    private static final Client.Form TYPED = (_, command) -> command.typed();
    private static final Format JSON = new JsonFormat(false);
    private static final Format COMMENTED = new JsonFormat(true);

    private Clients() {}

    static List<Client> of(Machine machine) {
        Path home = machine.home();
        Path config = machine.config();
        Path programs = machine.programs();
        Path goose = machine.given("GOOSE_PATH_ROOT", "config",
                config.resolve(machine.isWindows() ? "Block/goose/config" : "goose"));
        Path codex = machine.given("CODEX_HOME", home.resolve(".codex"));
        Path gemini = machine.given("GEMINI_CLI_HOME", home);
        return List.of(
                in("claude-desktop", "Claude Desktop", List.of(), programs.resolve("Claude/claude_desktop_config.json"),
                        JSON,
                        "mcpServers", PLAIN),
                new Client("claude-code", "Claude Code", List.of("claude"),
                        machine.given("CLAUDE_CONFIG_DIR", home.resolve(".claude")),
                        machine.given("CLAUDE_CONFIG_DIR", home).resolve(".claude.json"), JSON, "mcpServers", TYPED),
                in("cursor", "Cursor", List.of("cursor", "cursor-agent"), home.resolve(".cursor/mcp.json"), COMMENTED,
                        "mcpServers", PLAIN),
                in("vscode", "VS Code", List.of("code"), programs.resolve("Code/User/mcp.json"), COMMENTED, "servers",
                        TYPED),
                in("vscode-insiders", "VS Code Insiders", List.of("code-insiders"),
                        programs.resolve("Code - Insiders/User/mcp.json"), COMMENTED,
                        "servers", TYPED),
                in("windsurf", "Windsurf", List.of("windsurf"), home.resolve(".codeium/windsurf/mcp_config.json"), JSON,
                        "mcpServers",
                        PLAIN),
                in("devin", "Devin Desktop", List.of(), config.resolve("devin/mcp_config.json"), COMMENTED,
                        "mcpServers", PLAIN),
                in("zed", "Zed", List.of("zed", "zeditor", "zedit"),
                        config.resolve(machine.isWindows() ? "Zed/settings.json" : "zed/settings.json"),
                        COMMENTED, "context_servers", PLAIN),
                in("gemini-cli", "Gemini CLI", List.of("gemini"), gemini.resolve(".gemini/settings.json"), COMMENTED,
                        "mcpServers", PLAIN),
                in("codex", "Codex", List.of("codex"), codex.resolve("config.toml"), new TomlFormat(), "mcp_servers",
                        PLAIN),
                in("goose", "Goose", List.of("goose"), goose.resolve("config.yaml"), new YamlFormat(), "extensions",
                        (name, command) -> command.extension(name)));
    }

    /** One whose folder is there where the program is. */
    private static Client in(String id, String name, List<String> started, Path file, Format format, String servers,
            Client.Form form) {
        return new Client(id, name, started, Objects.requireNonNull(file.getParent()), file, format, servers, form);
    }
}
