package dev.traktmcp.host.pages.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of HTML with places such as {@code {{name}}}. A line {@code <!-- part: row -->} begins a part of its own. A
 * place without a value, and a value without a place, are mistakes of ours and refused. Safe for use by several
 * threads, as it never changes.
 */
final class Template {
    private static final Pattern PART = Pattern.compile("(?m)^<!-- part: ([a-z-]+) -->\\n");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    private final String name;
    private final Map<String, String> parts;

    private Template(String name, Map<String, String> parts) {
        this.name = name;
        this.parts = Map.copyOf(parts);
    }

    /** Reads a packaged file. */
    static Template of(String name) {
        String text = read("/host/pages/" + name + ".html");
        Map<String, String> parts = new HashMap<>();
        Matcher part = PART.matcher(text);
        String current = "page";
        int from = 0;
        while (part.find()) {
            parts.put(current, text.substring(from, part.start()));
            current = part.group(1);
            from = part.end();
        }
        parts.put(current, text.substring(from));
        return new Template(name, parts);
    }

    /** The page with its places filled: {@link Html} as it is, anything else as somebody's words. */
    Html page(Map<String, ?> values) {
        return part("page", values);
    }

    /** A part without places. */
    Html part(String part) {
        return part(part, Map.of());
    }

    /** A part with its places filled. */
    Html part(String part, Map<String, ?> values) {
        String text = Objects.requireNonNull(parts.get(part), () -> name + " has no part " + part);
        Set<String> filled = new HashSet<>();
        String markup = PLACE.matcher(text).replaceAll(place -> {
            String key = place.group(1);
            Object value = Objects.requireNonNull(values.get(key), () -> name + " wants " + key);
            filled.add(key);
            return Matcher.quoteReplacement(
                    (value instanceof Html html ? html : Html.words(value.toString())).markup());
        });
        if (!filled.equals(values.keySet())) {
            throw new IllegalArgumentException(name + " has places for " + filled + " and not for " + values.keySet());
        }
        return new Html(markup);
    }

    private static String read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
