package dev.traktmcp.host;

import dev.traktmcp.mcp.http.access.Section;
import dev.traktmcp.mcp.http.access.Site;
import jakarta.servlet.http.HttpServlet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** All that a hosted server shows beside MCP. Safe for use by several threads. */
final class HostSite implements Site {
    private final List<Section> sections;

    HostSite(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /** Pages of which each path is one pattern. */
    record Few(List<String> methods, Map<String, HttpServlet> servlets) implements Section {
        @Override
        public @Nullable List<String> methods(String path) {
            return servlets.containsKey(path) ? methods : null;
        }
    }

    @Override
    public @Nullable List<String> methods(String path) {
        for (Section section : sections) {
            List<String> methods = section.methods(path);
            if (methods != null) {
                return methods;
            }
        }
        return null;
    }

    @Override
    public boolean isForAnyOrigin(String path) {
        return sections.stream().anyMatch(section -> section.isForAnyOrigin(path));
    }

    @Override
    public boolean stops(Request request, Response response, Callback callback) {
        return false;
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        Map<String, HttpServlet> all = new HashMap<>();
        sections.forEach(section -> all.putAll(section.servlets()));
        return all;
    }

    @Override
    public boolean hasPageForLost() {
        return true;
    }

    @Override
    public String signpost() {
        return "MCP is at /mcp (Streamable HTTP), and what this server is stands at /";
    }
}
