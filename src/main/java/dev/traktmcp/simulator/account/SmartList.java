package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.http.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list that Trakt fills.
 *
 * @param definition its name, source, media type, filters and privacy, as they were sent
 */
public record SmartList(long trakt, String slug, ObjectNode definition, Instant createdAt, Instant updatedAt) {
    public SmartList {
        definition = definition.deepCopy();
    }

    public String name() {
        return definition.path("name").asString();
    }

    public String privacy() {
        return definition.path("privacy").asString("private");
    }

    public String source() {
        return definition.path("source").asString();
    }

    /** {@code movies}, {@code shows} or {@code media}. */
    public String mediaType() {
        return definition.path("media_type").asString();
    }

    public JsonNode filters() {
        return definition.path("filters");
    }

    SmartList with(JsonNode sent, Instant now) {
        ObjectNode changed = definition.deepCopy();
        sent.properties().forEach(field -> changed.set(field.getKey(), field.getValue()));
        return new SmartList(trakt, slug, changed, createdAt, now);
    }

    /** Of these settings, as in {@code movies}, {@code popular}. */
    static ObjectNode definition(String name, String privacy, String source, String mediaType) {
        return Json.object().put("name", name).put("privacy", privacy).put("source", source)
                .put("media_type", mediaType);
    }
}
