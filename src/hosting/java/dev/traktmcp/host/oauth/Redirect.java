package dev.traktmcp.host.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The way back to a client, with who sends the person back on it ("Issuer Identification", RFC 9207). */
final class Redirect {
    private Redirect() {}

    static URI withCode(String to, String code, @Nullable String state, String issuer) {
        return with(to, "code=" + code, state, issuer);
    }

    static URI withError(String to, String error, @Nullable String description, @Nullable String state, String issuer) {
        String more = description == null ? "" : "&error_description=" + encoded(description);
        return with(to, "error=" + encoded(error) + more, state, issuer);
    }

    /** The address stays as the client wrote it. */
    private static URI with(String to, String query, @Nullable String state, String issuer) {
        String known = state == null ? "" : "&state=" + encoded(state);
        return URI.create(to + (to.indexOf('?') < 0 ? "?" : "&") + query + known + "&iss=" + encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
