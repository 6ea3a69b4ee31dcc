package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.mcp.modern.RequestStates;
import dev.traktmcp.mcp.modern.StateFolder;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Toolset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Tools of the tests' own: one is quick, one waits, one asks, one wants a sign-in, one breaks. */
public final class OwnTools {
    record Input(String title, String id) {}

    public final AtomicInteger slowCalls = new AtomicInteger();
    public final CountDownLatch slowStarted = new CountDownLatch(1);
    public final CountDownLatch slowMayEnd = new CountDownLatch(1);
    public final CompletableFuture<Boolean> slowInterrupted = new CompletableFuture<>();

    public Protocol protocol() {
        return protocol(List.of());
    }

    /** The same with {@code trakt://me/watching}, which waits, and {@code …/history}, which wants a sign-in. */
    public Protocol protocolWithResources() {
        return protocol(List.of(
                new ToolEntry<>(Toolset.CORE, "now_watching", Input.class, _ -> slow()),
                new ToolEntry<>(Toolset.CORE, "get_history", Input.class, _ -> {
                    throw new Failure.NotSignedIn("https://auth.trakt.tv/activate", "5055CC52").raise();
                })));
    }

    private Protocol protocol(List<ToolEntry<?>> more) {
        List<ToolEntry<?>> entries = new ArrayList<>(List.of(
                new ToolEntry<>(Toolset.CORE, "echo", Input.class,
                        in -> new ToolReply("echo " + in.title(), Map.of("title", in.title()))),
                new ToolEntry<>(Toolset.CORE, "slow", Input.class, _ -> slow()),
                new ToolEntry<>(Toolset.CORE, "ask", Input.class, OwnTools::ambiguous),
                new ToolEntry<>(Toolset.CORE, "door", Input.class, _ -> {
                    throw new Failure.NotSignedIn("https://auth.trakt.tv/activate", "5055CC52").raise();
                }),
                new ToolEntry<>(Toolset.CORE, "bug", Input.class,
                        _ -> { throw new IllegalStateException("secret detail"); })));
        entries.addAll(more);
        Tools tools = new Tools(entries, Duration.ofHours(1), Clock.systemUTC());
        String entry = """
                {"name": "%s", "description": "d", "inputSchema": {"type": "object", "additionalProperties": false,
                 "properties": {"title": {"type": "string", "maxLength": 10000}, "id": {"type": "string"}}}}""";
        String json = "{\"tools\": [" + String.join(",", tools.names().stream().map(entry::formatted).toList()) + "]}";
        Catalog catalog = Catalog.read(json.getBytes(StandardCharsets.UTF_8), tools.names());
        return new Protocol(catalog, new Dispatcher(catalog, tools, JsonText.AUTO, ""), "0", "");
    }

    /** What is given to clients for the second half of a call, with a key that nobody else has. */
    public static RequestStates states() {
        return new RequestStates(StateFolder.inMemory(), Clock.systemUTC(), () -> "robin");
    }

    private ToolReply slow() {
        slowCalls.incrementAndGet();
        slowStarted.countDown();
        try {
            slowMayEnd.await();
        } catch (InterruptedException e) {
            slowInterrupted.complete(true);
        }
        return new ToolReply("slow", Map.of());
    }

    private static ToolReply ambiguous(Input in) {
        if (in.id() != null) {
            return new ToolReply("took " + in.id(), Map.of());
        }
        Candidate chosen = Clarifier.which(new Failure.AmbiguousTitle(in.title(), "title", List.of(
                new Candidate("show:1", "show", "Ghosts", 2019, "British"),
                new Candidate("show:2", "show", "Ghosts", 2021, "American"))));
        return new ToolReply("took " + chosen.id(), Map.of());
    }
}
