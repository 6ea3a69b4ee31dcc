package dev.traktmcp.mcp.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * What opens the door: the token, as a bearer. A browser cannot send that with a page or a picture, so it gets a cookie
 * for it, which opens the pages alone and tells nobody the token.
 */
final class BearerAuth {
    private static final String COOKIE = "trakt-mcp";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final byte[] token;
    private final byte[] pass;

    /** @param token null where none is asked for */
    BearerAuth(String token) {
        this.token = token == null ? null : bytes(token);
        this.pass = token == null ? null : bytes(passFor(this.token));
    }

    boolean isOpen() {
        return token == null;
    }

    boolean isToken(String given) {
        return token != null && given != null && MessageDigest.isEqual(token, bytes(given));
    }

    /** Whether the request shows the token as a bearer. */
    boolean showsToken(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return isOpen() || authorization != null && authorization.matches("(?i:bearer) +.*")
                && isToken(authorization.replaceFirst("^(?i:bearer) +", ""));
    }

    /** Whether the request may see pages: by the token, or by the cookie. */
    boolean mayLook(Request request) {
        return showsToken(request) || Request.getCookies(request).stream().anyMatch(cookie ->
                cookie.getName().equals(COOKIE) && MessageDigest.isEqual(pass, bytes(cookie.getValue())));
    }

    /** @param secure whether the browser came by https, and should send it over nothing else */
    String cookie(boolean secure) {
        return COOKIE + "=" + new String(pass, StandardCharsets.UTF_8) + "; Path=/; Max-Age=" + A_YEAR
                + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /** The same after a restart, another with another token; the token cannot be had from it. */
    private static String passFor(byte[] token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes("trakt-mcp pages")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
