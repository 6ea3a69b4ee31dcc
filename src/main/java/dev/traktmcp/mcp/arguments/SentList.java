package dev.traktmcp.mcp.arguments;

import dev.traktmcp.json.UntypedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads a list as clients send it: as a list, as JSON text, as Python writes it, with one entry a line, as one entry.
 * Commas divide only what has none in it: words of an enum, genres, languages and ids; a title may hold a comma.
 */
final class SentList {
    private static final Set<String> WITHOUT_COMMAS = Set.of("genres", "languages", "plays");
    private static final Pattern PYTHON =
            Pattern.compile("\\[\\s*'(?:[^'\\\\]|\\\\.)*'(?:\\s*,\\s*'(?:[^'\\\\]|\\\\.)*')*\\s*,?\\s*]");
    private static final Pattern PYTHON_ENTRY = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern ID = Pattern.compile(
            "(?:movie|show|episode|season|person|play|trakt|tmdb|tvdb|imdb):\\S+|(?:tt|nm)\\d{5,12}|https?://\\S+");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-*•]\\s+");

    private final String argument;
    private final boolean dividedByCommas;

    /** @param items the schema of the entries */
    SentList(String argument, Map<String, Object> items) {
        this.argument = argument;
        dividedByCommas = WITHOUT_COMMAS.contains(argument) || items.containsKey("enum");
    }

    /** The entries, without those that are nothing. */
    List<Object> entries(@Nullable Object sent) {
        List<Object> entries = new ArrayList<>();
        add(entries, sent);
        return entries;
    }

    private void add(List<Object> entries, @Nullable Object sent) {
        if (Blank.is(sent, argument) && !Blank.isZero(sent)) {
            return;
        }
        if (sent instanceof List<?> list) {
            list.forEach(entry -> add(entries, entry));
        } else if (sent instanceof String text) {
            addText(entries, text.strip());
        } else {
            entries.add(sent);
        }
    }

    private void addText(List<Object> entries, String text) {
        Object json = json(text);
        if (json != null) {
            add(entries, json);
        } else if (PYTHON.matcher(text).matches()) {
            Matcher entry = PYTHON_ENTRY.matcher(text);
            while (entry.find()) {
                add(entries, entry.group(1).replaceAll("\\\\(.)", "$1"));
            }
        } else {
            List<String> parts = parts(text);
            if (parts.size() > 1) {
                parts.forEach(part -> add(entries, part));
            } else {
                entries.add(parts.isEmpty() ? text : parts.getFirst());
            }
        }
    }

    private List<String> parts(String text) {
        if (text.indexOf('\n') >= 0) {
            return divided(text, "\\R").stream().map(line -> BULLET.matcher(line).replaceFirst("")).toList();
        }
        if (dividedByCommas) {
            return divided(text.replaceAll("^\\[|]$", ""), "[,;|/]");
        }
        List<String> parts = divided(text, "[,;]|\\s+");
        return parts.stream().allMatch(part -> ID.matcher(part).matches()) ? parts : List.of(text);
    }

    private static List<String> divided(String text, String at) {
        return Arrays.stream(text.split(at)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** The list or object that the text is in JSON; null for any other text, such as "[REC]". */
    private static @Nullable Object json(String text) {
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return null;
        }
        try {
            return UntypedJson.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException _) {
            return null;
        }
    }
}
