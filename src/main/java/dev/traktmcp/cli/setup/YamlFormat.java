package dev.traktmcp.cli.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML. Ours goes before the other servers, where its place does not depend on how the others end. */
record YamlFormat() implements Format {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @Override
    public ObjectMapper mapper() {
        return MAPPER;
    }

    @Override
    public String called() {
        return "YAML";
    }

    /** A key of the file or of a server, by its line and column from 0, and the last line of its value's scalars. */
    private record Key(String name, int depth, int line, int column, int end) {}

    private static List<Key> keys(String text) {
        List<Key> keys = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(Format.body(text))) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && depth <= 2) {
                    int line = parser.currentTokenLocation().getLineNr() - 1;
                    int column = parser.currentTokenLocation().getColumnNr() - 1;
                    keys.add(new Key(parser.currentName(), depth, line, column, line));
                } else if (token.isStructStart() || token.isStructEnd()) {
                    depth += token.isStructStart() ? 1 : -1;
                } else if (!keys.isEmpty()) {
                    Key key = keys.removeLast();
                    int end = Math.max(key.end(), parser.currentLocation().getLineNr() - 1);
                    keys.add(new Key(key.name(), key.depth(), key.line(), key.column(), end));
                }
            }
        }
        return keys;
    }

    @Override
    public String insert(String text, String servers, String name, ObjectNode entry) {
        String newline = Format.newline(text);
        List<Key> keys = keys(text);
        int root = keys.isEmpty() ? 0 : keys.getFirst().column();
        Key header = keys.stream().filter(key -> key.depth() == 1 && key.name().equals(servers)).findFirst()
                .orElse(null);
        if (header == null) {
            return Format.ended(text) + " ".repeat(root) + servers + ":" + newline
                    + block(name, entry, root + 2, newline);
        }
        List<String> lines = lines(text);
        Key first = keys.stream().skip(keys.indexOf(header) + 1L).limit(1).filter(key -> key.depth() == 2).findFirst()
                .orElse(null);
        String line = lines.get(header.line());
        int brace = line.indexOf('{', line.indexOf(':'));
        if (brace >= 0 && line.substring(line.indexOf(':') + 1, brace).isBlank()) {
            String within = Format.quoted(name) + ": " + JsonFormat.compact(entry, true);
            lines.set(header.line(), line.substring(0, brace + 1) + within + (first == null ? "" : ", ")
                    + line.substring(brace + 1));
        } else {
            lines.set(header.line(), Format.ended(line)
                    + block(name, entry, first == null ? root + 2 : first.column(), newline));
        }
        return String.join("", lines);
    }

    private static String block(String name, ObjectNode entry, int column, String newline) {
        String indent = " ".repeat(column);
        StringBuilder text = new StringBuilder(indent + name + ":" + newline);
        for (Map.Entry<String, JsonNode> member : entry.properties()) {
            text.append(indent).append("  ").append(member.getKey()).append(": ")
                    .append(JsonFormat.compact(member.getValue(), true)).append(newline);
        }
        return text.toString();
    }

    @Override
    public String cut(String text, String servers, String name) throws Unusable {
        List<Key> keys = keys(text);
        int header = 0;
        while (header < keys.size() && !(keys.get(header).depth() == 1 && keys.get(header).name().equals(servers))) {
            header++;
        }
        int ours = header + 1;
        while (ours < keys.size() && keys.get(ours).depth() == 2 && !keys.get(ours).name().equals(name)) {
            ours++;
        }
        if (ours >= keys.size() || keys.get(ours).depth() != 2) {
            throw new Unusable("has no entry " + name);
        }
        boolean alone = ours == header + 1 && (ours + 1 == keys.size() || keys.get(ours + 1).depth() == 1);
        List<String> lines = lines(text);
        boolean bare = lines.get(keys.get(header).line()).strip().equals(servers + ":");
        lines.subList(keys.get(ours).line(), keys.get(ours).end() + 1).clear();
        if (alone && bare) {
            lines.remove(keys.get(header).line());
        }
        return String.join("", lines);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("(?<=\n)")));
    }
}
