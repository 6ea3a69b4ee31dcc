package dev.traktmcp.mcp.http.access;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some paths of a host, and what serves them. Safe for use by several threads. */
public interface Section {
    /** The methods at a path, or null where nothing of it is there. */
    @Nullable
    List<String> methods(String path);

    /** Whether pages of any origin may call a path, as it knows nobody by a cookie. */
    default boolean isForAnyOrigin(String path) {
        return false;
    }

    /** What serves the paths, each by its pattern. */
    Map<String, HttpServlet> servlets();
}
