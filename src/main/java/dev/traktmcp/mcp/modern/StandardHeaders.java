package dev.traktmcp.mcp.modern;

import dev.traktmcp.mcp.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds the headers that each request of 2026-07-28 has against its body. */
public final class StandardHeaders {
    private static final String METHOD = "Mcp-Method";
    private static final String NAME = "Mcp-Name";

    /** What {@code Mcp-Name} repeats. */
    private static final Map<String, String> NAMED_BY =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private static final String ENCODED = "=?base64?";
    private static final String END = "?=";

    private StandardHeaders() {}

    /**
     * What is wrong with the headers, or null.
     *
     * @param headers the values of a header, in whatever case its name is
     */
    public static @Nullable String mismatch(Message.Request message, Function<String, List<String>> headers) {
        String mismatch = mismatch(METHOD, message.method(), headers, false);
        String field = NAMED_BY.get(message.method());
        return mismatch == null && field != null && message.fields().get("params") instanceof Map<?, ?> params
                && params.get(field) instanceof String name ? mismatch(NAME, name, headers, true) : mismatch;
    }

    /** What is wrong with one header that has to say this, or null. */
    static @Nullable String mismatch(String header, String expected, Function<String, List<String>> headers,
            boolean encodable) {
        List<String> given = headers.apply(header);
        if (given.isEmpty()) {
            return "the header " + header + " is missing";
        }
        String value = given.size() == 1 ? encodable ? decoded(given.getFirst()) : given.getFirst() : null;
        return value == null ? "the header " + header + " cannot be read"
                : value.equals(expected) ? null : "the header " + header + " and the body differ";
    }

    /** The text that a header's value stands for, or null where it has characters that it may not have. */
    static @Nullable String decoded(String value) {
        if (value.startsWith(ENCODED) && value.endsWith(END) && value.length() >= ENCODED.length() + END.length()) {
            String encoded = value.substring(ENCODED.length(), value.length() - END.length());
            try { // the decoder itself does not miss the padding
                return encoded.length() % 4 != 0 ? null
                        : new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                return null;
            }
        }
        return value.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= '~') ? value : null;
    }
}
