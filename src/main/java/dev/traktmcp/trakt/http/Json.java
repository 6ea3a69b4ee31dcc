package dev.traktmcp.trakt.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper for what Trakt sends and takes: snake case, and tolerant of everything that Trakt may add. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    /** @throws tools.jackson.core.JacksonException where the bytes are no JSON, or none of this shape */
    public static <T> T read(byte[] json, Class<T> type) {
        return Objects.requireNonNull(MAPPER.readValue(json, type), "null where an object was expected");
    }

    /** @throws tools.jackson.core.JacksonException where the bytes are no JSON array of this shape */
    public static <T> List<T> readList(byte[] json, Class<T> type) {
        List<T> list = MAPPER.readerForListOf(type).readValue(json);
        return list.stream().filter(Objects::nonNull).toList();
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
