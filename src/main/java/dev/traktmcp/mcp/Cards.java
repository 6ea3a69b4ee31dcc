package dev.traktmcp.mcp;

import dev.traktmcp.mcp.arguments.SchemaWording;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.AsyncResourceSpecification;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The small pages that a host can show beside a reply ("MCP Apps", {@code io.modelcontextprotocol/ui}, 2026-01-26).
 * {@code tools.json} says which there are: each {@code _meta.ui.resourceUri} of a tool that is on names a file of
 * {@code resources/cards}. A card loads nothing from the network but images from the hosts that it declares. Safe for
 * use by several threads, as it never changes.
 */
final class Cards {
    static final String EXTENSION = "io.modelcontextprotocol/ui";
    static final String MIME_TYPE = "text/html;profile=mcp-app";
    private static final String ROOT = "ui://trakt/";

    /** A style sheet or script beside the card. We send it inside the card, as a card is one document. */
    private static final Pattern PART =
            Pattern.compile(
                    "<link rel=\"stylesheet\" href=\"([a-z-]+\\.css)\">|<script src=\"([a-z-]+\\.js)\"></script>");
    private static final Pattern PICTURES = Pattern.compile("<meta name=\"pictures\" content=\"([^\"]+)\">");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +"); // we send cards without it
    private static final String TOOLS = "<meta name=\"tools\" content=\"\">";

    private final List<String> uris;
    private final String tools;

    /**
     * @param catalog the tools that are on; the cards of other tools are left out, and cards do not offer those tools
     */
    Cards(Catalog catalog) {
        uris = catalog.definitions().stream().map(Catalog.Definition::card).filter(Objects::nonNull).distinct()
                .toList();
        tools = TOOLS.replace("\"\"",
                "\"" + String.join(" ", catalog.names()) + "\" data-prefix=\"" + catalog.prefix() + "\"");
    }

    /** Declares resources and the extension only where there is a card. */
    ServerCapabilities.Builder declare(ServerCapabilities.Builder capabilities) {
        return uris.isEmpty()
                ? capabilities
                : capabilities.resources(false, false)
                        .extensions(Map.of(EXTENSION, Map.of("mimeTypes", List.of(MIME_TYPE))));
    }

    /**
     * The error for a {@code resources/read} of an unknown resource, or null for a known one or where no card exists.
     */
    @Nullable
    Map<String, Object> refusal(@Nullable Object id, @Nullable Object params) {
        Object uri = params instanceof Map<?, ?> named ? named.get("uri") : null;
        return uris.isEmpty() || uri instanceof String && uris.contains(uri)
                ? null
                : JsonRpc.error(id, JsonRpc.RESOURCE_NOT_FOUND, "Unknown resource: "
                        + SchemaWording.brief(String.valueOf(uri))
                        + ". The resources are " + String.join(", ", uris));
    }

    List<AsyncResourceSpecification> specifications() {
        return uris.stream().map(this::specification).toList();
    }

    private AsyncResourceSpecification specification(String uri) {
        String name = uri.substring(ROOT.length());
        return new AsyncResourceSpecification(
                Resource.builder(uri, name).mimeType(MIME_TYPE).build(),
                (_, _) -> Mono.fromCallable(() -> {
                    Card card = card(uri);
                    return ReadResourceResult.builder(List.of(TextResourceContents.builder(uri, card.page())
                            .mimeType(MIME_TYPE).meta(Map.of("ui", card.ui())).build())).build();
                }));
    }

    /** The page, and what its host has to know of it ({@code _meta.ui} of MCP Apps). */
    private record Card(String page, Map<String, Object> ui) {}

    /** The result of {@code resources/read} as the SDK gives it, or null where there is no such card. */
    @Nullable
    Map<String, Object> read(@Nullable Object uri) {
        if (!(uri instanceof String known) || !uris.contains(known)) {
            return null;
        }
        Card card = card(known);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("uri", known);
        content.put("mimeType", MIME_TYPE);
        content.put("text", card.page());
        content.put("_meta", Map.of("ui", card.ui()));
        return Map.of("contents", List.of(content));
    }

    private Card card(String uri) {
        String page =
                file(uri.substring(ROOT.length()) + ".html").replace(TOOLS, tools);
        Matcher declared = PICTURES.matcher(page);
        List<String> hosts = declared.find() ? List.of(declared.group(1).split(" ")) : List.of();
        return new Card(whole(page), Map.of("csp", Map.of("resourceDomains", hosts), "prefersBorder", true));
    }

    private static String whole(String page) {
        return PART.matcher(page).replaceAll(part -> Matcher.quoteReplacement(part.group(1) != null
                ? "<style>\n" + file(part.group(1)) + "</style>"
                : "<script>\n" + file(part.group(2)) + "</script>"));
    }

    private static String file(String name) {
        try (InputStream in = Cards.class.getResourceAsStream("/cards/" + name)) {
            return INDENTATION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
