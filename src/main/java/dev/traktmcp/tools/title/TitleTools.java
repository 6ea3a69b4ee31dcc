package dev.traktmcp.tools.title;

import dev.traktmcp.titles.search.PersonFinder;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.NextInShow;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.moving.OwnCheckIn;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.tools.request.streaming.WhereToWatch;
import java.util.List;

/** The tools about one title. */
public final class TitleTools {
    private TitleTools() {}

    /** For the tools of other features that show one title. */
    public static DetailParts parts(Context context) {
        return details(context);
    }

    private static GetDetails details(Context context) {
        return new GetDetails(
                context.titles().with(new NextInShow(context.trakt(), context.viewer())::orToAir),
                new DetailsReader(context.trakt(), context.viewer(),
                        new WhereToWatch(context.viewer()), context.posters()),
                context.viewer(), new OwnCheckIn(context.trakt(), context.journal(), context.viewer()));
    }

    public static List<ToolEntry<?>> all(Context context) {
        return List.of(
                new ToolEntry<>(Toolset.CORE, "search", Search.Input.class,
                        new Search(context.titles(), context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "get_details", GetDetails.Input.class, details(context)),
                new ToolEntry<>(Toolset.DISCOVER, "get_person", GetPerson.Input.class,
                        new GetPerson(new PersonFinder(context.trakt()), context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "related", Related.Input.class,
                        new Related(context.titles(), context.trakt(), context.viewer(),
                                new Streaming(context.viewer()))),
                new ToolEntry<>(Toolset.SOCIAL, "get_comments", GetComments.Input.class,
                        new GetComments(context.titles(), context.trakt(), context.viewer())));
    }
}
