package dev.traktmcp.tools.history;

import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.tools.request.moving.OwnCheckIn;
import dev.traktmcp.tools.request.streaming.Streaming;
import java.util.List;

/** The tools of the history. */
public final class HistoryTools {
    private final Context context;
    private final ShownPlays shownPlays = new ShownPlays();

    public HistoryTools(Context context) {
        this.context = context;
    }

    public List<ToolEntry<?>> all() {
        return List.of(
                new ToolEntry<>(Toolset.CORE, "mark_watched", MarkWatched.Input.class,
                        new MarkWatched(context.titles(), context.trakt(), context.plays(), context.journal(),
                                context.viewer())),
                new ToolEntry<>(Toolset.CORE, "up_next", UpNext.Input.class,
                        new UpNext(context.titles(), context.trakt(), context.viewer(), context.posters(),
                                new Streaming(context.viewer()), checkIn())),
                new ToolEntry<>(Toolset.CORE, "get_history", GetHistory.Input.class,
                        new GetHistory(context.titles(), context.trakt(), context.viewer(), shownPlays, checkIn())),
                new ToolEntry<>(Toolset.CORE, "remove_from_history", RemoveFromHistory.Input.class,
                        new RemoveFromHistory(context.titles(), context.trakt(), context.plays(), context.journal(),
                                context.viewer(), shownPlays)));
    }

    private OwnCheckIn checkIn() {
        return new OwnCheckIn(context.trakt(), context.journal(), context.viewer());
    }

    /** Drops what was remembered, as another person may sign in next. */
    public void forget() {
        shownPlays.forget();
    }
}
