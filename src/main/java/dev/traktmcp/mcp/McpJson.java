package dev.traktmcp.mcp;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mapper of the protocol's JSON, for what is rare; the rest goes through {@code dev.traktmcp.json}. */
public final class McpJson {
    public static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    public static final JsonMapper PROTOCOL = JsonMapper.builder().build();

    private McpJson() {}
}
