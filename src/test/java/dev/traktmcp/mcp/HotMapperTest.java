package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.tools.Everything;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is converted by hand comes out as Jackson converts it. */
class HotMapperTest {
    private static final McpJsonMapper JACKSON = new JacksonMcpJsonMapper(McpJson.PROTOCOL);
    private static final TypeRef<CallToolRequest> CALL = new TypeRef<>() {};

    @Test
    void everyToolIsTheSame() {
        assertThat(Catalog.load(Everything.tools().names()).definitions()).isNotEmpty()
                .allSatisfy(definition -> assertThat(HotMapper.tool(definition.json()))
                        .isEqualTo(JACKSON.convertValue(definition.json(), Tool.class)));
    }

    @Test
    void everyCallIsTheSame() {
        Map<String, Object> bare = new HashMap<>();
        bare.put("name", "undo");
        bare.put("arguments", null);
        for (Map<String, Object> call : List.<Map<String, Object>>of(
                bare, Map.of("name", "undo"),
                Map.of("name", "undo", "arguments",
                        Map.of("undo_id", "abc", "deep", List.of(1, 2.5, Map.of("x", true)))),
                Map.of("name", "undo", "arguments", Map.of(), "_meta", Map.of("progressToken", 7)))) {
            assertThat(new HotMapper().convertValue(call, CALL)).isEqualTo(JACKSON.convertValue(call, CALL));
        }
    }

    @Test
    void everyResultIsTheSame() throws IOException {
        for (CallToolResult result : List.of(
                CallToolResult.builder().addTextContent("done").structuredContent(Map.of("a", List.of(1)))
                        .isError(false).build(),
                CallToolResult.builder().addTextContent("one").addTextContent("{\"two\": 2}").build(),
                CallToolResult.builder().addTextContent("no").isError(true).meta(Map.of("code", Map.of("x", 1)))
                        .build())) {
            assertThat(JACKSON.writeValueAsString(new HotMapper().result(result)))
                    .isEqualTo(JACKSON.writeValueAsString(result));
        }
    }
}
