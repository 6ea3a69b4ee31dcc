package dev.traktmcp.cli.setup;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a settings file is written. A change is made in the text, by insertion or removal of as little as possible, and
 * counts only when a parser finds in the new text what it found in the old one, and our entry or its absence.
 */
sealed interface Format permits JsonFormat, TomlFormat, YamlFormat {
    JsonMapper PLAIN = JsonMapper.builder().build();

    /** What the text says; a text without content says nothing. */
    ObjectMapper mapper();

    /** What people call it. */
    String called();

    /** The text with the entry in it, not yet looked at. */
    String insert(String text, String servers, String name, ObjectNode entry);

    /** The text without the entry, not yet looked at. */
    String cut(String text, String servers, String name) throws Unusable;

    /** The whole file as an object. */
    default ObjectNode read(String text) throws Unusable {
        try {
            JsonNode all = mapper().readTree(body(text));
            if (all.isMissingNode() || all.isNull() && hasNothing(text)) {
                return object();
            }
            if (all instanceof ObjectNode object) {
                return object;
            }
            throw new Unusable("is no table of settings");
        } catch (JacksonException e) {
            throw new Unusable(trouble(text, e));
        }
    }

    /** Why the text cannot be read. Its own words may stand in the parser's message, so we leave that out. */
    default String trouble(String text, JacksonException e) {
        String line = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? "" : " (look at line " + e.getLocation().getLineNr() + ")";
        return "is not valid " + called() + line;
    }

    /** The servers in it; nothing where there are none yet. */
    default ObjectNode servers(String text, String servers) throws Unusable {
        JsonNode found = read(text).path(servers);
        boolean bare = this instanceof YamlFormat && (found.isNull() || found.stringValue("-").isEmpty());
        if (found.isMissingNode() || bare) {
            return object();
        }
        if (found instanceof ObjectNode object) {
            return object;
        }
        throw new Unusable("has something else under " + servers);
    }

    default String with(String text, String servers, String name, ObjectNode entry) throws Unusable {
        ObjectNode wanted = read(text);
        ObjectNode entries = servers(text, servers);
        entries.set(name, entry);
        wanted.set(servers, entries);
        return checked(insert(text, servers, name, entry), servers, wanted);
    }

    default String without(String text, String servers, String name) throws Unusable {
        ObjectNode wanted = read(text);
        ObjectNode entries = servers(text, servers);
        entries.remove(name);
        wanted.set(servers, entries);
        return checked(cut(text, servers, name), servers, wanted);
    }

    private String checked(String changed, String servers, ObjectNode wanted) throws Unusable {
        ObjectNode found = read(changed);
        if (!slim(found, servers).equals(slim(wanted, servers))) {
            throw new Unusable("is written in a way that we do not dare to change");
        }
        return changed;
    }

    /** No servers are as good as an empty table of them. */
    private static ObjectNode slim(ObjectNode all, String servers) {
        ObjectNode copy = all.deepCopy();
        JsonNode found = copy.path(servers);
        if (found.isNull() || found.isContainer() && found.isEmpty()) {
            copy.remove(servers);
        }
        return copy;
    }

    /** Whether nothing is in the text but an empty table of servers, not even a comment. */
    static boolean isBare(String text, String servers) {
        return List.of("", servers).contains(body(text).replaceAll("[\\s{}\":]", ""));
    }

    /** Without the mark that some editors put before a text. */
    static String body(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean hasNothing(String text) {
        return body(text).lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    /** How lines end in it. */
    static String newline(String text) {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The text with its last line ended. */
    static String ended(String text) {
        return body(text).isEmpty() || text.endsWith("\n") ? text : text + newline(text);
    }

    /** A string as JSON, TOML and YAML all read it. */
    static String quoted(String text) {
        return PLAIN.writeValueAsString(text);
    }

    static ObjectNode object() {
        return PLAIN.createObjectNode();
    }

    static ObjectNode object(Map<String, String> members) {
        ObjectNode object = object();
        members.forEach(object::put);
        return object;
    }

    static ArrayNode array(List<String> words) {
        ArrayNode array = PLAIN.createArrayNode();
        words.forEach(array::add);
        return array;
    }
}
