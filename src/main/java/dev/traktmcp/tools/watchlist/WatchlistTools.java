package dev.traktmcp.tools.watchlist;

import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.tools.request.streaming.Streaming;
import java.util.List;

/** The tools of the watchlist. */
public final class WatchlistTools {
    private WatchlistTools() {}

    public static List<ToolEntry<?>> all(Context context) {
        return List.of(
                new ToolEntry<>(Toolset.CORE, "get_watchlist", GetWatchlist.Input.class,
                        new GetWatchlist(context.titles(), context.trakt(), context.viewer(), context.posters(),
                                new Streaming(context.viewer()))),
                new ToolEntry<>(Toolset.CORE, "add_to_watchlist", AddToWatchlist.Input.class,
                        new AddToWatchlist(context.titles(), context.trakt(), context.journal(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "remove_from_watchlist", RemoveFromWatchlist.Input.class,
                        new RemoveFromWatchlist(context.titles(), context.trakt(), context.journal(),
                                context.viewer())));
    }
}
