package dev.traktmcp.mcp.beside;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which resources each tool that writes can change. */
public final class ResourceChanges {
    private static final String WATCHLIST = "trakt://me/watchlist";
    private static final String WATCHING = "trakt://me/watching";
    private static final String UP_NEXT = "trakt://me/up-next";
    private static final String CALENDAR = "trakt://me/calendar";
    private static final String HISTORY = "trakt://me/history";
    private static final List<String> ALL = List.of(WATCHLIST, WATCHING, UP_NEXT, CALENDAR, HISTORY);

    /** The calendar has the shows that are watched, on the watchlist or in the collection, and are not hidden. */
    static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("add_to_watchlist", List.of(WATCHLIST, CALENDAR)),
            Map.entry("remove_from_watchlist", List.of(WATCHLIST, CALENDAR)),
            Map.entry("mark_watched", List.of(HISTORY, UP_NEXT, WATCHLIST, CALENDAR)),
            Map.entry("remove_from_history", List.of(HISTORY, UP_NEXT, CALENDAR)),
            Map.entry("check_in", List.of(WATCHING)),
            Map.entry("cancel_check_in", List.of(WATCHING)),
            Map.entry("add_to_collection", List.of(CALENDAR)),
            Map.entry("remove_from_collection", List.of(CALENDAR)),
            Map.entry("hide", List.of(UP_NEXT, CALENDAR)),
            Map.entry("unhide", List.of(UP_NEXT, CALENDAR)),
            Map.entry("add_to_list", List.of(WATCHLIST, CALENDAR)), // from or to the watchlist
            Map.entry("remove_from_list", List.of(WATCHLIST, CALENDAR)),
            Map.entry("create_list", List.of()),
            Map.entry("edit_list", List.of(WATCHLIST)), // its order
            Map.entry("delete_list", List.of()),
            Map.entry("rate_item", List.of()),
            Map.entry("remove_rating", List.of()),
            Map.entry("undo", ALL),
            Map.entry("sign_in", ALL),
            Map.entry("sign_out", ALL));

    private ResourceChanges() {}

    /** What a tool has changed, if it has written anything. */
    public static Stream<String> by(String tool) {
        return OF.getOrDefault(tool, List.of()).stream();
    }
}
