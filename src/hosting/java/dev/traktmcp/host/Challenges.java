package dev.traktmcp.host;

import dev.traktmcp.host.oauth.Endpoints;
import dev.traktmcp.host.oauth.Scopes;
import dev.traktmcp.mcp.http.access.Refusal;
import java.net.URI;

/**
 * What callers without the right token are told ({@code WWW-Authenticate} of RFC 6750 and RFC 9728). Bearer comes first
 * and the metadata's address is absolute, as clients read no other form.
 */
final class Challenges {
    /** What a sign-in asks for at first, as many clients never ask for more later. */
    private static final String SCOPES = Scopes.text(Scopes.ALL);

    private final String metadata;

    Challenges(URI publicUrl) {
        metadata = "resource_metadata=\"" + publicUrl + Endpoints.RESOURCE_METADATA + "\"";
    }

    Refusal none() {
        return new Refusal(401, "Bearer " + metadata + ", scope=\"" + SCOPES + "\"",
                "Sign in first: the header WWW-Authenticate says where");
    }

    Refusal invalid() {
        return new Refusal(401, "Bearer " + metadata + ", scope=\"" + SCOPES + "\", error=\"invalid_token\","
                + " error_description=\"The access token is unknown, has run out or was taken back\"",
                "The access token is unknown, has run out or was taken back");
    }

    Refusal scope(String wanted) {
        return new Refusal(403, "Bearer " + metadata + ", error=\"insufficient_scope\", scope=\"" + SCOPES + "\","
                + " error_description=\"This needs the scope " + wanted + "\"",
                "This needs the scope " + wanted + ", which the person has not allowed this client");
    }

    Refusal tooMany(int seconds) {
        return new Refusal(429, null, "Too many calls in a minute; nothing was done. Again in " + seconds + " seconds",
                seconds);
    }

    Refusal down() {
        return new Refusal(503, null, "This server cannot look at its sign-ins just now; nothing was done", 10);
    }
}
