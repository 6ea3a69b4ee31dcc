package dev.traktmcp;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** JSON for people: each object and each list on one line where it fits, else each member on a line of its own. */
final class WideJson {
    private static final int WIDTH = 140;
    private static final String INDENT = "  ";

    private WideJson() {}

    /** A list of which each member begins on a line of its own. */
    static String list(Collection<JsonNode> members) {
        return lines("[", members.stream().map(member -> INDENT + write(member, INDENT, 0)), "", "]") + "\n";
    }

    /**
     * @param indent of the line on which it begins
     * @param taken how much of that line is taken by a name
     */
    private static String write(JsonNode node, String indent, int taken) {
        String line = node.toString();
        if (!node.isContainer() || node.isEmpty() || indent.length() + taken + line.length() <= WIDTH) {
            return line;
        }
        String deeper = indent + INDENT;
        if (node.isArray()) {
            return lines("[", node.valueStream().map(member -> deeper + write(member, deeper, 0)), indent, "]");
        }
        return lines("{", node.propertyStream().map(member -> {
            String name = StringNode.valueOf(member.getKey()) + ":";
            return deeper + name + write(member.getValue(), deeper, name.length());
        }), indent, "}");
    }

    private static String lines(String open, Stream<String> members, String indent, String close) {
        List<String> all = members.toList();
        return all.stream().collect(Collectors.joining(",\n", open + "\n", "\n" + indent + close));
    }
}
