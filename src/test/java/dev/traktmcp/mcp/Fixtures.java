package dev.traktmcp.mcp;

import dev.traktmcp.mcp.Protocol.Running;
import dev.traktmcp.mcp.beside.Refused;
import dev.traktmcp.mcp.beside.Refused.Kind;
import dev.traktmcp.mcp.http.FixtureHost;
import dev.traktmcp.mcp.modern.FixtureRounds;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * What the conformance suites want a server to have, in place of {@link Protocol}: results by method and name, forms to
 * ask with, and rounds of questions for 2026-07-28. All of it stands in {@code conformance/fixtures.json}.
 */
public final class Fixtures implements Answers {
    private static final Map<String, Object> ALL = read();
    private static final Pattern TEMPLATE = Pattern.compile("test://template/([^/]+)/data");

    private final ResourceUpdates updates = new ResourceUpdates();
    private final FixtureRounds rounds = new FixtureRounds();

    private static Map<String, Object> read() {
        try (InputStream in = Fixtures.class.getResourceAsStream("/conformance/fixtures.json")) {
            return McpJson.PROTOCOL.readValue(in, McpJson.OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Mono<InitializeResult> introduce(InitializeRequest request) {
        return Mono.just(McpJson.PROTOCOL.convertValue(
                introduction(request.protocolVersion()), InitializeResult.class));
    }

    private static Map<String, Object> introduction(Object wanted) {
        Map<String, Object> said = new LinkedHashMap<>(Catalog.child(ALL, "initialize"));
        said.put("protocolVersion", Revisions.agreed((String) wanted));
        return said;
    }

    @Override
    public ResourceUpdates updates() {
        return updates;
    }

    @Override
    public Running handle(Map<String, Object> request, Client client, Consumer<Map<String, Object>> answer) {
        return Thread.startVirtualThread(() -> answer.accept(answer(request, client)))::interrupt;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> answer(Map<String, Object> request, Client client) {
        Object id = request.get("id");
        Object params = request.get("params");
        try {
            return JsonRpc.result(id, result((String) request.get("method"),
                    params instanceof Map ? (Map<String, Object>) params : Map.of(), client));
        } catch (EarlyAnswer e) {
            return e.to(id);
        } catch (Refused e) {
            return JsonRpc.refused(id, e);
        } catch (Undeclared e) {
            return JsonRpc.message(id, "error", Map.of("code", -32021, "message", "The client cannot sample",
                    "data", Map.of("requiredCapabilities", Map.of("sampling", Map.of()))));
        }
    }

    private Map<String, Object> result(String method, Map<String, Object> params, Client client) {
        return switch (method) {
            case "initialize" -> introduction(params.get("protocolVersion"));
            case "tools/call" -> called((String) params.get("name"), params, client);
            case "prompts/get" -> prompt((String) params.get("name"), params, client);
            case "resources/read" -> resource((String) params.get("uri"));
            case String simple when ALL.get(simple) instanceof Map && Protocol.METHODS.contains(simple) ->
                    Catalog.child(ALL, simple);
            default -> throw new Refused(Kind.NO_SUCH_METHOD, "Method not found: " + method, Map.of());
        };
    }

    private Map<String, Object> called(String name, Map<String, Object> params, Client client) {
        if (of("rounds").get(name) instanceof List<?> asked) {
            return text(rounds.answers("tools/call", asked, client));
        }
        if (of("forms").get(name) instanceof Map<?, ?> form) {
            return text(FixtureHost.ask(client, "Please fill this in", form));
        }
        if (name.equals("test_tool_with_progress")
                && params.get("_meta") instanceof Map<?, ?> meta && meta.get("progressToken") != null) {
            progress(meta.get("progressToken"), client);
        }
        if (name.equals("test_missing_capability") && !FixtureRounds.capabilities(client).containsKey("sampling")) {
            throw new Undeclared();
        }
        return known("tools/call", name);
    }

    private static void progress(Object token, Client client) {
        try {
            for (int done = 0; done <= 100; done += 50) {
                client.progress(token, done, 100);
                Thread.sleep(50); // as the suites want it
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> prompt(String name, Map<String, Object> params, Client client) {
        if (of("rounds").get(name) instanceof List<?> asked) {
            return Map.of("messages", List.of(Map.of("role", "user", "content",
                    Map.of("type", "text", "text", rounds.answers("prompts/get", asked, client)))));
        }
        String prompt = McpJson.PROTOCOL.writeValueAsString(known("prompts/get", name));
        if (params.get("arguments") instanceof Map<?, ?> arguments) {
            for (Map.Entry<?, ?> argument : arguments.entrySet()) {
                prompt = prompt.replace("{" + argument.getKey() + "}", argument.getValue().toString());
            }
        }
        return McpJson.PROTOCOL.readValue(prompt, McpJson.OBJECT);
    }

    private static Map<String, Object> resource(String uri) {
        Matcher template = TEMPLATE.matcher(uri);
        if (template.matches()) {
            return Map.of("contents", List.of(Map.of("uri", uri, "mimeType", "application/json",
                    "text", "{\"id\": \"" + template.group(1) + "\"}")));
        }
        if (!of("resources/read").containsKey(uri)) {
            throw Refused.noSuchResource(uri, "No such resource");
        }
        return known("resources/read", uri);
    }

    private static Map<String, Object> known(String method, String name) {
        if (!of(method).containsKey(name)) {
            throw new Refused(Kind.BAD_PARAMS, "There is no " + name, Map.of());
        }
        return Catalog.child(of(method), name);
    }

    private static Map<String, Object> of(String kind) {
        return Catalog.child(ALL, kind);
    }

    private static Map<String, Object> text(String text) {
        return Map.of("content", List.of(Map.of("type", "text", "text", text)));
    }

    /** The client has not said that it can do what a tool needs. */
    private static final class Undeclared extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
