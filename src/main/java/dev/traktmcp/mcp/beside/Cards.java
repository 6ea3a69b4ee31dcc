package dev.traktmcp.mcp.beside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The small pages that a host can show beside a reply ("MCP Apps", {@code io.modelcontextprotocol/ui}, 2026-01-26).
 * {@code tools.json} says which there are: each {@code _meta.ui.resourceUri} of a tool that is on names a file of
 * {@code resources/cards}. A card loads nothing from the network but images from the hosts that it declares. Safe for
 * use by several threads, as it never changes.
 */
public final class Cards {
    public static final String EXTENSION = "io.modelcontextprotocol/ui";
    public static final String MIME_TYPE = "text/html;profile=mcp-app";
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
     * @param uris of the cards of the tools that are on
     * @param names of those tools; cards do not offer others
     * @param prefix precedes the names outside; mostly empty
     */
    public Cards(List<String> uris, Collection<String> names, String prefix) {
        this.uris = uris;
        tools = TOOLS.replace("\"\"", "\"" + String.join(" ", names) + "\" data-prefix=\"" + prefix + "\"");
    }

    public boolean areThere() {
        return !uris.isEmpty();
    }

    /** The members of {@code resources/list}. */
    public List<Map<String, Object>> listed() {
        return uris.stream().map(uri -> {
            Map<String, Object> listed = new LinkedHashMap<>();
            listed.put("uri", uri);
            listed.put("name", uri.substring(ROOT.length()));
            listed.put("mimeType", MIME_TYPE);
            return listed;
        }).toList();
    }

    /** The page, and what its host has to know of it ({@code _meta.ui} of MCP Apps). */
    private record Card(String page, Map<String, Object> ui) {}

    /** The result of {@code resources/read}, or null where there is no such card. */
    public @Nullable Map<String, Object> read(String uri) {
        if (!uris.contains(uri)) {
            return null;
        }
        Card card = card(uri);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("uri", uri);
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
