package dev.traktmcp.tools;

import dev.traktmcp.tools.core.Toolset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which tools a server offers. A tool that is off is neither listed nor callable.
 *
 * @param toolsets the toolsets that are on besides the default one
 * @param tools single tools by name; where only these are given, no others are on
 * @param readOnly leaves out every tool that writes
 */
public record ToolSelection(Set<Toolset> toolsets, List<String> tools, boolean readOnly) {
    /** The default toolset. */
    public static final ToolSelection STANDARD = new ToolSelection(Set.of(), List.of(), false);

    public static final ToolSelection ALL = new ToolSelection(Set.of(Toolset.values()), List.of(), false);

    /**
     * Whether a tool is on.
     *
     * @param reads whether the tool changes nothing
     */
    public boolean wants(String name, Toolset toolset, boolean reads) {
        return (reads || !readOnly) && (tools.contains(name) || toolsets.contains(toolset)
                || toolset == Toolset.DEFAULT && (tools.isEmpty() || !toolsets.isEmpty()));
    }

    /** Why a tool that is not wanted is off, after its name. */
    String without(Toolset toolset, boolean reads) {
        return readOnly && !reads ? "writes, and this server only reads: it was started with --read-only"
                : "is in the toolset " + toolset.word() + ", which is off here: --toolsets " + toolset.word()
                        + " turns it on";
    }

    /**
     * Checks that every tool that is named exists.
     *
     * @throws IllegalArgumentException naming the first that does not, and those that do
     */
    public void check(Collection<String> names) {
        for (String name : tools) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no such tool: " + name + "; there are " + String.join(", ", names));
            }
        }
    }
}
