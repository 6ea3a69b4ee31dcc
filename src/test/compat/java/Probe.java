import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code probe.mjs} is for clients in JavaScript: one client, one job, and what its model is shown as JSON. */
final class Probe {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static volatile boolean answered;

    /** A client that has connected. */
    interface Session extends AutoCloseable {
        /** The arguments of get_watchlist as the model is told of them. */
        Object shown() throws Exception;

        /** What the model sees of a call. */
        Object see(String tool, String given) throws Exception;
    }

    /** Where the server is, and whether somebody answers its questions. */
    record Target(String transport, List<String> command, String address, boolean asked) {}

    interface Client {
        Session connect(Target target) throws Exception;
    }

    static void run(String job, Client client) {
        JsonNode read = JSON.readTree(job);
        JsonNode at = read.get("target");
        Target target = new Target(read.get("transport").asString(),
                StreamSupport.stream(at.spliterator(), false).map(JsonNode::asString).toList(),
                at.isString() ? at.asString() : "", read.path("asked").asBoolean(false));
        ObjectNode found = JSON.createObjectNode();
        try (Session session = client.connect(target)) {
            for (Map.Entry<String, JsonNode> call : read.get("calls").properties()) {
                found.set(call.getKey(), seen(session, call.getValue()));
            }
            found.set("schema", tree(session.shown()));
        } catch (Exception e) {
            found.put("failed", causes(e));
        }
        found.put("answered", answered);
        System.out.println("\n" + JSON.writeValueAsString(found));
        System.exit(0);
    }

    /** Takes the first choice of every question, as a person might. */
    static Map<String, Object> answer(Map<String, Object> requestedSchema) {
        answered = true;
        ObjectNode content = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> asked : tree(requestedSchema).get("properties").properties()) {
            Iterator<JsonNode> choices = asked.getValue().path("enum").iterator();
            content.put(asked.getKey(), choices.hasNext() ? choices.next().asString() : "yes");
        }
        return JSON.convertValue(content, new TypeReference<>() {});
    }

    private static ObjectNode seen(Session session, JsonNode call) {
        ObjectNode seen = JSON.createObjectNode();
        try {
            seen.set("value", tree(session.see(call.get("tool").asString(), call.get("given").toString())));
        } catch (Exception e) {
            seen.put("thrown", true).put("value", causes(e));
        }
        return seen;
    }

    private static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    private static String causes(Throwable thrown) {
        return thrown.getCause() == null ? thrown.toString() : thrown + ": " + causes(thrown.getCause());
    }
}
