package dev.traktmcp.host.pages.html;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what this server is, and how to connect each client. */
public final class FrontPage {
    private static final Template TEMPLATE = Template.of("front");

    /** What answers without a token, to look at. */
    private static final List<String> ENDPOINTS = List.of("/healthz", "/readyz",
            "/.well-known/oauth-protected-resource/mcp", "/.well-known/oauth-authorization-server", "/mcp");

    private FrontPage() {}

    /**
     * The page.
     *
     * @param site the public address, without a slash at the end
     * @param name who is signed in, or null
     */
    public static Page of(URI site, @Nullable String name) {
        String address = site + "/mcp";
        return Page.withScript("Trakt for your assistant", TEMPLATE.page(Map.of(
                "address", Html.exact(address),
                "who", name == null ? TEMPLATE.part("nobody")
                        : TEMPLATE.part("somebody", Map.of("name", name, "endpoints", Html.all(ENDPOINTS.stream()
                                .map(path -> TEMPLATE.part("endpoint", Map.of("path", Html.exact(path)))).toList()))),
                "clients", Html.all(Connection.all(address).stream().map(FrontPage::show).toList()))));
    }

    private static Html show(Connection connection) {
        String id = "c-" + connection.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        String text = connection.text();
        URI link = connection.link();
        return TEMPLATE.part("client", Map.of(
                "name", connection.name(),
                "steps", Html.exact(connection.steps()),
                "link", link == null ? Html.NONE
                        : TEMPLATE.part("link", Map.of("link", Html.exact(link.toASCIIString()), "name",
                                connection.name())),
                "text", text == null ? Html.NONE
                        : TEMPLATE.part("text", Map.of("id", Html.exact(id), "text", Html.exact(text), "name",
                                connection.name()))));
    }
}
