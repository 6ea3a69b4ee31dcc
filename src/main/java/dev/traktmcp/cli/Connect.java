package dev.traktmcp.cli;

import java.io.File;
import java.nio.file.Path;

/** How to add the server to a real assistant; the README tells more. */
final class Connect {
    private Connect() {}

    static String text() {
        String script = script();
        return """
                That was the sandbox. To let your own assistant try it, without an account:

                  Claude Code     claude mcp add trakt -- %1$s --sandbox
                  Claude Desktop, Cursor, VS Code: add to their MCP settings
                                  "trakt": {"command": "%1$s", "args": ["--sandbox"]}

                For your Trakt account, leave --sandbox out and set TRAKT_CLIENT_ID to the client id of your own app
                from https://developer.trakt.tv (which needs Trakt VIP); then sign in: %1$s login
                README.md has the details."""
                .formatted(script);
    }

    /** The path of run.sh, derived from the jar that it started. */
    private static String script() {
        String jar = System.getProperty("java.class.path").split(File.pathSeparator)[0];
        Path folder = Path.of(jar).toAbsolutePath().getParent();
        Path script = folder == null ? Path.of("run.sh") : folder.resolveSibling("run.sh");
        return script.toFile().exists() ? script.toString() : "/path/to/trakt-mcp/run.sh";
    }
}
