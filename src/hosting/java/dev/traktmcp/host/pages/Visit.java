package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.Page;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** One request of a browser and its answer. */
final class Visit {
    /** Who is signed in here. */
    static final String SESSION = "__Host-trakt-mcp";
    /** Ties a consent and Trakt's sign-in to the browser that began them. */
    static final String CONSENT = "__Host-consent";
    /** The secret of an invitation, from its link until Trakt has said who it is. */
    static final String INVITATION = "__Host-invitation";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Visit(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    String path() {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    Form asked() {
        return Form.asked(request);
    }

    Form sent() throws IOException {
        return Form.sent(request);
    }

    boolean isOfPerson() {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    /** The secret in a cookie; what does not look like one of ours counts as not there. */
    Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && SECRET.matcher(cookie.getValue()).matches()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Lax, as Trakt and assistants send people here from their pages. */
    void keep(String name, String secret, Duration time) {
        response.addHeader("Set-Cookie", name + "=" + secret + "; Path=/; Max-Age=" + time.toSeconds()
                + "; Secure; HttpOnly; SameSite=Lax");
    }

    void forget(String name) {
        keep(name, "", Duration.ZERO);
    }

    void show(Page page) throws IOException {
        response.setStatus(page.status());
        send("text/html; charset=utf-8", page.bytes());
    }

    void send(String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Offers it to be kept as a file. */
    void download(String name, String type, byte[] body) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        send(type, body);
    }

    /** Sends the browser on to another of our pages. */
    void go(String path) {
        response.setStatus(303);
        response.setHeader("Location", path);
    }

    void status(int status) {
        response.setStatus(status);
    }

    void header(String name, String value) {
        response.setHeader(name, value);
    }
}
