package dev.traktmcp.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes records apart into what {@link UntypedJson} writes: fields in snake case without nulls, as Jackson's
 * annotations have them. Safe for use by several threads.
 */
public final class RecordWriter {
    /** By type, the method that gives all of its JSON, where it has one. */
    private static final Map<Class<?>, Optional<Method>> VALUES = new ConcurrentHashMap<>();

    private RecordWriter() {}

    /** The fields of a record, or those of a map. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(write(value));
    }

    /** The JSON of a record, a map, a list or a scalar. */
    public static @Nullable Object write(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                object.put(entry.getKey().toString(), write(entry.getValue()));
            }
            return object;
        }
        if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> array = new ArrayList<>();
            for (Object element : elements) {
                array.add(write(element));
            }
            return array;
        }
        if (value instanceof Instant || value instanceof LocalDate) {
            return value.toString();
        }
        return value instanceof Optional<?> maybe ? maybe.map(RecordWriter::write).orElse(null) : other(value);
    }

    private static Optional<Method> jsonValue(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(JsonValue.class)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object other(Object value) {
        if (value instanceof Enum<?>) {
            return value.toString();
        }
        Class<?> type = value.getClass();
        Optional<Method> itself = VALUES.computeIfAbsent(type, RecordWriter::jsonValue);
        if (itself.isPresent()) {
            return write(Reflected.call(itself.get(), value));
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no JSON: " + type);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (RecordShape.Component component : RecordShape.of(type).components()) {
            Object field = component.ignored() ? null : write(component.of(value));
            if (field instanceof Map<?, ?> inner && component.unwrapped()) {
                inner.forEach((name, content) -> object.put((String) name, content));
            } else if (field != null) {
                object.put(component.name(), field);
            }
        }
        return object;
    }
}
