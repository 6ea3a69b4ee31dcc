package dev.traktmcp.web;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.FailureCode;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.json.RecordWriter;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.watching.WatchingPage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Serves browsers: the page of what is being watched, the JSON behind it, and the images. Safe for use by several
 * threads.
 */
public final class WatchingServlet extends HttpServlet {
    public static final String PAGE = "/watching";
    public static final String API = "/api/watching";
    public static final String PICTURES = "/pictures/";

    private static final LazyLogger LOG = new LazyLogger(WatchingServlet.class);
    private static final List<String> READING = List.of("GET", "HEAD");
    /** The sign-in form is posted to the page's address. */
    private static final List<String> ENTERING = List.of("GET", "HEAD", "POST");

    /** Headers of every answer: only our own script runs, only images are loaded, no page may frame it. */
    public static final Map<String, String> SAFE = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                    + "img-src 'self' https://image.tmdb.org https://www.themoviedb.org; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin", // so that the form is posted with its Origin
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final transient WatchingPage showcase;

    public WatchingServlet(WatchingPage showcase) {
        this.showcase = showcase;
    }

    /** The methods at a path, or null where the page has nothing there. */
    public static @Nullable List<String> methods(String path) {
        return path.equals(PAGE) ? ENTERING
                : StaticFile.at(path) != null || path.equals(API) || path.matches(PICTURES + "[0-9a-f]{32}") ? READING
                : null;
    }

    /** Whether a path needs no token: the style of the sign-in form, which is public in the source. */
    public static boolean isPublic(String path) {
        StaticFile file = StaticFile.at(path);
        return file == StaticFile.STYLE || file == StaticFile.ICON;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SAFE.forEach(response::setHeader);
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        StaticFile file = StaticFile.at(path);
        if (file != null) {
            send(response, "no-cache", file.type(), file.bytes());
        } else if (path.equals(API)) {
            look(response);
        } else {
            picture(path.substring(PICTURES.length()), response);
        }
    }

    private void look(HttpServletResponse response) throws IOException {
        Object body;
        try {
            body = showcase.look();
        } catch (TraktException e) {
            LOG.debug("nothing to show", e);
            body = refusal(response, Explanation.of(e.failure()));
        } catch (RuntimeException e) {
            LOG.error("{} broke on a bug", API, e);
            body = refusal(response, new Explanation(FailureCode.BUG, "Something in this server broke, which is a bug.",
                    "look into the server's log, which has the details.", Map.of()));
        }
        send(response, "no-store", "application/json", UntypedJson.write(RecordWriter.write(body)));
    }

    private static Map<String, Object> refusal(HttpServletResponse response, Explanation explanation) {
        response.setStatus(explanation.code().status());
        if (explanation.facts().get("retry_after_seconds") instanceof Long seconds) {
            response.setHeader("Retry-After", seconds.toString());
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", explanation.code().word());
        error.put("message", explanation.what());
        error.put("next", explanation.next());
        if (!explanation.facts().isEmpty()) {
            error.put("details", explanation.facts());
        }
        return Map.of("error", error);
    }

    private void picture(String name, HttpServletResponse response) throws IOException {
        var picture = showcase.picture(name);
        if (picture.isPresent()) {
            send(response, "private, max-age=86400, immutable", picture.get().type(), picture.get().bytes());
        } else {
            response.sendError(404);
        }
    }

    private static void send(HttpServletResponse response, String caching, String type, byte[] body)
            throws IOException {
        response.setHeader("Cache-Control", caching);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
