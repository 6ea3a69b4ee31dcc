package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.http.access.Caller;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Lets callers use their own sessions only: another's is unknown to them, as MCP wants it of sessions that have ended.
 * A session that begins learns whose it is. Safe for use by several threads.
 */
final class OwnSessions implements Filter {
    /** Whose request this thread answers. */
    static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private final Sessions sessions;

    OwnSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        Session session = sessions.find(((HttpServletRequest) request).getHeader(ReadyAnswers.SESSION));
        if (session != null && !session.isOf(caller)) {
            ((HttpServletResponse) response).sendError(HttpStatus.NOT_FOUND_404);
            return;
        }
        try {
            ScopedValue.where(CALLER, caller).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
