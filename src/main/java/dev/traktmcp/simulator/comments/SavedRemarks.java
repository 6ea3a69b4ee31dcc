package dev.traktmcp.simulator.comments;

import dev.traktmcp.simulator.http.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments as JSON, and back. */
public final class SavedRemarks {
    private SavedRemarks() {}

    public static ObjectNode write(Remarks remarks) {
        ObjectNode saved = Json.object().put("last", remarks.last());
        ArrayNode rows = saved.putArray("own");
        remarks.all().forEach(one -> rows.addObject().put("id", one.id()).put("parent", one.parent())
                .put("about", one.about()).put("user", one.user()).put("text", one.text())
                .put("spoiler", one.spoiler()).put("written_at", one.writtenAt().toString())
                .put("updated_at", one.updatedAt().toString()));
        ObjectNode liked = saved.putObject("liked");
        remarks.liked().forEach((comment, since) -> liked.put(comment.toString(), since.toString()));
        return saved;
    }

    public static void read(JsonNode saved, Remarks remarks) {
        saved.path("own").forEach(row -> remarks.keep(new StoredComment(
                row.path("id").longValue(), row.path("parent").longValue(), row.path("about").asString(),
                row.path("user").asString(), row.path("text").asString(), row.path("spoiler").booleanValue(), 0, 0,
                Instant.parse(row.path("written_at").asString()), Instant.parse(row.path("updated_at").asString()),
                null)));
        remarks.goOnFrom(saved.path("last").longValue(0));
        saved.path("liked").properties().forEach(like -> remarks.restoreLike(
                Long.parseLong(like.getKey()), Instant.parse(like.getValue().asString())));
    }
}
