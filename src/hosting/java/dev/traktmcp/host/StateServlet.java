package dev.traktmcp.host;

import dev.traktmcp.host.metrics.Meters;
import dev.traktmcp.host.database.Database;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever runs the server how it is: {@code /readyz} for balancers, {@code /metrics} for Prometheus. Safe for use
 * by several threads.
 */
final class StateServlet extends HttpServlet {
    static final String READY = "/readyz";
    static final String METRICS = "/metrics";

    private final transient Database database;
    private final transient Meters meters;
    private final @Nullable String token;

    /** @param token what {@link #METRICS} asks for; null where only this machine may read it */
    StateServlet(Database database, Meters meters, @Nullable String token) {
        this.database = database;
        this.meters = meters;
        this.token = token;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().equals(READY)) {
            boolean ready = database.isReady();
            response.setStatus(ready ? 200 : 503);
            text(response, ready ? "ready" : "the database cannot be used");
        } else if (mayMeasure(request)) {
            text(response, meters.scrape());
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(401);
            text(response, "Metrics are for whoever runs this server: set TRAKT_MCP_METRICS_TOKEN and send it as a"
                    + " bearer token");
        }
    }

    /** What came through a proxy came from somebody else. */
    private boolean mayMeasure(HttpServletRequest request) throws IOException {
        String shown = request.getHeader("Authorization");
        if (token != null) {
            return shown != null && MessageDigest.isEqual(
                    ("Bearer " + token).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
        }
        return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static void text(HttpServletResponse response, String text) throws IOException {
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
