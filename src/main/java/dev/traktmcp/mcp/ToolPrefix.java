package dev.traktmcp.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What precedes the name of each tool, for clients in which the names of several servers clash; mostly nothing. Inside
 * the server tools have their names of {@code tools.json}; what goes out and comes in is changed here. Safe for use by
 * several threads, as it never changes.
 */
public final class ToolPrefix {
    private static final String CHOICE = " must be one of ";

    private final String value;
    private final @Nullable Pattern mention;

    /** @param tools the names of all tools, as {@code tools.json} has them */
    public ToolPrefix(String value, Collection<String> tools) {
        this.value = value;
        this.mention = value.isEmpty() ? null : mention(tools);
    }

    /** The tool's name as clients know it. */
    String named(String tool) {
        return value + tool;
    }

    /** The tool's own name, or null where a client means no tool of ours. */
    @Nullable
    String bare(@Nullable Object called) {
        return called instanceof String name && name.startsWith(value) ? name.substring(value.length()) : null;
    }

    /** The words with the names of tools as clients know them. */
    public String inWords(String words) {
        return mention == null ? words : words.lines()
                .map(line -> line.contains(CHOICE) ? line
                        : mention.matcher(line).replaceAll(Matcher.quoteReplacement(value) + "$0"))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A name of several words is one wherever it is not quoted. One of a single word is a word like others, unless it
     * is said to use it, or an id or what it does follows.
     */
    private static Pattern mention(Collection<String> tools) {
        String several = tools.stream().filter(tool -> tool.contains("_")).collect(Collectors.joining("|"));
        String single = tools.stream().filter(tool -> !tool.contains("_")).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w\"])(" + several + ")(?![\\w\"])|(?<=\\b(use|try) )(" + single
                + ")\\b|(?<!No )\\b(" + single + ")(?= (?:brings|takes|[a-z]{6}[ .])(?:\\b|$))");
    }

    /** A definition of {@code tools.json}, for clients. */
    Map<String, Object> inDefinition(Map<String, Object> tool) {
        if (mention == null) {
            return tool;
        }
        Map<String, Object> named = new LinkedHashMap<>(tool);
        named.computeIfPresent("name", (_, name) -> named((String) name));
        named.computeIfPresent("description", (_, words) -> inWords((String) words));
        named.computeIfPresent("inputSchema", (_, schema) -> inDescriptions(schema));
        return named;
    }

    private Object inDescriptions(Object schema) {
        if (!(schema instanceof Map<?, ?> parts)) {
            return schema;
        }
        Map<Object, Object> named = new LinkedHashMap<>(parts);
        named.replaceAll((field, part) -> field.equals("description") && part instanceof String words ? inWords(words)
                : inDescriptions(part));
        return named;
    }

    /** Whether names stay as they are. */
    boolean isNone() {
        return mention == null;
    }

    @Override
    public String toString() {
        return value;
    }
}
