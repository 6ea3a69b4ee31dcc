package dev.traktmcp.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Says that JSON has another shape than the type that should be made of it: a list where an object belongs. */
final class UnexpectedShape extends JacksonException {
    private static final long serialVersionUID = 1L;

    UnexpectedShape(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static UnexpectedShape of(Object json, Object type) {
        return new UnexpectedShape(json.getClass().getSimpleName() + " is no " + type, null);
    }
}
