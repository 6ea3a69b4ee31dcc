package dev.traktmcp.mcp.http.access;

import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** Knows who may use MCP on a host. Safe for use by several threads. */
public interface Callers extends AutoCloseable {
    /** Decides by the headers of a request where that needs no waiting; else null. */
    @Nullable
    Admission ready(HttpFields headers);

    /** Decides by the headers of a request; it may wait. */
    Admission decide(HttpFields headers);

    /** Ends what callers have open, and says so to them. */
    @Override
    void close();
}
