package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The files that all pages share, and a page for what is not there. */
final class FileServlet extends PageServlet {
    static final Map<String, String> TYPES = Map.of(
            "/style.css", "text/css; charset=utf-8",
            "/copy.js", "text/javascript; charset=utf-8",
            "/icon.svg", "image/svg+xml");

    @Override
    void get(Visit visit) throws IOException {
        String type = TYPES.get(visit.path());
        if (type != null) {
            visit.header("Cache-Control", "no-cache");
            visit.send(type, read(visit.path()));
        } else if (visit.isOfPerson()) {
            throw new Refused(Problem.NOTHING_HERE);
        } else {
            visit.status(404);
            visit.send("application/json", "{\"error\":\"not_found\"}".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = FileServlet.class.getResourceAsStream("/host/pages" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
