package dev.traktmcp.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as maps, lists, strings, numbers, booleans and nulls, read and written token by token. It gives what
 * Jackson's data binding gives, whose classes take longer to load than the first messages of a conversation take to
 * answer. Safe for use by several threads.
 */
public final class UntypedJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private UntypedJson() {}

    /**
     * Reads one value.
     *
     * @throws tools.jackson.core.JacksonException where the bytes are not one JSON value and nothing else
     */
    public static @Nullable Object read(byte[] json) {
        Object plain = PlainJson.read(json);
        return plain == PlainJson.NOT_PLAIN ? readAny(json) : plain;
    }

    private static @Nullable Object readAny(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "there is nothing");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "there is something after the value");
            }
            return value;
        }
    }

    // The parser itself refuses what is nested too deeply.
    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new StreamReadException(parser, "this is no value");
        };
    }

    /** Writes maps with string keys, iterables, strings, numbers, booleans and nulls. */
    public static byte[] write(@Nullable Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
            write(value, generator);
        }
        return json.toByteArray();
    }

    private static void write(@Nullable Object value, JsonGenerator generator) {
        // No switch over types: the runtime would have to make code for it at every start.
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Map<?, ?> object) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                generator.writeName((String) field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> array) {
            generator.writeStartArray();
            for (Object element : array) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else {
            writeNumber(value, generator);
        }
    }

    private static void writeNumber(Object value, JsonGenerator generator) {
        if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            generator.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else {
            throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }
}
