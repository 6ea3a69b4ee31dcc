package dev.traktmcp.host.oauth.client;

import dev.traktmcp.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of itself ("Client Metadata" of RFC 7591), as far as anything here depends on it. All clients are
 * public, so what it says of secrets and of how it would show them is passed over.
 *
 * @param name cleaned, for people; null where it has none
 * @param uri of its home page, https; or null
 * @param logo https, or null
 */
public record ClientDetails(@Nullable String name, List<String> redirectUris, @Nullable String uri,
        @Nullable String logo) {
    private static final int MOST_REDIRECTS = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINK = 500;

    public ClientDetails {
        redirectUris = List.copyOf(redirectUris);
    }

    /**
     * Reads what a client registers.
     *
     * @param json the fields of its request
     * @throws UnusableClient where one of its redirect URIs may not be, or it could use nothing of what is here
     */
    public static ClientDetails registered(Map<?, ?> json) {
        List<String> redirects = redirects(json);
        for (String redirect : redirects) {
            String fault = RedirectUris.fault(redirect);
            if (fault != null) {
                throw UnusableClient.redirect(fault);
            }
        }
        return of(json, redirects);
    }

    /** Reads what a document says. Redirect URIs that may not be are passed over, as it is made for others, too. */
    static ClientDetails documented(Map<?, ?> json) {
        List<String> usable = redirects(json).stream().filter(one -> RedirectUris.fault(one) == null).toList();
        if (usable.isEmpty()) {
            throw UnusableClient.redirect("none of its redirect_uris can be used here");
        }
        return of(json, usable);
    }

    private static ClientDetails of(Map<?, ?> json, List<String> redirects) {
        if (!strings(json, "grant_types", "authorization_code").contains("authorization_code")) {
            throw UnusableClient.metadata("grant_types has to contain authorization_code");
        }
        if (!strings(json, "response_types", "code").contains("code")) {
            throw UnusableClient.metadata("response_types has to contain code");
        }
        return new ClientDetails(name(json.get("client_name")), redirects, link(json.get("client_uri")),
                link(json.get("logo_uri")));
    }

    private static List<String> redirects(Map<?, ?> json) {
        List<String> redirects = strings(json, "redirect_uris", null);
        if (redirects.isEmpty() || redirects.size() > MOST_REDIRECTS) {
            throw UnusableClient.redirect("redirect_uris has to have 1 to " + MOST_REDIRECTS + " entries");
        }
        return redirects;
    }

    private static List<String> strings(Map<?, ?> json, String name, @Nullable String otherwise) {
        Object value = json.get(name);
        if (value == null) {
            return otherwise == null ? List.of() : List.of(otherwise);
        }
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof String text) {
                    strings.add(text);
                }
            }
            if (strings.size() == elements.size()) {
                return strings;
            }
        }
        throw UnusableClient.metadata(name + " has to be a list of texts");
    }

    private static @Nullable String name(@Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw UnusableClient.metadata("client_name has to be a text");
        }
        String name = value == null ? "" : Text.line((String) value);
        int points = name.codePointCount(0, name.length());
        return name.isEmpty() ? null
                : points <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    /** A link that a page may have; anything else counts as none, as nothing depends on it. */
    private static @Nullable String link(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() > LONGEST_LINK) {
            return null;
        }
        try {
            URI uri = new URI(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null ? text
                    : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
