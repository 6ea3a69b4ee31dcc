package dev.traktmcp.trakt.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one mapper for Trakt's JSON: snake case, and tolerant of everything that Trakt may add. Safe for use by several
 * threads.
 */
public final class TraktJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new CleanText())
                    .setDeserializerModifier(DropUnidentified.modifier()))
            .addHandler(new Lenient())
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.SKIP))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** An odd value ("soon" for a date) costs only that value, not the whole answer. */
    private static final class Lenient extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) {
            return null;
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String message) {
            return null;
        }
    }

    private TraktJson() {}

    /**
     * Reads an object; null for JSON's null.
     *
     * @throws tools.jackson.core.JacksonException where the bytes are not JSON, or not of this shape
     */
    public static <T> @Nullable T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * Reads a list and leaves out its nulls.
     *
     * @throws tools.jackson.core.JacksonException where the bytes are not a JSON array of this shape
     */
    public static <T> List<T> readList(byte[] json, Class<T> type) {
        List<T> list = MAPPER.readerForListOf(type).readValue(json);
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
