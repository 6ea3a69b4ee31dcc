package dev.traktmcp.mcp.http.token;

import dev.traktmcp.web.StaticFile;
import dev.traktmcp.web.WatchingServlet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * Signs browsers in: a person who gives the token once, in the form or in the address, gets the cookie and the address
 * without the token. Safe for use by several threads, as it never changes.
 */
final class TokenForm {
    private static final String TOKEN = "token";
    private static final int LARGEST = 4_096;

    private final BearerAuth lock;

    TokenForm(BearerAuth lock) {
        this.lock = lock;
    }

    /** Whether the request brings a token to exchange for the cookie. */
    static boolean isKnocking(Request request) {
        return request.getMethod().equals("POST") || Request.extractQueryParameters(request).get(TOKEN) != null;
    }

    boolean answer(Request request, Response response, Callback callback) throws IOException {
        boolean right = lock.isToken(given(request));
        if (!right && !lock.isOpen()) {
            return ask(response, callback, true);
        }
        if (right) {
            boolean secure = "https".equalsIgnoreCase(request.getHeaders().get(HttpHeader.X_FORWARDED_PROTO));
            response.getHeaders().add(HttpHeader.SET_COOKIE, lock.cookie(secure));
        }
        response.setStatus(303);
        response.getHeaders().put(HttpHeader.LOCATION, WatchingServlet.PAGE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        callback.succeeded();
        return true;
    }

    /** Sends the form. */
    boolean ask(Response response, Callback callback, boolean wrong) {
        StaticFile form = StaticFile.LOCKED;
        String page = new String(form.bytes(), StandardCharsets.UTF_8);
        response.setStatus(401);
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, form.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        WatchingServlet.SAFE.forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(
                (wrong ? page.replace(" hidden", "") : page).getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    static boolean isBrowser(Request request) {
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    @SuppressWarnings("resource") // who closes it says that the rest is not wanted, and Jetty hangs up
    private static @Nullable String given(Request request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return Request.extractQueryParameters(request).getValue(TOKEN);
        }
        try {
            byte[] start = Content.Source.asInputStream(request).readNBytes(LARGEST);
            Fields form = new Fields();
            UrlEncoded.decodeUtf8To(new String(start, StandardCharsets.US_ASCII), form);
            return form.getValue(TOKEN);
        } catch (IllegalArgumentException _) {
            return null; // not a form
        }
    }
}
