package dev.traktmcp.cli.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The clients that we know, each where its documentation (in November 2026) says that its settings are. */
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
        Path goose = machine.isWindows() ? config.resolve("Block/goose/config") : config.resolve("goose");
        Path codex = machine.given("CODEX_HOME", home.resolve(".codex"));
        return List.of(
                in("claude-desktop", "Claude Desktop", programs.resolve("Claude/claude_desktop_config.json"), JSON,
                        "mcpServers", PLAIN),
                new Client("claude-code", "Claude Code", home.resolve(".claude"), home.resolve(".claude.json"), JSON,
                        "mcpServers", TYPED),
                in("cursor", "Cursor", home.resolve(".cursor/mcp.json"), COMMENTED, "mcpServers", PLAIN),
                in("vscode", "VS Code", programs.resolve("Code/User/mcp.json"), COMMENTED, "servers", TYPED),
                in("vscode-insiders", "VS Code Insiders", programs.resolve("Code - Insiders/User/mcp.json"), COMMENTED,
                        "servers", TYPED),
                in("windsurf", "Windsurf", home.resolve(".codeium/windsurf/mcp_config.json"), JSON, "mcpServers",
                        PLAIN),
                in("devin", "Devin Desktop", config.resolve("devin/mcp_config.json"), COMMENTED, "mcpServers", PLAIN),
                in("zed", "Zed", config.resolve(machine.isWindows() ? "Zed/settings.json" : "zed/settings.json"),
                        COMMENTED, "context_servers", PLAIN),
                in("gemini-cli", "Gemini CLI", home.resolve(".gemini/settings.json"), COMMENTED, "mcpServers", PLAIN),
                in("codex", "Codex", codex.resolve("config.toml"), new TomlFormat(), "mcp_servers", PLAIN),
                in("goose", "Goose", goose.resolve("config.yaml"), new YamlFormat(), "extensions",
                        (name, command) -> command.extension(name)));
    }

    /** One whose folder is there where the program is. */
    private static Client in(String id, String name, Path file, Format format, String servers, Client.Form form) {
        return new Client(id, name, Objects.requireNonNull(file.getParent()), file, format, servers, form);
    }
}
