package dev.traktmcp.journal;

import dev.traktmcp.text.LazyLogger;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entry as it is kept. */
public final class JournalJson {
    private static final LazyLogger LOG = new LazyLogger(JournalJson.class);

    /** The version of an entry's content; one without has version 1. */
    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JournalJson() {}

    public static byte[] write(JournalEntry entry) {
        ObjectNode json = JSON.createObjectNode().put("version", VERSION);
        return JSON.writeValueAsBytes(json.setAll(JSON.<ObjectNode>valueToTree(entry)));
    }

    /** Empty, which is logged, where it is not of this version or lacks what we rely on. */
    public static Optional<JournalEntry> read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.path("version").asInt(VERSION) != VERSION) {
                LOG.warn(
                        "An entry of the journal was written by another version of trakt-mcp, so it cannot be undone.");
                return Optional.empty();
            }
            JournalEntry entry = JSON.treeToValue(json, JournalEntry.class);
            if (entry == null || !entry.isWhole()) {
                LOG.warn("An entry of the journal lacks what it takes to undo it, so it cannot be undone.");
                return Optional.empty();
            }
            return Optional.of(entry);
        } catch (JacksonException e) {
            LOG.warn("An entry of the journal cannot be read, so it cannot be undone: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
