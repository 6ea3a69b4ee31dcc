package dev.traktmcp.tools;

import dev.traktmcp.tools.core.Toolset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a model should know of how the tools relate, as MCP's {@code instructions}: at most ten lines, because every
 * conversation pays for them, and none about a tool that is off.
 */
public final class Instructions {
    private Instructions() {}

    /**
     * Words them.
     *
     * @param on the toolset of each tool that is on, by its name
     */
    public static String of(Map<String, Toolset> on, boolean readOnly) {
        Collection<String> names = on.keySet();
        List<Toolset> off = Arrays.stream(Toolset.values()).filter(set -> !on.containsValue(set)).toList();
        List<String> lines = new ArrayList<>();
        lines.add("These tools work one person's Trakt account" + (readOnly ? "; this server only reads it." : "."));
        lines.add(
                "Pass on titles as the person said them; every tool finds the title by itself, so do not"
                        + " search first.");
        lines.add(
                "When a title can mean several, nothing was done for it: ask the person, then call again with the id.");
        lines.add("Ids are printed with their type, like movie:481 or show:1390, and are accepted back as printed.");
        if (names.contains("add_to_watchlist") || names.contains("mark_watched")) {
            lines.add("Put several titles into items of one call instead of calling several times.");
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
        if (!off.isEmpty()) {
            lines.add("Off here, to be turned on with TRAKT_MCP_TOOLSETS: "
                    + off.stream().map(Toolset::word).collect(Collectors.joining(", ")) + ".");
        }
        return String.join("\n", lines);
    }
}
