package dev.traktmcp.tools.lists;

import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.tools.request.streaming.Streaming;
import java.util.List;

/** The tools of personal lists. */
public final class ListTools {
    private ListTools() {}

    public static List<ToolEntry<?>> all(Context context) {
        ListFinder lists = new ListFinder(context.trakt());
        return List.of(
                new ToolEntry<>(Toolset.LISTS, "get_lists", GetLists.Input.class,
                        new GetLists(lists, context.titles(), context.trakt())),
                new ToolEntry<>(Toolset.LISTS, "get_list", GetList.Input.class,
                        new GetList(lists, context.titles(), context.trakt(), context.viewer(),
                                new Streaming(context.viewer()))),
                new ToolEntry<>(Toolset.LISTS, "create_list", CreateList.Input.class,
                        new CreateList(lists, context.titles(), context.trakt(), context.journal(), context.viewer())),
                new ToolEntry<>(Toolset.LISTS, "edit_list", EditList.Input.class,
                        new EditList(lists, context.titles(), context.trakt(), context.journal())),
                new ToolEntry<>(Toolset.LISTS, "delete_list", DeleteList.Input.class,
                        new DeleteList(lists, context.trakt(), context.journal())),
                new ToolEntry<>(Toolset.LISTS, "add_to_list", AddToList.Input.class,
                        new AddToList(lists, context.titles(), context.trakt(), context.journal(), context.viewer())),
                new ToolEntry<>(Toolset.LISTS, "remove_from_list", RemoveFromList.Input.class,
                        new RemoveFromList(lists, context.titles(), context.trakt(), context.journal(),
                                context.viewer())));
    }
}
