package dev.traktmcp.tools;

import dev.traktmcp.tools.account.AccountTools;
import dev.traktmcp.tools.collection.CollectionTools;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.discover.DiscoverTools;
import dev.traktmcp.tools.history.HistoryTools;
import dev.traktmcp.tools.lists.ListTools;
import dev.traktmcp.tools.playing.PlayingTools;
import dev.traktmcp.tools.ratings.RatingTools;
import dev.traktmcp.tools.request.amounts.Today;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.title.TitleTools;
import dev.traktmcp.tools.watchlist.WatchlistTools;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All tools, feature by feature. A new feature is one line here, a new tool one line in its feature. */
public final class ToolRegistry {
    /** Whoever types waits for a small part of what a call may take: 2.5 of the usual 15 seconds. */
    private static final int TYPING = 6;

    private ToolRegistry() {}

    /** The same tool, whose words about years know the person's day. */
    private static <I> ToolEntry<I> today(ToolEntry<I> entry, Viewer viewer) {
        return new ToolEntry<>(entry.toolset(), entry.name(), entry.input(),
                in -> Today.during(() -> LocalDate.ofInstant(viewer.clock().instant(), viewer.zone()),
                        () -> entry.tool().call(in)));
    }

    /** @param budget how long one call may take */
    public static Tools tools(Context context, Duration budget) {
        HistoryTools history = new HistoryTools(context);
        DetailParts details = TitleTools.parts(context);
        List<ToolEntry<?>> all = Stream.of(
                TitleTools.all(context),
                DiscoverTools.all(context),
                WatchlistTools.all(context),
                history.all(),
                RatingTools.all(context),
                ListTools.all(context),
                CollectionTools.all(context),
                PlayingTools.all(context),
                AccountTools.all(context, history::forget))
                .<ToolEntry<?>>flatMap(List::stream)
                .<ToolEntry<?>>map(entry -> DetailParts.taking(entry, details))
                .<ToolEntry<?>>map(entry -> today(entry, context.viewer()))
                .toList();
        Duration pause = Duration.ofNanos(budget.toNanos() / TYPING); // dividedBy would have BigDecimal loaded
        return new Tools(all, budget, context.viewer().clock(), context.journal(), Map.of(),
                new Suggestions(context.viewer().silent(), context.viewer().clock(), pause));
    }
}
