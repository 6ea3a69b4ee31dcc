package dev.traktmcp.halves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The data of one reply, as somebody reads it who sees nothing else. */
final class JsonHalf {
    /** The zone and the instant of all goldens. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** Sentences of ours, which undo repeats; whoever needs a fact of them needs a field. */
    private static final Set<String> PROSE = Set.of("what", "change");

    private final JsonNode root;
    private final Map<String, List<JsonNode>> fields = new LinkedHashMap<>();
    private final List<JsonNode> objects = new ArrayList<>();
    private final Set<String> strings = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<Instant> instants = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    JsonHalf(JsonNode root) {
        this.root = root;
        read("", root);
    }

    private void read(String name, JsonNode node) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(node);
        if (node.isObject()) {
            objects.add(node);
        }
        node.properties().forEach(field -> read(field.getKey(), field.getValue()));
        if (node.isArray()) {
            node.forEach(one -> read(name, one));
        }
        if (node.isString() && !PROSE.contains(name)) {
            strings.add(plain(node.asString()));
            words.addAll(words(node.asString()));
            time(node.asString());
        }
    }

    private void time(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                days.add(LocalDate.parse(text));
            } else if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
                instants.add(Instant.parse(text));
            }
        } catch (DateTimeParseException _) {
            // looks like a time, but is a title
        }
    }

    /** As texts write what strangers wrote: on one line, and without the marks that would end a quotation. */
    static String plain(String text) {
        return text.replace('"', '\'').replaceAll("\\s+", " ").strip();
    }

    static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .toList();
    }

    /** The text without the sentences of ours that the JSON repeats. */
    String withoutProse(String text) {
        String rest = text;
        for (JsonNode what : fields.getOrDefault("what", List.of())) {
            rest = rest.replace(what.asString(), "");
        }
        return rest;
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    boolean says(String text) {
        String said = plain(text);
        return strings.contains(said) || said.endsWith("…")
                && strings.stream().anyMatch(one -> one.startsWith(said.substring(0, said.length() - 1)));
    }

    boolean hasWord(String word) {
        return words.contains(word);
    }

    /** Whether a field of this name, at any depth, holds such a value. */
    boolean any(String field, Predicate<JsonNode> value) {
        return fields.getOrDefault(field, List.of()).stream().anyMatch(value);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    boolean is(String field, Object value) {
        return any(field, node -> node.isValueNode() && node.asString().equals(String.valueOf(value)));
    }

    /** Whether a number with such a name fits. */
    boolean number(String names, DoublePredicate fits) {
        return fields.entrySet().stream().filter(field -> field.getKey().matches(names))
                .flatMap(field -> field.getValue().stream()).filter(JsonNode::isNumber)
                .anyMatch(node -> fits.test(node.asDouble()));
    }

    boolean number(String names, double number) {
        return number(names, one -> one == number);
    }

    /** Whether such a field is an array of so many things, counted once where one call named it once. */
    boolean size(String names, int size) {
        return fields.entrySet().stream().filter(field -> field.getKey().matches(names))
                .flatMap(field -> field.getValue().stream()).filter(JsonNode::isArray)
                .anyMatch(array -> array.size() == size || said(array) == size);
    }

    private static long said(JsonNode array) {
        return array.valueStream().map(one -> one.path("said").asString("")).distinct().count();
    }

    /** How many things of an array have this value in this field. */
    boolean count(String field, String value, int count) {
        return fields.values().stream().flatMap(List::stream).filter(JsonNode::isArray)
                .anyMatch(array -> array.valueStream()
                        .filter(one -> one.path(field).asString("").matches(value)).count() == count);
    }

    double sum(String array, String field, Predicate<JsonNode> counted) {
        return fields.getOrDefault(array, List.of()).stream().filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream).filter(counted).mapToDouble(one -> one.path(field).asDouble(0)).sum();
    }

    boolean object(Predicate<JsonNode> fits) {
        return objects.stream().anyMatch(fits);
    }

    boolean day(LocalDate day) {
        return days.contains(day) || instants.stream().anyMatch(one -> LocalDate.ofInstant(one, ZONE).equals(day));
    }

    boolean instant(Predicate<Instant> fits) {
        return instants.stream().filter(Objects::nonNull).anyMatch(fits);
    }

    boolean isDayFit(Predicate<LocalDate> fits) {
        return days.stream().anyMatch(fits) || instants.stream().anyMatch(one -> fits.test(
                LocalDate.ofInstant(one, ZONE)));
    }
}
