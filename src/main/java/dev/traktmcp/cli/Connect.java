package dev.traktmcp.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

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

    /** The path of what started this, derived from the jar: in a folder of its own, or run.sh in a clone. */
    private static String script() {
        Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]).toAbsolutePath();
        return Stream.of(jar.resolveSibling("bin/trakt-mcp"), jar.resolveSibling("../run.sh").normalize())
                .filter(Files::exists).findFirst().map(Path::toString).orElse("/path/to/trakt-mcp/run.sh");
    }
}
