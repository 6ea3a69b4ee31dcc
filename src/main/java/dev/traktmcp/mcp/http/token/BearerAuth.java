package dev.traktmcp.mcp.http.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Checks the bearer token. A browser cannot send it with a page or an image, so it gets a cookie, which opens only the
 * pages and does not reveal the token. Safe for use by several threads, as it never changes.
 */
public final class BearerAuth {
    private static final String COOKIE = "trakt-mcp";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final byte @Nullable [] token;
    private final byte @Nullable [] pass;

    /** @param token null where no token is needed */
    public BearerAuth(@Nullable String token) {
        this.token = token == null ? null : bytes(token);
        this.pass = token == null ? null : bytes(passFor(this.token));
    }

    boolean isOpen() {
        return token == null;
    }

    boolean isToken(@Nullable String given) {
        return token != null && given != null && MessageDigest.isEqual(token, bytes(given));
    }

    /** Whether the header Authorization has the bearer token. */
    boolean showsToken(@Nullable String authorization) {
        return isOpen() || authorization != null && authorization.matches("(?i:bearer) +.*")
                && isToken(authorization.replaceFirst("^(?i:bearer) +", ""));
    }

    /** Whether the request may see pages, by the token or by the cookie. */
    boolean mayLook(Request request) {
        return showsToken(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                || Request.getCookies(request).stream().anyMatch(
                        cookie -> cookie.getName().equals(COOKIE)
                                && MessageDigest.isEqual(pass, bytes(cookie.getValue())));
    }

    /** @param secure whether the browser came by https and must send the cookie only over https */
    String cookie(boolean secure) {
        return COOKIE + "=" + new String(pass, StandardCharsets.UTF_8) + "; Path=/; Max-Age=" + A_YEAR
                + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /** The cookie's value: the same after a restart, another for another token; nobody can get the token from it. */
    private static String passFor(byte @Nullable [] token) {
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
