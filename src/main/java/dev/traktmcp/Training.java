package dev.traktmcp;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.Version;
import dev.traktmcp.mcp.Opening;
import java.io.IOException;
import java.io.InputStream;

/**
 * Holds a conversation with the sandbox from which the Java runtime learns what to prepare: run with {@code
 * -XX:AOTCacheOutput}, it leaves an AOT cache. What it prints is of no use, so no client ever talks to it.
 */
final class Training {
    private Training() {}

    public static void main(String... none) throws IOException {
        try (InputStream conversation = Training.class.getResourceAsStream("/training.jsonl")) {
            System.setIn(conversation);
            Opening.of(Config.read("--sandbox").choice(), "", Version.current()); // as most people start it
            Main.main("--sandbox", "--toolsets", "all");
        }
    }
}
