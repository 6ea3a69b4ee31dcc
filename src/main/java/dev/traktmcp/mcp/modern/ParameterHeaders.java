package dev.traktmcp.mcp.modern;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.Message;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds {@code Mcp-Param-…} headers against the arguments of a call, for tools whose schema asks for them by {@code
 * x-mcp-header}. None of ours does.
 */
public final class ParameterHeaders {
    private static final String ANNOTATION = "x-mcp-header";

    private ParameterHeaders() {}

    /**
     * What is wrong with the headers of a call, or null.
     *
     * @param tools the result of {@code tools/list}
     * @param headers the values of a header, in whatever case its name is
     */
    public static @Nullable String mismatch(String tools, Message.Request call,
            Function<String, List<String>> headers) {
        if (!tools.contains(ANNOTATION) || !(call.fields().get("params") instanceof Map<?, ?> params)) {
            return null;
        }
        Map<?, ?> listed = (Map<?, ?>) Objects.requireNonNull(
                UntypedJson.read(tools.getBytes(StandardCharsets.UTF_8)));
        return ((List<?>) Objects.requireNonNull(listed.get("tools"))).stream().map(tool -> (Map<?, ?>) tool)
                .filter(tool -> Objects.equals(tool.get("name"), params.get("name")))
                .findFirst().map(tool -> mismatch(tool.get("inputSchema"), params.get("arguments"), headers))
                .orElse(null);
    }

    private static @Nullable String mismatch(@Nullable Object schema, @Nullable Object arguments,
            Function<String, List<String>> headers) {
        if (!(schema instanceof Map<?, ?> object) || !(object.get("properties") instanceof Map<?, ?> properties)) {
            return null;
        }
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            Object value = arguments instanceof Map<?, ?> given ? given.get(property.getKey()) : null;
            Object header = property.getValue() instanceof Map<?, ?> described ? described.get(ANNOTATION) : null;
            String mismatch = header instanceof String name ? differs("Mcp-Param-" + name, value, headers)
                    : mismatch(property.getValue(), value, headers);
            if (mismatch != null) {
                return mismatch;
            }
        }
        return null;
    }

    private static @Nullable String differs(String header, @Nullable Object value,
            Function<String, List<String>> headers) {
        if (value == null) {
            return !headers.apply(header).isEmpty() ? "the header " + header + " has no argument in the body" : null;
        }
        List<String> given = headers.apply(header);
        return value instanceof Number number && given.size() == 1 && isSame(number, given.getFirst()) ? null
                : StandardHeaders.mismatch(header, value.toString(), headers, true);
    }

    private static boolean isSame(Number number, String header) {
        try {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(header)) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
