package dev.traktmcp.config;

import java.util.Locale;

/** The modes in which the program can start. */
public enum Mode {
    STDIO("serve MCP on stdin and stdout (this is what happens without a word)"),
    HTTP("serve MCP over HTTP: at /mcp (Streamable HTTP) and, for older clients, at /sse"),
    HOST("serve many people over HTTP, each with their own Trakt account, and the pages where they sign in"),
    HOST_MOVE("move all that a server started with host keeps in its home to --database, while it runs"),
    HEALTH("look whether an http server answers where it would listen"),
    SETUP("connect the assistants on this machine, after a yes to each change, and sign in; --yes asks nothing, --undo"
            + " takes it back"),
    LOGIN("sign in to Trakt: shows an address, a code and a QR code, and waits"),
    LOGOUT("sign out of Trakt and forget the tokens"),
    DOCTOR("check app, network, clock, store and sign-in, and say what to mend; --contract says which of Trakt's"
            + " descriptions of its API is right"),
    DEMO("play a conversation against the sandbox and print it"),
    BENCH_RESOLUTION("measure how well titles are found, with a catalogue and labelled requests"),
    BENCH_REQUESTS("count the requests to Trakt that common tasks take"),
    HELP("print this");

    final String meaning;

    Mode(String meaning) {
        this.meaning = meaning;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
