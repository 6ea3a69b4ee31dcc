package dev.traktmcp;

import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The definitions of the tools, as they stand in {@code tools.json}. */
public final class ToolsJson {
    private ToolsJson() {}

    public static JsonNode all() {
        return new JsonMapper().readTree(Path.of("tools.json")).get("tools");
    }

    public static Stream<JsonNode> stream() {
        return all().valueStream();
    }

    public static JsonNode tool(String name) {
        return stream().filter(tool -> tool.get("name").asString().equals(name)).findFirst().orElseThrow();
    }
}
