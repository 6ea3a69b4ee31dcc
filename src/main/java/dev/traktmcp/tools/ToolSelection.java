package dev.traktmcp.tools;

import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
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

    boolean wants(ToolEntry<?> entry) {
        return tools.contains(entry.name())
                || toolsets.contains(entry.toolset())
                || entry.toolset() == Toolset.DEFAULT && (tools.isEmpty() || !toolsets.isEmpty());
    }
}
