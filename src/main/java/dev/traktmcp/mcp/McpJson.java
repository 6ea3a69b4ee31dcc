package dev.traktmcp.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON mappers: the protocol's JSON as it is, tools' arguments and replies in snake case without nulls. */
public final class McpJson {
    public static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** For messages of the protocol. */
    public static final JsonMapper PROTOCOL = JsonMapper.builder().build();

    /** For the records of tools; a missing switch is off. */
    public static final JsonMapper TOOLS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private McpJson() {}
}
