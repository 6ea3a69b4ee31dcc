package dev.traktmcp.tools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a model should know of how the tools relate, as MCP's {@code instructions}: at most ten lines, because every
 * conversation pays for them, and none about a tool that is off.
 */
public final class Instructions {
    private Instructions() {}

    /**
     * Words them.
     *
     * @param names of the tools that are on
     */
    public static String of(Collection<String> names, ToolSelection choice) {
        List<String> lines = new ArrayList<>();
        lines.add("These tools work one person's Trakt account"
                + (choice.readOnly() ? "; this server only reads it" : "")
                + ". Pass on titles as the person said them; every tool finds the title by itself, so do not"
                + " search first.");
        lines.add("title, and each of items, may carry a year (\"Dune 1984\"), a type (\"Fargo (show)\"), a season or"
                + " an episode (\"The Bear season 2\", \"The Bear S02E05\"; S00 has specials), or be an id as printed"
                + " (movie:481, show:1390 S02E05), an IMDb id or a link.");
        lines.add("When a title can mean several, nothing was done for it: ask the person, then call again with the id"
                + " as title.");
        if (names.contains("add_to_watchlist") || names.contains("mark_watched")) {
            lines.add("Put several titles into items of one call instead of calling several times"
                    + (names.contains("get_details") ? "; what shows one title takes include, as get_details does."
                            : "."));
        }
        if (names.contains("rate_item") || names.contains("add_to_list")) {
            lines.add("What writes lists, ratings or the collection also takes several by one phrase, in English:"
                    + " \"everything on Oscars\" (a list), \"films I rated 9 or more\", \"what I saw last week\".");
        }
        lines.add("When a reply gives an address and a code to sign in, show the person both; then just call again.");
        if (names.contains("rate_item") && names.contains("mark_watched")) {
            lines.add("Rating does not mark as watched; mark_watched can rate in the same call.");
        }
        if (names.contains("get_history") && names.contains("up_next")) {
            lines.add("Seen it, and when: get_history. How far, what next: up_next. When it airs: upcoming_episodes.");
        }
        if (names.contains("undo")) {
            lines.add(
                    "Report outcomes as replies state them. undo takes back what a call wrote, also a mistake of"
                            + " yours.");
        }
        if (!choice.off().isEmpty()) {
            lines.add(choice.off());
        }
        return String.join("\n", lines);
    }
}
