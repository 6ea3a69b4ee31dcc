package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.http.access.Caller;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the number of sessions over Streamable HTTP small. Where a new one is one too many, it ends one that nobody
 * uses, as if its client had asked for that: its next request is told to initialize anew. Where all are being used, the
 * new one is refused. Safe for use by several threads.
 */
final class FewSessions implements Filter {
    private final Sessions sessions;
    private final HttpServlet sdk;

    /** @param sdk the servlet that has the sessions */
    FewSessions(Sessions sessions, HttpServlet sdk) {
        this.sessions = sessions;
        this.sdk = sdk;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answer;
        if (request.getMethod().equals("POST") && request.getHeader(ReadyAnswers.SESSION) == null
                && !hasRoom(request, response)) {
            refuse(response);
        } else {
            chain.doFilter(asked, answer);
        }
    }

    private synchronized boolean hasRoom(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Caller caller = OwnSessions.CALLER.get();
        while (sessions.isFull(caller)) {
            String unused = sessions.leastUsed(caller);
            if (unused == null) {
                return false;
            }
            sdk.service(new Ending(request, unused), new Unheard(response));
            sessions.ended(unused);
        }
        return true;
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", JsonErrors.RETRY_SECONDS);
        response.setContentType("application/json");
        response.getOutputStream().write(JsonErrors.busy());
    }

    /** A request to end a session. */
    private static final class Ending extends HttpServletRequestWrapper {
        private final String session;

        private Ending(HttpServletRequest request, String session) {
            super(request);
            this.session = session;
        }

        @Override
        public String getMethod() {
            return "DELETE";
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(ReadyAnswers.SESSION) ? session : super.getHeader(name);
        }
    }

    /** An answer that nobody gets. */
    private static final class Unheard extends HttpServletResponseWrapper {
        private Unheard(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            // the client asked for something else
        }
    }
}
