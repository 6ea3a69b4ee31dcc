package dev.traktmcp.mcp.arguments;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what callers send in place of nothing, as many fill in every optional argument: null, {@code ""}, {@code []},
 * {@code {}}, a list of such, a word for null, and 0 where 0 cannot be meant.
 */
final class Blank {
    /** In any case of letters; but of a name, only what no person writes, as a film may be called "None". */
    private static final Set<String> WORDS = Set.of("null", "undefined", "none", "nil", "nan", "n/a");

    private static final Set<String> WORDS_FOR_NAMES = Set.of("null", "undefined");
    private static final Set<String> NAMES = Set.of("title", "query", "name", "list", "items");
    /** Season 0 has the specials. */
    private static final String MAY_BE_ZERO = "season";

    private Blank() {}

    /** Whether there is nothing in the value, whatever it is for. */
    static boolean is(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Map<?, ?> object && object.values().stream().allMatch(Blank::is)
                || value instanceof Collection<?> list && list.stream().allMatch(Blank::is);
    }

    /** Whether there is nothing in the value, or a word for null: of an argument that nobody knows. */
    static boolean isOrSaysNull(@Nullable Object value) {
        return is(value) || value instanceof String text && WORDS.contains(folded(text));
    }

    /** Whether there is nothing in the value of the argument with this name. */
    static boolean is(@Nullable Object value, String argument) {
        return is(value)
                || value instanceof String text
                        && (NAMES.contains(argument) ? WORDS_FOR_NAMES.contains(text.strip())
                                : WORDS.contains(folded(text)))
                || isZero(value) && !argument.equals(MAY_BE_ZERO);
    }

    static boolean isZero(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() == 0;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
