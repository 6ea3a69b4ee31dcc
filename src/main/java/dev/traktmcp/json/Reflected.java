package dev.traktmcp.json;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls methods that annotations name. */
final class Reflected {
    private Reflected() {}

    static @Nullable Object call(Method method, @Nullable Object owner, @Nullable Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(owner, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " failed", e);
        }
    }
}
