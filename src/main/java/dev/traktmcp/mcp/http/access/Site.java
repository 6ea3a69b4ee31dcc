package dev.traktmcp.mcp.http.access;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What a host serves beside MCP, mostly to browsers. Safe for use by several threads. */
public interface Site {
    /** The methods at a path, or null where nothing of it is there. */
    @Nullable
    List<String> methods(String path);

    /** Whether pages of any origin may call a path, as it knows nobody by a cookie. */
    boolean isForAnyOrigin(String path);

    /** Answers a request that may not go on to the servlets; returns whether it did. It may wait. */
    boolean stops(Request request, Response response, Callback callback) throws Exception;

    /** What serves the paths, each by its pattern. */
    Map<String, HttpServlet> servlets();

    /** Where people find what is here, for those who went astray. */
    String signpost();
}
