package dev.traktmcp.cli.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** TOML. A table may stand behind all others, so that is where ours goes. */
record TomlFormat() implements Format {
    private static final TomlMapper MAPPER = TomlMapper.builder().build();

    @Override
    public ObjectMapper mapper() {
        return MAPPER;
    }

    @Override
    public String called() {
        return "TOML";
    }

    @Override
    public String insert(String text, String servers, String name, ObjectNode entry) {
        String newline = Format.newline(text);
        StringBuilder table = new StringBuilder(Format.ended(text));
        if (!Format.body(text).isBlank()) {
            table.append(newline);
        }
        table.append('[').append(servers).append('.').append(name).append(']').append(newline);
        for (Map.Entry<String, JsonNode> member : entry.properties()) {
            table.append(member.getKey()).append(" = ").append(value(member.getValue())).append(newline);
        }
        return table.toString();
    }

    private static String value(JsonNode value) {
        if (!(value instanceof ObjectNode table)) {
            return JsonFormat.compact(value, true);
        }
        List<String> members = new ArrayList<>();
        table.properties().forEach(member -> members.add(member.getKey() + " = " + value(member.getValue())));
        return "{ " + String.join(", ", members) + " }";
    }

    /** Takes out the table and those within it, up to what a person may have written above the next one. */
    @Override
    public String cut(String text, String servers, String name) throws Unusable {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        String header = "[" + servers + "." + name;
        int start = lines.size() - 1; // a text of several lines may hold the like, mostly before it
        while (start >= 0 && !lines.get(start).strip().startsWith(header + "]")) {
            start--;
        }
        if (start < 0) {
            throw new Unusable("has no table " + header + "]");
        }
        int end = start + 1;
        int next = end;
        while (next < lines.size()
                && (!lines.get(next).startsWith("[") || lines.get(next).startsWith(header + "."))) {
            String line = lines.get(next++).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                end = next;
            }
        }
        boolean apart = start > 0 && lines.get(start - 1).isBlank();
        lines.subList(apart ? start - 1 : start, end).clear();
        return String.join("", lines);
    }
}
