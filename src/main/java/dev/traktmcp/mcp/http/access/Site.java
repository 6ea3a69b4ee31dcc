package dev.traktmcp.mcp.http.access;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What a host serves beside MCP, mostly to browsers. Safe for use by several threads. */
public interface Site extends Section {
    /** Answers a request that may not go on to the servlets; returns whether it did. It may wait. */
    boolean stops(Request request, Response response, Callback callback) throws Exception;

    /** Whether the servlets have a page for people at a browser who ask for what is not there. */
    default boolean hasPageForLost() {
        return false;
    }

    /** Where people find what is here, for those who went astray. */
    String signpost();
}
