package dev.traktmcp.host;

import dev.traktmcp.host.oauth.Endpoints;
import dev.traktmcp.host.pages.Pages;
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
    /** One part of it. */
    interface Part {
        /** The methods at a path, or null where nothing of it is there. */
        @Nullable
        List<String> methods(String path);

        /** Whether pages of any origin may call a path of it, as it knows nobody there by a cookie. */
        boolean isForAnyOrigin(String path);

        /** What serves the paths, each by its pattern. */
        Map<String, HttpServlet> servlets();
    }

    private final List<Part> parts;

    HostSite(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A part of pages, of which each path is one pattern. */
    record Few(List<String> methods, Map<String, HttpServlet> servlets) implements Part {
        @Override
        public @Nullable List<String> methods(String path) {
            return servlets.containsKey(path) ? methods : null;
        }

        @Override
        public boolean isForAnyOrigin(String path) {
            return false;
        }
    }

    /** What assistants are told and given. */
    record OfAssistants(Endpoints endpoints) implements Part {
        @Override
        public @Nullable List<String> methods(String path) {
            return endpoints.methods(path);
        }

        @Override
        public boolean isForAnyOrigin(String path) {
            return endpoints.isForAnyOrigin(path);
        }

        @Override
        public Map<String, HttpServlet> servlets() {
            return endpoints.servlets();
        }
    }

    /** What people see. */
    record OfPeople(Pages pages) implements Part {
        @Override
        public @Nullable List<String> methods(String path) {
            return pages.methods(path);
        }

        @Override
        public boolean isForAnyOrigin(String path) {
            return false;
        }

        @Override
        public Map<String, HttpServlet> servlets() {
            return pages.servlets();
        }
    }

    @Override
    public @Nullable List<String> methods(String path) {
        for (Part part : parts) {
            List<String> methods = part.methods(path);
            if (methods != null) {
                return methods;
            }
        }
        return null;
    }

    @Override
    public boolean isForAnyOrigin(String path) {
        return parts.stream().anyMatch(part -> part.isForAnyOrigin(path));
    }

    @Override
    public boolean stops(Request request, Response response, Callback callback) {
        return false;
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        Map<String, HttpServlet> all = new HashMap<>();
        parts.forEach(part -> all.putAll(part.servlets()));
        return all;
    }

    @Override
    public String signpost() {
        return "MCP is at /mcp (Streamable HTTP), and what this server is stands at /";
    }
}
