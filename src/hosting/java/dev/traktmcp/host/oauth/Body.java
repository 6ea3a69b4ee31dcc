package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads bodies of one kind and of no endless size. */
final class Body {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final URI ANYWHERE = URI.create("https://localhost/");
    private static final int MOST = 64 * 1024;

    private Body() {}

    /**
     * Reads a form, as Nimbus takes it.
     *
     * @throws OAuthFault where the body is something else, or too large
     */
    static HTTPRequest form(HttpServletRequest request) throws IOException {
        String body = new String(read(request, FORM), StandardCharsets.UTF_8);
        OAuthFault.ofRepeated(URLUtils.parseParameters(body));
        HTTPRequest form = form(body);
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            form.setAuthorization(authorization);
        }
        return form;
    }

    static HTTPRequest form(String body) {
        HTTPRequest form = new HTTPRequest(HTTPRequest.Method.POST, ANYWHERE);
        form.setHeader("Content-Type", FORM);
        form.setBody(body);
        return form;
    }

    /** @throws OAuthFault where the body is something else, or too large */
    static byte[] json(HttpServletRequest request) throws IOException {
        return read(request, "application/json");
    }

    private static byte[] read(HttpServletRequest request, String type) throws IOException {
        String given = request.getContentType();
        if (given == null || !given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type)) {
            throw OAuthFault.of("invalid_request", "the body has to be " + type);
        }
        if (request.getContentLengthLong() <= MOST) {
            byte[] body = request.getInputStream().readNBytes(MOST + 1);
            if (body.length <= MOST) {
                return body;
            }
        }
        throw OAuthFault.of(413, "invalid_request", "the body has at most " + MOST + " bytes");
    }
}
