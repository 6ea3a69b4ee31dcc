package dev.traktmcp.mcp;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.beside.Cards;
import dev.traktmcp.mcp.beside.Completions;
import dev.traktmcp.mcp.beside.Prompts;
import dev.traktmcp.mcp.beside.Refused;
import dev.traktmcp.mcp.beside.Resources;
import dev.traktmcp.mcp.beside.Subscriptions;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what clients ask for beside tools: resources with the cards, prompts and completions. It is made at first
 * use, and needs nothing of the SDK's server, as many clients ask for all lists as soon as they are connected. Safe for
 * use by several threads.
 */
final class Offers {
    /** The codes of failures that say that there is no such title. */
    private static final Set<String> MISSING = Set.of("title_not_found", "ambiguous_title", "not_found");

    private final Dispatcher dispatcher;
    private final Cards cards;
    private final Resources resources;
    private final Prompts prompts;
    private final Completions completions;
    private final boolean hasResources;
    private final boolean hasPrompts;

    Offers(Catalog catalog, Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        cards = new Cards(catalog.cards(), catalog.names(), catalog.prefix().toString());
        resources = new Resources(catalog.names(), dispatcher::off, catalog.prefix()::named);
        prompts = new Prompts(catalog.names(), catalog.prefix()::named);
        completions = new Completions(resources, prompts, dispatcher.suggestions());
        hasResources = !resources.addresses().isEmpty();
        hasPrompts = !prompts.listed().isEmpty();
    }

    /**
     * The result of a request.
     *
     * @throws Refused where it is answered with an error
     */
    Map<String, Object> answer(String method, Map<?, ?> params, Client client) {
        if (!isThere(method)) {
            throw Refused.noSuchMethod("Method not found: " + method);
        }
        return switch (method) {
            case "resources/list" -> Map.of("resources", listed());
            case "resources/templates/list" -> Map.of("resourceTemplates", resources.templates());
            case "resources/read" -> read(uri(params), client);
            case "resources/subscribe" -> subscribe(uri(params), client);
            case "resources/unsubscribe" -> unsubscribe(uri(params), client);
            case "prompts/list" -> Map.of("prompts", prompts.listed());
            case "prompts/get" -> prompts.get(params.get("name"), params.get("arguments"));
            default -> completions.complete(params);
        };
    }

    private boolean isThere(String method) {
        return switch (method) {
            case "resources/list", "resources/templates/list", "resources/read" -> hasResources || cards.areThere();
            case "resources/subscribe", "resources/unsubscribe" -> hasResources;
            case "prompts/list", "prompts/get" -> hasPrompts;
            default -> hasResources || hasPrompts;
        };
    }

    private List<Map<String, Object>> listed() {
        List<Map<String, Object>> all = new ArrayList<>(resources.listed());
        all.addAll(cards.listed());
        return all;
    }

    private static String uri(Map<?, ?> params) {
        if (params.get("uri") instanceof String uri) {
            return uri;
        }
        throw Refused.badParams("uri is missing");
    }

    private Map<String, Object> read(String uri, Client client) {
        Map<String, Object> card = cards.read(uri);
        return card != null ? card : read(uri, resources.find(uri), client);
    }

    private Map<String, Object> read(String uri, Resources.Reading reading, Client client) {
        CallToolResult reply = dispatcher.call(reading.tool(), reading.arguments(), client);
        String text = ((TextContent) reply.content().getFirst()).text();
        if (Boolean.TRUE.equals(reply.isError())) {
            throw failed(uri, reading, text, reply.meta());
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) Objects.requireNonNull(reply.structuredContent());
        if (!reading.isAbout(data)) {
            throw resources.unknown(uri, reading);
        }
        return Map.of("contents", List.of(
                content(uri, "application/json", new String(UntypedJson.write(data), StandardCharsets.UTF_8)),
                content(uri, "text/plain", text)));
    }

    private Refused failed(String uri, Resources.Reading reading, String text,
            @Nullable Map<String, Object> meta) {
        @SuppressWarnings("unchecked")
        Map<String, Object> facts = meta == null ? Map.of()
                : (Map<String, Object>) meta.getOrDefault(Dispatcher.ERROR, Map.of());
        return reading.id() != null && MISSING.contains(String.valueOf(facts.get("code")))
                ? resources.unknown(uri, reading) : new Refused(Refused.Kind.FAILED, text, facts);
    }

    private static Map<String, Object> content(String uri, String type, String text) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("uri", uri);
        content.put("mimeType", type);
        content.put("text", text);
        return content;
    }

    private Map<String, Object> subscribe(String uri, Client client) {
        if (Resources.isOurs(uri) && !resources.isFollowed(uri)) {
            resources.find(uri); // which says what is wrong
            throw Refused.badParams(uri + " cannot be subscribed to, only what is under trakt://me");
        }
        Subscriptions own = subscriptions(client);
        own.add(uri);
        dispatcher.updates().listen(own);
        return Map.of();
    }

    private static Map<String, Object> unsubscribe(String uri, Client client) {
        subscriptions(client).remove(uri);
        return Map.of();
    }

    private static Subscriptions subscriptions(Client client) {
        Subscriptions own = client.subscriptions();
        if (own == null) {
            throw Refused.noSuchMethod("Nothing can be sent on this connection later");
        }
        return own;
    }
}
