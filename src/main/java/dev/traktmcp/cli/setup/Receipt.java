package dev.traktmcp.cli.setup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What we did to a client's settings, and all that it takes to undo it.
 *
 * @param client the client's id
 * @param file where links led
 * @param name of our entry
 * @param entry as we wrote it
 * @param before the whole text, null where there was no file
 * @param left the whole text after it
 * @param made the topmost of the folders that we made for it, or null
 */
record Receipt(String client, Path file, String name, ObjectNode entry, @Nullable String before, String left,
        @Nullable Path made) {
    private static final int VERSION = 1;

    String json() {
        ObjectNode json = Format.object()
                .put("version", VERSION)
                .put("client", client)
                .put("file", file.toString())
                .put("name", name);
        json.set("entry", entry);
        return json.put("before", before).put("left", left).put("made", made == null ? null : made.toString())
                .toString();
    }

    /** Null where it is of a later version or none of ours. */
    static @Nullable Receipt of(String text) {
        JsonNode json = Format.PLAIN.readTree(text);
        return json.path("version").asInt(0) == VERSION && json.path("entry") instanceof ObjectNode entry
                ? new Receipt(json.path("client").stringValue(), Path.of(json.path("file").stringValue()),
                        json.path("name").stringValue(), entry, json.path("before").stringValue(null),
                        json.path("left").stringValue(), made(json.path("made").stringValue(null)))
                : null;
    }

    private static @Nullable Path made(@Nullable String folder) {
        return folder == null ? null : Path.of(folder);
    }
}
