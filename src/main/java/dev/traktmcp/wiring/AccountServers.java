package dev.traktmcp.wiring;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.Setting;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.config.Version;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Dispatcher;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.modern.RequestStates;
import dev.traktmcp.tools.ToolRegistry;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts together the tools of an account, and what speaks for them. Safe for use by several threads. */
public final class AccountServers {
    private final Config config;
    private final InstantSource clock;
    private volatile @Nullable Catalog catalog;

    /** Servers of the system's time. */
    public AccountServers(Config config) {
        this(config, Clock.systemUTC());
    }

    /** @param clock says what time it is for their calls, also how long these have taken */
    public AccountServers(Config config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param viewer whose account it is
     * @param catalog the tools that are on
     * @param states makes what clients of 2026-07-28 give back with the second half of a call
     */
    public record AccountServer(Viewer viewer, Catalog catalog, Protocol protocol, Supplier<RequestStates> states) {}

    /** What is prepared for the tools that were chosen. */
    public Opening opening() {
        return chosen(() -> Opening.of(config.choice(), config.toolPrefix(), Version.current()));
    }

    /** Its tools use this Trakt; what clients give back belongs to the account of the settings at Trakt. */
    public AccountServer of(TraktWiring backend, Kept kept) {
        return of(backend, kept, null);
    }

    /** @param owner stands for the account in what clients give back */
    public AccountServer of(TraktWiring backend, Kept kept, @Nullable String owner) {
        Remembered remembered = Remembered.of(kept.recent(), backend.transport(), backend.silent(),
                (trakt, silent) -> new Viewer(trakt, silent, clock, config.timezone(), config.country()));
        Viewer viewer = remembered.viewer();
        Trakt trakt = remembered.trakt();
        Tools all = ToolRegistry.tools(
                Context.of(trakt, backend.signIn(), viewer, kept.journal().apply(viewer::account),
                        WatchingWiring.now(config, backend, trakt), WatchingWiring.tmdb(config), Thread::sleep,
                        kept.plays()),
                config.deadline());
        Catalog whole = catalog(all);
        Tools tools = chosen(() -> all.only(config.choice(), whole::isReadOnly));
        Catalog catalog = whole.only(tools.names());
        Dispatcher dispatcher = new Dispatcher(catalog, tools, config.jsonText(), config.sandbox() ? "[sandbox] " : "");
        return new AccountServer(viewer, catalog,
                new Protocol(catalog, dispatcher, Version.current(),
                        catalog.prefix().inWords(tools.instructions(config.choice()))),
                () -> new RequestStates(kept.asked(), clock,
                        owner == null ? viewer::accountIfKnown : () -> owner));
    }

    private Catalog catalog(Tools all) {
        Catalog known = catalog;
        if (known == null) {
            known = Catalog.load(all.names()).prefixed(config.toolPrefix()); // two may both load it
            catalog = known;
        }
        return known;
    }

    /** Makes what depends on the choice of tools, which may name one that does not exist. */
    private static <T> T chosen(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(Setting.TRAKT_MCP_TOOLS + ": " + e.getMessage());
        }
    }
}
