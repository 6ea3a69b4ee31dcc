package dev.traktmcp.mcp.http.token;

import dev.traktmcp.mcp.http.access.Site;
import dev.traktmcp.web.WatchingServlet;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The page of what is being watched, behind the same token as MCP. Safe for use by several threads. */
public final class WatchingSite implements Site {
    private final BearerAuth lock;
    private final TokenForm entrance;
    private final WatchingServlet servlet;

    public WatchingSite(BearerAuth lock, WatchingServlet servlet) {
        this.lock = lock;
        this.entrance = new TokenForm(lock);
        this.servlet = servlet;
    }

    @Override
    public @Nullable List<String> methods(String path) {
        return WatchingServlet.methods(path);
    }

    @Override
    public boolean stops(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.equals(WatchingServlet.PAGE) && TokenForm.isKnocking(request)) {
            return entrance.answer(request, response, callback);
        }
        if (WatchingServlet.isPublic(path) || lock.mayLook(request)) {
            return false;
        }
        return path.equals(WatchingServlet.PAGE) && TokenForm.isBrowser(request)
                ? entrance.ask(response, callback, false) : OneAccount.LOCKED.send(response, callback);
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        return Map.of(WatchingServlet.PAGE, servlet, WatchingServlet.PAGE + "/*", servlet, WatchingServlet.API, servlet,
                WatchingServlet.PICTURES + "*", servlet);
    }

    @Override
    public String signpost() {
        return "MCP is at /mcp (Streamable HTTP) and /sse (SSE), and a page at " + WatchingServlet.PAGE;
    }
}
