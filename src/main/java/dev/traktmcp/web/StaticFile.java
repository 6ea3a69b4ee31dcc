package dev.traktmcp.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The packaged files of the page; the same in every copy of this program. */
public enum StaticFile {
    WATCHING(WatchingServlet.PAGE, "watching.html", "text/html; charset=utf-8"),
    SCRIPT(WatchingServlet.PAGE + "/page.js", "page.js", "text/javascript; charset=utf-8"),
    STYLE(WatchingServlet.PAGE + "/page.css", "page.css", "text/css; charset=utf-8"),
    ICON(WatchingServlet.PAGE + "/icon.svg", "icon.svg", "image/svg+xml"),
    /** Replaces the page for a browser that has not shown the token; it has no address of its own. */
    LOCKED(null, "locked.html", "text/html; charset=utf-8");

    private final @Nullable String path;
    private final String type;
    private final byte[] bytes;

    StaticFile(@Nullable String path, String name, String type) {
        this.path = path;
        this.type = type;
        this.bytes = read("/page/" + name);
    }

    /** The file at an address, or null. */
    static @Nullable StaticFile at(String path) {
        for (StaticFile file : values()) {
            if (path.equals(file.path)) {
                return file;
            }
        }
        return null;
    }

    public String type() {
        return type;
    }

    /** The content; callers must not change it. */
    public byte[] bytes() {
        return bytes;
    }

    private static byte[] read(String resource) {
        try (InputStream in = StaticFile.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
