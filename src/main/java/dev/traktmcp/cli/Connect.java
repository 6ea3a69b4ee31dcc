package dev.traktmcp.cli;

/** How to add the server to a real assistant; the README tells more. */
final class Connect {
    private Connect() {}

    static String text() {
        String script = Launcher.line();
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
}
