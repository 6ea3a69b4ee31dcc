package dev.traktmcp.host.oauth;

import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.text.LazyLogger;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An endpoint that programs post to. Its answers are JSON that nobody keeps ("Token Response" of OAuth 2.1). */
abstract class JsonServlet extends HttpServlet {
    private static final LazyLogger LOG = new LazyLogger(JsonServlet.class);

    /** @param json null for a body without content */
    record Answer(int status, @Nullable Map<String, Object> json) {}

    /** @throws OAuthFault where the request is refused */
    abstract Answer answer(HttpServletRequest request) throws IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            refuse(request, response, OAuthFault.of(405, "invalid_request", "only POST is possible here"));
            return;
        }
        try {
            Answer answer = answer(request);
            write(response, answer.status(), answer.json());
        } catch (OAuthFault fault) {
            refuse(request, response, fault);
        } catch (StoreUnavailable _) {
            refuse(request, response, OAuthFault.unavailable());
        } catch (RuntimeException e) {
            LOG.error("{} failed", request.getServletPath(), e);
            refuse(request, response, OAuthFault.of(500, "server_error", "this server has made a mistake"));
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, OAuthFault fault)
            throws IOException {
        LOG.debug("{} refused: {}, {}", request.getServletPath(), fault.code(), fault.description());
        Duration later = fault.later();
        if (later != null) {
            response.setHeader("Retry-After", Long.toString(later.toSeconds()));
        }
        if (fault.status() == 401 && request.getHeader("Authorization") != null) {
            response.setHeader("WWW-Authenticate", "Basic");
        }
        write(response, fault.status(), fault.json());
    }

    private static void write(HttpServletResponse response, int status,
            @Nullable Map<String, Object> json) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (json == null) {
            response.setContentLength(0);
            return;
        }
        byte[] bytes = UntypedJson.write(json);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
