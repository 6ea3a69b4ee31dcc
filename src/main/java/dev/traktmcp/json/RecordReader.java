package dev.traktmcp.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Makes records of JSON that {@link UntypedJson} has read: fields in snake case, enums and delegating constructors as
 * Jackson's annotations have them. It takes what is there: it passes over unknown fields, missing ones are null, zero
 * or false, lists and maps go without their nulls, and an odd value ("soon" for a date) costs that value alone. Safe
 * for use by several threads.
 */
public final class RecordReader {
    private final BinaryOperator<String> text;
    private final UnaryOperator<@Nullable Object> made;

    /**
     * @param text changes every text as it is read; its arguments are the record's field, else empty, and the text
     * @param made changes every record as it is made, or makes null of it
     */
    public RecordReader(BinaryOperator<String> text, UnaryOperator<@Nullable Object> made) {
        this.text = text;
        this.made = made;
    }

    /** The fields that a record has as JSON, with the class of each. */
    public static Map<String, Class<?>> fields(Class<?> record) {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (RecordShape.Component component : RecordShape.of(record).components()) {
            fields.put(component.name(), component.accessor().getReturnType());
        }
        return fields;
    }

    /**
     * Makes one value; null for JSON's null.
     *
     * @param type a record, a class that JSON's scalars stand for, or a list or map of such
     * @throws JacksonException where the JSON has another shape
     */
    public @Nullable Object read(@Nullable Object json, Type type) {
        return read("", json, type);
    }

    /**
     * Makes a list, without what is null.
     *
     * @param type of the elements
     * @throws JacksonException where the JSON is no list of this shape
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> readList(@Nullable Object json, Class<T> type) {
        return json == null ? List.of() : (List<T>) list(json, type);
    }

    private @Nullable Object read(String name, @Nullable Object json, Type type) {
        if (json == null) {
            return null;
        }
        if (type instanceof ParameterizedType shape) {
            Type[] parts = shape.getActualTypeArguments();
            return shape.getRawType() == List.class ? list(json, parts[0]) : map(json, parts[0], parts[1]);
        }
        if (!(type instanceof Class<?> wanted) || wanted == Object.class) {
            return untyped(json);
        }
        if (wanted.isRecord()) {
            return record(json, wanted);
        }
        if (json instanceof Map || json instanceof List) {
            throw UnexpectedShape.of(json, type);
        }
        return wanted.isEnum() ? constant(json.toString(), wanted) : scalar(name, json, wanted);
    }

    /** The same with its texts changed; here nulls stay. */
    private @Nullable Object untyped(@Nullable Object json) {
        if (json instanceof String word) {
            return text.apply("", word);
        }
        if (json instanceof List<?> elements) {
            List<@Nullable Object> list = new ArrayList<>(elements.size());
            elements.forEach(element -> list.add(untyped(element)));
            return list;
        }
        if (json instanceof Map<?, ?> entries) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            entries.forEach((name, value) -> map.put(name, untyped(value)));
            return map;
        }
        return json;
    }

    private @Nullable Object record(Object json, Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        List<RecordShape.Component> components = shape.components();
        if (shape.delegating()) {
            return made.apply(shape.make(read("", json, components.getFirst().type())));
        }
        if (!(json instanceof Map<?, ?> fields)) {
            throw UnexpectedShape.of(json, type);
        }
        @Nullable
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = components.get(i);
            Object value = component.unwrapped()
                    ? read("", json, component.type())
                    : read(component.name(), fields.get(component.name()), component.type());
            values[i] = value == null ? absent(component.type()) : value;
        }
        return made.apply(shape.make(values));
    }

    private static @Nullable Object absent(Type type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? false : null;
    }

    private List<Object> list(Object json, Type type) {
        if (!(json instanceof List<?> elements)) {
            throw UnexpectedShape.of(json, "list");
        }
        List<Object> list = new ArrayList<>(elements.size());
        for (Object element : elements) {
            Object read = read("", element, type);
            if (read != null) {
                list.add(read);
            }
        }
        return list;
    }

    private Map<Object, Object> map(Object json, Type names, Type type) {
        if (!(json instanceof Map<?, ?> entries)) {
            throw UnexpectedShape.of(json, "map");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            Object name = names == String.class ? entry.getKey() : read("", entry.getKey(), names);
            Object read = read("", entry.getValue(), type);
            if (name != null && read != null) {
                map.put(name, read);
            }
        }
        return map;
    }

    private @Nullable Object scalar(String name, Object json, Class<?> type) {
        if (type == String.class) {
            return text.apply(name, json.toString());
        }
        if (type == Instant.class) {
            return instant(json);
        }
        if (type == Boolean.class || type == boolean.class) {
            return truth(json);
        }
        Number number = json instanceof Number given ? given : json instanceof String word ? number(word) : null;
        if (number == null) {
            return null;
        }
        if (type == Double.class) {
            return number.doubleValue();
        }
        long whole = number.longValue();
        if (type == Long.class || type == long.class) {
            return whole;
        }
        if (type == Integer.class || type == int.class) {
            return whole == (int) whole ? (Integer) (int) whole : null;
        }
        throw new IllegalArgumentException("no JSON is read as " + type);
    }

    private static @Nullable Object truth(Object json) {
        if ("true".equals(json)) {
            return true;
        }
        if ("false".equals(json)) {
            return false;
        }
        return json instanceof Boolean ? json : null;
    }

    private static @Nullable Number number(String word) {
        try {
            return word.indexOf('.') < 0 ? (Number) Long.valueOf(word.strip()) : (Number) Double.valueOf(word);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Instant instant(Object json) {
        try {
            return json instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue())
                    : WireTime.instant(json.toString());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Object constant(String word, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(word)) {
                return constant;
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(JsonCreator.class)) {
                return Reflected.call(method, null, word);
            }
        }
        return null;
    }
}
