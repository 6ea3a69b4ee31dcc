package dev.traktmcp.mcp.stdio;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Elicitation;
import dev.traktmcp.mcp.ElicitationForm;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Revisions;
import dev.traktmcp.mcp.beside.Subscriptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one client at the other end of stdin and stdout. Safe for use by several threads. */
final class StdioClient implements Client {
    private final Consumer<Map<String, Object>> out;
    private final Duration thinking;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Object, CompletableFuture<Map<?, ?>>> questions = new ConcurrentHashMap<>();
    private volatile String protocolVersion = Revisions.BY_HANDSHAKE.getFirst();
    private volatile Elicitation can = Elicitation.NONE;
    private volatile boolean gone;
    private @Nullable Subscriptions subscriptions;

    /** @param thinking how long a person may think about a question */
    StdioClient(Consumer<Map<String, Object>> out, Duration thinking) {
        this.out = out;
        this.thinking = thinking;
    }

    /** Keeps the capabilities from the params of {@code initialize}. */
    void introduced(@Nullable Object params) {
        Object capabilities = params instanceof Map<?, ?> map ? map.get("capabilities") : null;
        Object elicitation = capabilities instanceof Map<?, ?> map ? map.get("elicitation") : null;
        can = elicitation instanceof Map<?, ?> modes
                ? Elicitation.of(modes.containsKey("form"), modes.containsKey("url")) : Elicitation.NONE;
    }

    /** Keeps the revision from the answer to {@code initialize}; ignores other answers. */
    void agreed(Map<String, Object> answer) {
        if (answer.get("result") instanceof Map<?, ?> result
                && result.get("protocolVersion") instanceof String version) {
            agreed(version);
        }
    }

    void agreed(String revision) {
        protocolVersion = revision;
    }

    /** Takes an answer to a question of ours; ignores late answers. */
    void answered(Map<String, Object> message) {
        Object id = message.get("id");
        CompletableFuture<Map<?, ?>> waiting = id == null ? null : questions.remove(id);
        if (waiting != null) {
            waiting.complete(message.get("result") instanceof Map<?, ?> result ? result : Map.of());
        }
    }

    /** Ends all open questions, as the client has gone. */
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
        return can.forms() && !gone;
    }

    @Override
    public Optional<Candidate> ask(String text, List<Candidate> choices) {
        ElicitationForm question = ElicitationForm.of(text, choices);
        String id = "ask-" + asked.incrementAndGet();
        CompletableFuture<Map<?, ?>> waiting = new CompletableFuture<>();
        questions.put(id, waiting);
        try {
            if (!canAsk()) {
                return Optional.empty();
            }
            out.accept(JsonRpc.request(id, "elicitation/create", question.params()));
            Map<?, ?> answer = waiting.get(thinking.toNanos(), TimeUnit.NANOSECONDS);
            return question.answered("accept".equals(answer.get("action")), answer.get("content"));
        } catch (TimeoutException e) {
            out.accept(JsonRpc.notification("notifications/cancelled", Client.cancelled(id)));
            throw new Silence();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            questions.remove(id);
        }
    }

    @Override
    public void progress(Object token, int done, @Nullable Integer total) {
        out.accept(JsonRpc.progress(token, done, total));
    }

    @Override
    public synchronized Subscriptions subscriptions() {
        Subscriptions made = subscriptions;
        if (made == null) {
            made = new Subscriptions(
                    uri -> out.accept(JsonRpc.notification("notifications/resources/updated", Map.of("uri", uri))));
            subscriptions = made;
        }
        return made;
    }

    @Override
    public boolean canOpen() {
        return can.addresses() && !gone;
    }

    @Override
    public void open(String url, String reason) {
        String id = "open-" + asked.incrementAndGet();
        out.accept(JsonRpc.request(id, "elicitation/create",
                Map.of("mode", "url", "elicitationId", id, "url", url, "message", reason)));
    }
}
