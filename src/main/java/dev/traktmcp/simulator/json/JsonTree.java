package dev.traktmcp.simulator.json;

import dev.traktmcp.json.UntypedJson;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes trees. Safe for use by several threads. */
public final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /**
     * Reads one value.
     *
     * @throws tools.jackson.core.JacksonException where the bytes are not one JSON value and nothing else
     */
    public static JsonNode read(byte[] json) {
        return read(json, 0, json.length);
    }

    /** The same for a part of the bytes. */
    public static JsonNode read(byte[] json, int start, int length) {
        return node(UntypedJson.read(start == 0 && length == json.length ? json
                : Arrays.copyOfRange(json, start, start + length)));
    }

    private static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> fields) {
            ObjectNode object = NODES.objectNode();
            fields.forEach((name, field) -> object.set((String) name, node(field)));
            return object;
        }
        if (value instanceof List<?> elements) {
            ArrayNode array = NODES.arrayNode();
            elements.forEach(element -> array.add(node(element)));
            return array;
        }
        return value == null ? NODES.nullNode()
                : value instanceof String text ? NODES.stringNode(text)
                : value instanceof Boolean truth ? NODES.booleanNode(truth) : number((Number) value);
    }

    private static JsonNode number(Number number) {
        return number instanceof Integer ? NODES.numberNode(number.intValue())
                : number instanceof Long ? NODES.numberNode(number.longValue())
                : number instanceof BigInteger large ? NODES.numberNode(large) : NODES.numberNode(number.doubleValue());
    }

    public static byte[] write(JsonNode node) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
            write(node, generator);
        }
        return json.toByteArray();
    }

    private static void write(JsonNode node, JsonGenerator generator) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    generator.writeName(field.getKey());
                    write(field.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode element : node) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case STRING -> generator.writeString(node.stringValue());
            case BOOLEAN -> generator.writeBoolean(node.booleanValue());
            case NUMBER -> number(node, generator);
            case NULL -> generator.writeNull();
            default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
    }

    private static void number(JsonNode node, JsonGenerator generator) {
        if (!node.isIntegralNumber()) {
            generator.writeNumber(node.doubleValue());
        } else if (node.isBigInteger()) {
            generator.writeNumber(node.bigIntegerValue());
        } else {
            generator.writeNumber(node.longValue());
        }
    }
}
