package dev.traktmcp.tools.collection;

import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import java.util.List;

/** The tools of the collection. */
public final class CollectionTools {
    private CollectionTools() {}

    public static List<ToolEntry<?>> all(Context context) {
        return List.of(
                new ToolEntry<>(Toolset.COLLECTION, "get_collection", GetCollection.Input.class,
                        new GetCollection(context.titles(), context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.COLLECTION, "add_to_collection", AddToCollection.Input.class,
                        new AddToCollection(context.titles(), context.trakt(), context.journal(), context.viewer())),
                new ToolEntry<>(Toolset.COLLECTION, "remove_from_collection", RemoveFromCollection.Input.class,
                        new RemoveFromCollection(context.titles(), context.trakt(), context.journal(),
                                context.viewer())));
    }
}
