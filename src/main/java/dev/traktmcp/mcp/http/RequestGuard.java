package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.Revisions;
import dev.traktmcp.mcp.arguments.SchemaWording;
import dev.traktmcp.web.WatchingServlet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Admits requests by their headers alone, so that it never waits. It checks Host and Origin against DNS rebinding
 * ("Security Warning" of MCP's Streamable HTTP). Safe for use by several threads, as it never changes.
 */
final class RequestGuard extends Handler.Wrapper {
    private static final String HEALTH = "/healthz";
    private static final Map<String, List<String>> METHODS = Map.of(
            Sessions.STREAMABLE, List.of("GET", "POST", "DELETE"),
            Sessions.SSE, List.of("GET"),
            Sessions.SSE_MESSAGES, List.of("POST"),
            HEALTH, List.of("GET", "HEAD"));
    private static final Pattern HOST = Pattern.compile("([^:/@\\[\\]\\s]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");
    private static final String REVISION = "MCP-Protocol-Version";

    private final Set<String> names;
    private final BearerAuth lock;
    private final TokenForm entrance;

    RequestGuard(HttpEndpoint door, Handler behind) {
        super(behind);
        this.names = door.callableAs();
        this.lock = new BearerAuth(door.token());
        this.entrance = new TokenForm(lock);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        String path = Request.getPathInContext(request);
        List<String> ofSite = WatchingServlet.methods(path);
        List<String> methods = ofSite == null ? METHODS.get(path) : ofSite;
        if (!isOurs(headers.get(HttpHeader.HOST))) {
            return refuse(response, callback, 421, "This server does not go by the name in the Host header");
        }
        if (!isFriendly(headers.get(HttpHeader.ORIGIN))) {
            return refuse(response, callback, 403, "Pages of the origin in the Origin header may not call this server");
        }
        if (methods == null) {
            return refuse(response, callback, 404,
                    "Nothing is here; MCP is at /mcp (Streamable HTTP) and /sse (SSE), and a page at "
                            + WatchingServlet.PAGE);
        }
        if (!methods.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", methods));
            return refuse(response, callback, 405, "Possible here: " + String.join(", ", methods));
        }
        if (path.equals(HEALTH)) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
            Content.Sink.write(response, true, "ok", callback);
            return true;
        }
        if (path.equals(WatchingServlet.PAGE) && TokenForm.isKnocking(request)) {
            return OwnThread.run(
                    request, response, callback, () -> entrance.answer(request, response, callback));
        }
        if (ofSite == null ? !lock.showsToken(request) : !WatchingServlet.isPublic(path) && !lock.mayLook(request)) {
            if (path.equals(WatchingServlet.PAGE) && TokenForm.isBrowser(request)) {
                return entrance.ask(response, callback, false);
            }
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
            return refuse(response, callback, 401, "The header Authorization: Bearer … is needed");
        }
        String revision = headers.get(REVISION);
        if (revision != null && !Revisions.ALL.contains(revision)) {
            return JsonErrors.write(response, callback, 400, unsupported(revision));
        }
        return super.handle(request, response, callback);
    }

    private static boolean refuse(Response response, Callback callback, int status, String text) {
        return JsonErrors.refuse(response, callback, status, text);
    }

    private boolean isOurs(String host) {
        Matcher parts = HOST.matcher(host == null ? "" : host.toLowerCase(Locale.ROOT));
        return parts.matches() && names.contains(parts.group(1));
    }

    /** Only browsers send an origin. A page without one sends "null", which we refuse. */
    private boolean isFriendly(String origin) {
        return origin == null || origin.matches("https?://.*") && isOurs(origin.replaceFirst("https?://", ""));
    }

    /** The error in the words of 2026-07-28, so that newer clients know which revision to use. */
    private Map<String, Object> unsupported(String revision) {
        return JsonRpc.message(null, "error", Map.of(
                "code", JsonRpc.UNSUPPORTED_REVISION,
                "message", "Unsupported " + REVISION,
                "data", Map.of("supported", Revisions.ALL, "requested", SchemaWording.brief(revision))));
    }
}
