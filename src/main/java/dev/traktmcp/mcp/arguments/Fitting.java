package dev.traktmcp.mcp.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one argument fit its schema where only one thing can be meant. What does not fit stays as it was sent, for the
 * validator to name; null means that nothing was sent.
 */
final class Fitting {
    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1", "t");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "0", "f");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0{1,9})?");
    private static final Pattern BROKEN = Pattern.compile("-?\\d{1,9}\\.\\d{1,9}");

    private Fitting() {}

    /** @param argument the name of the argument to which the value belongs */
    static @Nullable Object of(String argument, @Nullable Object sent, Map<String, Object> schema) {
        return switch ((String) schema.getOrDefault("type", "")) {
            case "array" -> list(argument, sent, items(schema));
            case "string" -> text(argument, sent, schema);
            case "boolean" -> truth(one(sent));
            case "integer", "number" -> number(one(sent));
            default -> sent;
        };
    }

    static Map<String, Object> items(Map<String, Object> list) {
        return Objects.requireNonNullElse(Schema.child(list, "items"), Map.of());
    }

    private static List<Object> list(String argument, @Nullable Object sent, Map<String, Object> items) {
        return new SentList(argument, items).entries(sent).stream()
                .map(entry -> Objects.requireNonNullElse(text(argument, entry, items), entry))
                .toList();
    }

    private static @Nullable Object text(String argument, @Nullable Object sent, Map<String, Object> schema) {
        Object value = one(sent);
        if (schema.get("enum") instanceof List<?> allowed) {
            return word(value instanceof List<?> several ? join(several) : value, allowed);
        }
        if (value instanceof Map<?, ?> object) {
            return argument.equals("items") || argument.equals("title")
                    ? ItemEntry.text(object).<Object>map(text -> text).orElse(object) : named(object);
        }
        return value instanceof Number || value instanceof Boolean ? value.toString()
                : value instanceof List<?> several && argument.equals("only_if") ? join(several) : value;
    }

    private static @Nullable Object word(@Nullable Object value, List<?> allowed) {
        return value instanceof String said && !EnumWord.isEverything(said, allowed)
                ? EnumWord.of(said, allowed).orElse(said)
                : value instanceof String ? null : value;
    }

    /** {@code {"name": "Drama", "slug": "drama"}} as Trakt has it, and as others do. */
    private static Object named(Map<?, ?> object) {
        for (String field : List.of("slug", "code", "id", "name")) {
            if (object.get(field) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return object;
    }

    private static Object join(List<?> values) {
        return values.stream().allMatch(String.class::isInstance)
                ? String.join(",", values.stream().map(String::valueOf).toList()) : values;
    }

    /** A list of one for what can be only one. */
    private static @Nullable Object one(@Nullable Object sent) {
        return sent instanceof List<?> list && list.size() == 1 ? list.getFirst() : sent;
    }

    private static @Nullable Object truth(@Nullable Object value) {
        String word = String.valueOf(value instanceof Number ? number(value) : value).strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? (Object) true : NO.contains(word) ? (Object) false : value;
    }

    private static @Nullable Object number(@Nullable Object value) {
        if (value instanceof String text) {
            String digits = text.strip();
            return WHOLE.matcher(digits).matches() ? (Object) Integer.valueOf(digits.replaceFirst("\\..*", ""))
                    : BROKEN.matcher(digits).matches() ? Double.valueOf(digits) : value;
        }
        return value instanceof Double number && number % 1 == 0 && Math.abs(number) < Integer.MAX_VALUE
                ? (Object) number.intValue() : value;
    }

    /** What stays of a value that is an object where text is wanted, in words. */
    static Optional<String> wrongObject(String argument, Object value) {
        return argument.equals("items") && value instanceof Map<?, ?> object ? Optional.of(ItemEntry.wrong(object))
                : Optional.empty();
    }
}
