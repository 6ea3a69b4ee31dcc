package dev.traktmcp.tools.playing;

import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import java.util.List;

/** The tools about what is playing. */
public final class PlayingTools {
    private PlayingTools() {}

    public static List<ToolEntry<?>> all(Context context) {
        return List.of(
                new ToolEntry<>(Toolset.CORE, "now_watching", NowWatching.Input.class,
                        new NowWatching(context.now(), context.viewer(), context.tmdb())),
                new ToolEntry<>(Toolset.PLAYING, "check_in", CheckIn.Input.class,
                        new CheckIn(context.titles(), context.trakt(), context.journal(), context.viewer())),
                new ToolEntry<>(Toolset.PLAYING, "cancel_check_in", CancelCheckIn.Input.class,
                        new CancelCheckIn(context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.PLAYING, "get_playback", GetPlayback.Input.class,
                        new GetPlayback(context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.SOCIAL, "friends_activity", FriendsActivity.Input.class,
                        new FriendsActivity(context.titles(), context.trakt(), context.viewer())));
    }
}
