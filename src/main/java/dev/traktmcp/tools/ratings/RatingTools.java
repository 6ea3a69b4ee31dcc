package dev.traktmcp.tools.ratings;

import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import java.util.List;

/** The tools of ratings. */
public final class RatingTools {
    private RatingTools() {}

    public static List<ToolEntry<?>> all(Context context) {
        return List.of(
                new ToolEntry<>(Toolset.CORE, "rate_item", RateItem.Input.class,
                        new RateItem(context.titles(), context.trakt(), context.journal(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "get_ratings", GetRatings.Input.class,
                        new GetRatings(context.titles(), context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "remove_rating", RemoveRating.Input.class,
                        new RemoveRating(context.titles(), context.trakt(), context.journal(), context.viewer())));
    }
}
