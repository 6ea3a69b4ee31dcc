package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The one client at the other end of stdin and stdout. */
final class StdioClient implements Client {
    private static final String OLDEST_REVISION = "2024-11-05";
    private static final String CHOICE = "choice";

    private final Consumer<Map<String, Object>> out;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Object, CompletableFuture<Map<?, ?>>> questions = new ConcurrentHashMap<>();
    private volatile String protocolVersion = OLDEST_REVISION;
    private volatile boolean canAsk;
    private volatile boolean gone;

    StdioClient(Consumer<Map<String, Object>> out) {
        this.out = out;
    }

    /** Takes note of the params of {@code initialize}. */
    void introduced(Object params) {
        Object capabilities = params instanceof Map<?, ?> map ? map.get("capabilities") : null;
        Object elicitation = capabilities instanceof Map<?, ?> map ? map.get("elicitation") : null;
        // Before 2025-11-25 an empty object meant forms; since then it still does.
        canAsk = elicitation instanceof Map<?, ?> modes && (modes.isEmpty() || modes.containsKey("form"));
    }

    /** Takes note of the revision in the answer to {@code initialize}; other answers pass by. */
    void agreed(Map<String, Object> answer) {
        if (answer.get("result") instanceof Map<?, ?> result && result.get("protocolVersion") instanceof String version) {
            protocolVersion = version;
        }
    }

    /** Whether this message answers a question of ours. */
    boolean answered(Map<String, Object> message) {
        Object id = message.get("id");
        CompletableFuture<Map<?, ?>> question = id == null ? null : questions.remove(id);
        if (question == null) {
            return message.containsKey("result") || message.containsKey("error"); // late answers harm nobody
        }
        question.complete(message.get("result") instanceof Map<?, ?> result ? result : Map.of());
        return true;
    }

    /** Nobody will answer any more. */
    void gone() {
        gone = true;
        questions.values().forEach(question -> question.complete(Map.of()));
    }

    @Override
    public String protocolVersion() {
        return protocolVersion;
    }

    @Override
    public boolean canAsk() {
        return canAsk && !gone;
    }

    @Override
    public Optional<Candidate> ask(String text, List<Candidate> choices) {
        SequencedMap<String, Candidate> labels = new LinkedHashMap<>();
        choices.forEach(choice -> labels.put(Explanation.line(choice), choice));
        String id = "ask-" + asked.incrementAndGet();
        CompletableFuture<Map<?, ?>> question = new CompletableFuture<>();
        questions.put(id, question);
        try {
            if (!canAsk()) {
                return Optional.empty();
            }
            out.accept(Rpc.request(id, "elicitation/create", form(text, List.copyOf(labels.sequencedKeySet()))));
            Map<?, ?> answer = question.get();
            return "accept".equals(answer.get("action")) && answer.get("content") instanceof Map<?, ?> content
                    ? Optional.ofNullable(labels.get(content.get(CHOICE)))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            questions.remove(id);
        }
    }

    /** Plain enum values, because titled ones changed their form between the revisions of MCP. */
    private static Map<String, Object> form(String text, List<String> labels) {
        return Map.of(
                "message", text,
                "requestedSchema", Map.of(
                        "type", "object",
                        "properties", Map.of(CHOICE, Map.of("type", "string", "title", "Title", "enum", labels)),
                        "required", List.of(CHOICE)));
    }

    @Override
    public void notify(String method, Map<String, Object> params) {
        out.accept(Rpc.notification(method, params));
    }
}
