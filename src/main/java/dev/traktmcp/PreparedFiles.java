package dev.traktmcp;

import dev.traktmcp.config.Version;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Dispatcher;
import dev.traktmcp.mcp.JsonText;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tools.ToolRegistry;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.watching.WatchingNow;
import dev.traktmcp.wiring.SandboxFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The step of the build that writes beside the classes what a start then need not make. */
final class PreparedFiles {
    private PreparedFiles() {}

    /** @param folder one argument: where the files go */
    public static void main(String... folder) throws IOException {
        Files.write(Path.of(folder[0], Opening.FILE), opening());
        SandboxFiles.write(Path.of(folder[0]));
    }

    static byte[] opening() {
        Transport none = _ -> { throw new Failure.NoApp().raise(); };
        Trakt trakt = new Trakt(none);
        Clock clock = Clock.systemUTC();
        Tools tools = ToolRegistry.tools(
                Context.of(trakt, () -> { throw new Failure.NoApp().raise(); }, new Viewer(trakt, trakt, clock, null),
                        Journal.inMemory(clock, () -> ""), new WatchingNow(trakt, () -> {
                            throw new Failure.NoApp().raise();
                        }, null),
                        Tmdb.none(), _ -> {}),
                Duration.ofSeconds(1));
        Catalog catalog = Catalog.ofToolsJson(tools.names());
        Protocol protocol = new Protocol(
                catalog, new Dispatcher(catalog, tools, JsonText.AUTO, ""), Version.current(), "");
        return Opening.prepare(protocol, catalog, tools.toolsets());
    }
}
