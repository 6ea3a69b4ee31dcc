package dev.traktmcp.mcp.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.traktmcp.ToolsJson;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.tools.Everything;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What fits evidently, fits: the validator agrees, for arguments of every tool made at random. */
class EvidentFitTest {
    private static final List<Object> ODD = new ArrayList<>(List.of(
            "", " ", "x", "movie", "\uD83D\uDE00".repeat(40), "a".repeat(70), "a".repeat(400), 0, 1, 10, 11, -1, 50, 51,
            2026, 1.0,
            1.5, Long.MAX_VALUE, new BigInteger("99999999999999999999"), true, false, List.of(), List.of("x"),
            List.of(1),
            Map.of(), Map.of("a", 1)));
    private final Random random = new Random(7);

    @Test
    void theValidatorAgrees() {
        int evident = 0;
        for (Map<String, Object> tool : tools()) {
            Map<String, Object> bounded = DefaultLimits.of(Unannounced.added(
                    Schema.child(tool, "inputSchema"), Everything.tools().input((String) tool.get("name"))));
            var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(McpJson.PROTOCOL.<JsonNode>valueToTree(bounded));
            for (int i = 0; i < 100; i++) {
                Map<String, Object> arguments = arguments(Schema.child(bounded, "properties"));
                if (EvidentFit.of(bounded, arguments)) {
                    evident++;
                    assertThat(validator.validate(McpJson.PROTOCOL.<JsonNode>valueToTree(arguments)))
                            .as("%s %s", tool.get("name"), arguments).isEmpty();
                }
            }
            assertThat(EvidentFit.of(bounded, Map.of("no_such_argument", 1))).as("%s", tool.get("name")).isFalse();
        }
        assertThat(evident).as("else this tests nothing").isGreaterThan(500);
    }

    private static List<Map<String, Object>> tools() {
        return ToolsJson.stream().map(tool -> McpJson.PROTOCOL.convertValue(tool, McpJson.OBJECT)).toList();
    }

    private Map<String, Object> arguments(Map<String, Object> properties) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            if (random.nextInt(3) == 0) {
                @SuppressWarnings("unchecked")
                Map<String, Object> schema = (Map<String, Object>) property.getValue();
                arguments.put(property.getKey(), random.nextInt(4) == 0 ? odd() : likely(schema));
            }
        }
        if (random.nextInt(20) == 0) {
            arguments.put("unheard_of", odd());
        }
        return arguments;
    }

    private Object odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private Object likely(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> words) {
            return words.get(random.nextInt(words.size()));
        }
        return switch ((String) schema.get("type")) {
            case "integer" -> 1 + random.nextInt(12);
            case "boolean" -> random.nextBoolean();
            case "array" -> List.of(likely(Schema.child(schema, "items")));
            default -> "gb".repeat(1 + random.nextInt(2));
        };
    }
}
