package dev.traktmcp.host;

import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.wiring.Upstream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the pages where people sign in to the sandbox, in the place of Trakt's. Safe for use by several threads. */
final class SandboxServlet extends HttpServlet {
    /** Where they are; the rest of the sandbox's sign-in is for this server itself. */
    static final List<String> PATHS = List.of(Upstream.SANDBOX + "/oauth/authorize", Upstream.SANDBOX + "/activate");

    private static final int LARGEST = 16 << 10;

    private final transient Simulator sandbox;

    SandboxServlet(Simulator sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String target = request.getRequestURI().substring(Upstream.SANDBOX.length())
                + (query == null ? "" : "?" + query);
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", "browser");
        if (request.getContentType() != null) {
            headers.put("Content-Type", request.getContentType());
        }
        Optional<Answer> answer = sandbox.auth().answer(request.getMethod(), target, headers,
                request.getInputStream().readNBytes(LARGEST));
        if (answer.isEmpty()) {
            response.sendError(502);
            return;
        }
        response.setStatus(answer.get().status());
        answer.get().headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        if (answer.get().type() != null) {
            response.setContentType(answer.get().type());
        }
        response.getOutputStream().write(answer.get().body());
    }
}
