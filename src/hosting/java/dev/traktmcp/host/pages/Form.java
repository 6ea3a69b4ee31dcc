package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form or of an address, each of which may be there once. */
record Form(Map<String, String> fields) {
    private static final int LARGEST = 8_192;
    private static final String TYPE = "application/x-www-form-urlencoded";

    Form {
        fields = Map.copyOf(fields);
    }

    /** What a form has sent. */
    static Form sent(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw new Refused(Problem.WRONG_FORM);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refused(Problem.WRONG_FORM);
        }
        return parse(new String(body, StandardCharsets.UTF_8));
    }

    /** What stands in the address. */
    static Form asked(HttpServletRequest request) {
        return parse(request.getQueryString());
    }

    private static Form parse(@Nullable String text) {
        Map<String, String> fields = new HashMap<>();
        if (text == null || text.isEmpty()) {
            return new Form(fields);
        }
        try {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (fields.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                    throw new Refused(Problem.WRONG_FORM);
                }
            }
        } catch (IllegalArgumentException _) {
            throw new Refused(Problem.WRONG_FORM);
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    /** A field that our forms always have. */
    String get(String name) {
        return find(name).orElseThrow(() -> new Refused(Problem.WRONG_FORM));
    }

    /** A whole number within bounds. */
    int number(String name, int least, int most) {
        String text = get(name);
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Refused(Problem.WRONG_FORM);
        }
        return Integer.parseInt(text);
    }
}
