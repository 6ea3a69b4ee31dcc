package dev.traktmcp.tools;

import dev.traktmcp.tools.core.Toolset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tools a server offers: all, unless toolsets or single tools are chosen. A tool that is off is neither listed
 * nor callable.
 *
 * @param toolsets the toolsets that are on besides the core
 * @param tools single tools by name; where only these are given, no others are on
 * @param readOnly leaves out every tool that writes
 */
public record ToolSelection(Set<Toolset> toolsets, List<String> tools, boolean readOnly) {
    /** What nobody chose. */
    public static final ToolSelection STANDARD = new ToolSelection(Set.of(), List.of(), false);

    /**
     * Whether a tool is on.
     *
     * @param reads whether the tool changes nothing
     */
    public boolean wants(String name, Toolset toolset, boolean reads) {
        return (reads || !readOnly) && (tools.contains(name) || hasToolset(toolset));
    }

    private boolean hasToolset(Toolset toolset) {
        return toolsets.isEmpty() ? tools.isEmpty() : toolset == Toolset.CORE || toolsets.contains(toolset);
    }

    /** Why a tool that is not wanted is off, after its name, and the setting that turns it on. */
    String without(String name, Toolset toolset, boolean reads) {
        return readOnly && !reads ? "is off: read-only. It writes, and this server was started with --read-only"
                : toolsets.isEmpty() ? "is off: only some tools were chosen. To have it, too: --tools "
                        + String.join(",", tools) + "," + name
                : "is off: it is in the toolset " + toolset.word() + ". To have that, too: " + with(List.of(toolset));
    }

    /** What is off, and the exact setting that turns it on; empty where nothing is. */
    String off() {
        List<Toolset> off = Arrays.stream(Toolset.values()).filter(set -> !hasToolset(set)).toList();
        return toolsets.isEmpty() || off.isEmpty() ? ""
                : "Off here: " + off.stream().map(Toolset::word).collect(Collectors.joining(", "))
                        + ". To have all: " + with(off) + ".";
    }

    private String with(List<Toolset> more) {
        return "--toolsets " + Stream.concat(toolsets.stream().sorted(), more.stream()).map(Toolset::word)
                .collect(Collectors.joining(",")) + (tools.isEmpty() ? "" : " --tools " + String.join(",", tools));
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
