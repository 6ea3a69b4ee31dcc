package dev.traktmcp.cli.setup;

import dev.traktmcp.cli.setup.JsonPlaces.Members;
import dev.traktmcp.cli.setup.JsonPlaces.Place;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** @param commented whether the client also reads comments and a comma after the last member */
record JsonFormat(boolean commented) implements Format {
    private static final JsonMapper STRICT = mapper(false);
    private static final JsonMapper COMMENTED = mapper(true);

    private static JsonMapper mapper(boolean commented) {
        return JsonMapper.builder(JsonFactory.builder()
                .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, commented)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, commented)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    @Override
    public ObjectMapper mapper() {
        return commented ? COMMENTED : STRICT;
    }

    @Override
    public String called() {
        return "JSON";
    }

    @Override
    public String trouble(String text, JacksonException e) {
        try {
            COMMENTED.readTree(Format.body(text));
            return "has comments or a comma too many, which plain JSON does not allow";
        } catch (JacksonException _) {
            return Format.super.trouble(text, e);
        }
    }

    @Override
    public String insert(String text, String servers, String name, ObjectNode entry) {
        JsonPlaces places = JsonPlaces.in(text, mapper(), servers);
        String newline = Format.newline(text);
        if (places.root() == null) {
            String unit = "  ";
            String member = unit + member(servers, entries(name, entry), new Layout(unit, newline, unit));
            return Format.ended(text) + "{" + newline + member + newline + "}" + newline;
        }
        return places.servers() == null
                ? added(text, places.root(), servers, entries(name, entry))
                : added(text, places.servers(), name, entry);
    }

    private static ObjectNode entries(String name, ObjectNode entry) {
        ObjectNode entries = Format.object();
        entries.set(name, entry);
        return entries;
    }

    /** Puts a member behind the last one, in the layout of the others. */
    private static String added(String text, Members into, String name, ObjectNode value) {
        int tail = into.isEmpty() ? into.open() + 1 : into.last().end();
        boolean open = JsonPlaces.comma(text, tail, into.close()) >= 0; // a comma behind the last, as people like it
        String before = text.substring(0, tail) + (open || into.isEmpty() ? "" : ",");
        String gap = text.substring(tail, into.close());
        String rest = text.substring(into.close());
        String newline = Format.newline(text);
        boolean oneLine = !text.substring(into.open(), into.close()).contains("\n");
        if (oneLine && (!into.isEmpty() || !Format.body(text).strip().equals("{}") && !text.strip().contains("\n"))) {
            boolean airy = text.contains("\": ");
            String member = Format.quoted(name) + (airy ? ": " : ":") + compact(value, airy)
                    + (open ? "," : "");
            return before + gap + (!into.isEmpty() && airy && gap.isEmpty() ? " " : "") + member + rest;
        }
        String closing = indent(text, into.close());
        String unit = unit(text);
        String inner = into.isEmpty() ? closing + unit : indent(text, into.last().start());
        String member = inner + member(name, value, new Layout(inner, newline, unit)) + (open ? "," : "");
        int line = gap.lastIndexOf('\n') + 1;
        return line > 0 && gap.substring(line).isBlank()
                ? before + gap.substring(0, line) + member + newline + gap.substring(line) + rest
                : before + gap + newline + member + newline + closing + rest;
    }

    /** How deep what is written now stands, how lines end, and how much deeper the next level is. */
    private record Layout(String indent, String newline, String unit) {
        Layout deeper() {
            return new Layout(indent + unit, newline, unit);
        }
    }

    private static String member(String name, JsonNode value, Layout layout) {
        return Format.quoted(name) + ": " + laidOut(value, layout);
    }

    private static String laidOut(JsonNode value, Layout layout) {
        if (!(value instanceof ObjectNode object) || object.isEmpty()) {
            return compact(value, true);
        }
        Layout inner = layout.deeper();
        StringBuilder text = new StringBuilder("{");
        String before = "";
        for (Map.Entry<String, JsonNode> one : object.properties()) {
            text.append(before).append(layout.newline()).append(inner.indent())
                    .append(member(one.getKey(), one.getValue(), inner));
            before = ",";
        }
        return text.append(layout.newline()).append(layout.indent()).append('}').toString();
    }

    /** On one line; also what YAML reads within braces. */
    static String compact(JsonNode value, boolean airy) {
        if (!value.isContainer()) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder(value.isObject() ? "{" : "[");
        String between = "";
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> one : object.properties()) {
                text.append(between).append(Format.quoted(one.getKey())).append(airy ? ": " : ":")
                        .append(compact(one.getValue(), airy));
                between = airy ? ", " : ",";
            }
        } else {
            for (JsonNode one : value) {
                text.append(between).append(compact(one, airy));
                between = airy ? ", " : ",";
            }
        }
        return text.append(value.isObject() ? "}" : "]").toString();
    }

    /** The white space with which the line of a place begins. */
    private static String indent(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = start;
        while (end < at && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** That of the first line that has any. */
    private static String unit(String text) {
        return text.lines().filter(line -> line.startsWith("\t") || line.matches(" {1,8}[\"{].*"))
                .map(line -> line.startsWith("\t") ? "\t" : " ".repeat(line.length() - line.stripLeading().length()))
                .findFirst().orElse("  ");
    }

    @Override
    public String cut(String text, String servers, String name) throws Unusable {
        Members members = JsonPlaces.in(text, mapper(), servers).servers();
        if (members == null || members.place(name).isEmpty()) {
            throw new Unusable("has no entry " + name);
        }
        Place ours = Objects.requireNonNull(members.place(name).orElseThrow());
        int index = members.all().indexOf(ours);
        boolean isLast = index == members.all().size() - 1;
        int limit = isLast ? members.close() : members.all().get(index + 1).start();
        int comma = JsonPlaces.comma(text, ours.end(), limit);
        int end = comma < 0 ? ours.end() : comma + 1;
        int start = ours.start();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1)) && text.charAt(start) != '\n') {
            start--;
        }
        if (start > 0 && text.charAt(start) == '\n' && text.charAt(start - 1) == '\r') {
            start--;
        }
        String rest = text.substring(end);
        String kept = text.substring(0, start);
        if (comma < 0 && index > 0) { // the comma before it has nothing to divide any more
            int former = JsonPlaces.comma(text, members.all().get(index - 1).end(), ours.start());
            kept = text.substring(0, former) + text.substring(former + 1, start);
        }
        return kept + rest;
    }
}
