package dev.traktmcp.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How a record looks as JSON: an object with the components' names in snake case, as Jackson's annotations on them have
 * it. Safe for use by several threads, as it never changes.
 *
 * @param delegating whether the record is made of the whole JSON and not of its fields
 */
record RecordShape(Constructor<?> constructor, List<Component> components, boolean delegating) {
    private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

    /**
     * @param unwrapped whether its fields stand among those of the record
     * @param ignored whether it is not written
     */
    record Component(String name, Type type, Method accessor, boolean unwrapped, boolean ignored) {
        @Nullable
        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        RecordShape known = KNOWN.get(type);
        if (known == null) {
            known = read(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] types = new Class<?>[declared.length];
        List<Component> components = new ArrayList<>(declared.length);
        for (int i = 0; i < declared.length; i++) {
            types[i] = declared[i].getType();
            components.add(component(declared[i]));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            JsonCreator creator = constructor.getAnnotation(JsonCreator.class);
            return new RecordShape(constructor, components,
                    creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Component component(RecordComponent declared) {
        Method accessor = declared.getAccessor();
        accessor.setAccessible(true);
        JsonProperty named = accessor.getAnnotation(JsonProperty.class);
        return new Component(named == null ? snakeCase(declared.getName()) : named.value(), declared.getGenericType(),
                accessor, Inlined.class.isAssignableFrom(declared.getType()),
                accessor.isAnnotationPresent(JsonIgnore.class));
    }

    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** @throws UnexpectedShape where the record refuses these values */
    Object make(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new UnexpectedShape(constructor.getDeclaringClass() + " refuses this", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
