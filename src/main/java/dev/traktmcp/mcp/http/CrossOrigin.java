package dev.traktmcp.mcp.http;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets pages of an origin that may call this server read its answers ("CORS" of the Fetch standard). No page may send
 * cookies, so each has to show the token itself.
 */
final class CrossOrigin {
    private static final String ORIGIN_ALLOWED = "Access-Control-Allow-Origin";
    private static final String ASKED_METHOD = "Access-Control-Request-Method";
    private static final String ASKED_HEADERS = "Access-Control-Request-Headers";
    private static final String NAMES = "[\\w-]+( *, *[\\w-]+)*";
    private static final String TEN_MINUTES = "600";

    private CrossOrigin() {}

    /** Whether a browser asks if it may send another request from its page. */
    static boolean isPreflight(Request request) {
        HttpFields headers = request.getHeaders();
        return request.getMethod().equals("OPTIONS") && headers.contains(HttpHeader.ORIGIN)
                && headers.contains(ASKED_METHOD);
    }

    /** Allows the methods of a path, with the headers that the page wants to send. */
    static boolean allow(List<String> methods, Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Access-Control-Allow-Methods", String.join(", ", methods));
        String wanted = request.getHeaders().get(ASKED_HEADERS);
        if (wanted != null && wanted.matches(NAMES)) {
            headers.put("Access-Control-Allow-Headers", wanted);
        }
        headers.put("Access-Control-Max-Age", TEN_MINUTES);
        response.setStatus(204);
        callback.succeeded();
        return true;
    }

    /** Makes the answer readable for the page that a friendly origin names. */
    static void show(String origin, Response response) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(ORIGIN_ALLOWED, origin);
        headers.put("Access-Control-Expose-Headers", "Mcp-Session-Id, WWW-Authenticate");
        headers.add(HttpHeader.VARY, HttpHeader.ORIGIN.asString());
    }
}
