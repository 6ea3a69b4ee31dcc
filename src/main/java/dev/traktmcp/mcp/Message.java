package dev.traktmcp.mcp;

import dev.traktmcp.json.UntypedJson;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The messages that a client can send, on any transport. */
public sealed interface Message {

    /** A request, which needs an answer; {@code fields} is the whole message. */
    record Request(Object id, String method, Map<String, Object> fields) implements Message {

        /** Whether it says its revision itself, as requests do since 2026-07-28. */
        public boolean saysRevision() {
            return fields.get("params") instanceof Map<?, ?> params && params.get("_meta") instanceof Map<?, ?> meta
                    && meta.containsKey(Revisions.OF_REQUEST);
        }

        /** Whether it can only be a request of a revision since then. */
        public boolean isModern() {
            return saysRevision() || method.equals("server/discover") || method.equals("subscriptions/listen");
        }
    }

    /** A notification, which needs none. */
    record Notification(String method, @Nullable Object params) implements Message {}

    /** An answer to a request of ours. */
    record Answer(Map<String, Object> fields) implements Message {}

    /** Anything else; {@code refusal} is the message to send back. */
    record Unreadable(Map<String, Object> refusal) implements Message {
        private Unreadable(int code, String text) {
            this(JsonRpc.error(null, code, text));
        }
    }

    static Message read(byte[] json) {
        Object message;
        try {
            message = UntypedJson.read(json);
        } catch (JacksonException e) {
            return new Unreadable(JsonRpc.PARSE_ERROR, "This is not JSON");
        }
        if (!(message instanceof Map<?, ?> map)) {
            return new Unreadable(JsonRpc.INVALID_REQUEST, "A message is one JSON object; batches are not part of MCP");
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = (Map<String, Object>) map;
        if (fields.get("method") instanceof String method) {
            return fields.containsKey("id") ? request(method, fields) : new Notification(method, fields.get("params"));
        }
        return fields.containsKey("result") || fields.containsKey("error")
                ? new Answer(fields)
                : new Unreadable(JsonRpc.INVALID_REQUEST, "Neither a request nor an answer to one");
    }

    private static Message request(String method, Map<String, Object> fields) {
        Object id = fields.get("id");
        return id instanceof String || id instanceof Integer || id instanceof Long || id instanceof BigInteger
                ? new Request(id, method, fields)
                : new Unreadable(JsonRpc.INVALID_REQUEST, "A request's id must be a string or a whole number");
    }
}
