package dev.traktmcp.tools.discover;

import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.tools.request.streaming.Streaming;
import java.util.List;

/** The tools that find new titles. */
public final class DiscoverTools {
    private DiscoverTools() {}

    public static List<ToolEntry<?>> all(Context context) {
        Streaming streaming = new Streaming(context.viewer());
        return List.of(
                new ToolEntry<>(Toolset.CORE, "trending", Trending.Input.class,
                        new Trending(context.trakt(), context.viewer(), streaming)),
                new ToolEntry<>(Toolset.CORE, "charts", Charts.Input.class,
                        new Charts(context.trakt(), context.viewer(), streaming)),
                new ToolEntry<>(Toolset.CORE, "recommendations", Recommendations.Input.class,
                        new Recommendations(context.trakt(), context.viewer(), context.posters(), streaming)),
                new ToolEntry<>(Toolset.CORE, "upcoming_episodes", UpcomingEpisodes.Input.class,
                        new UpcomingEpisodes(context.titles(), context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.DISCOVER, "upcoming_movies", UpcomingMovies.Input.class,
                        new UpcomingMovies(context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.DISCOVER, "hide", HidingPlace.Input.class,
                        new Hide(context.titles(), context.trakt(), context.viewer(), context.journal())),
                new ToolEntry<>(Toolset.DISCOVER, "unhide", HidingPlace.Input.class,
                        new Unhide(context.titles(), context.trakt(), context.viewer(), context.journal())));
    }
}
