package dev.traktmcp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.mcp.McpJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** It reads and writes what the data binding reads and writes. */
class UntypedJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "null", "true", "\"\"", "0", "-0", "1.50", "1e3", "12345678901", "123456789012345678901234567890",
        "{\"a\": 1, \"b\": [true, false, null, \"ü \\u2028 \\n \\\" / \\/ 😀\", {\"c\": -1.25}], \"a\": 2}",
        " [ 1 , [ ] , { } ] ", "[0.1, -0.0, 100.25, 123456.7890123, 8.10, 0.000001]", "999999999999999",
        "[2147483647, 2147483648, -2147483648, -2147483649, 99999999999999999999]", "\"\\\\ \\/ \\b\\f\\n\\r\\t\"",
        "\"Amélie 東京 😀 \\\"x\\\"\"", "\"\\u00e9\"", "\"\uFFFD\"", "{\"é\": {\"\": null}}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"})
    void aValueIsReadAndWrittenAsTheDataBindingDoes(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Object expected = McpJson.PROTOCOL.readValue(bytes, Object.class);
        Object read = UntypedJson.read(bytes);
        assertThat(read).isEqualTo(expected);
        assertThat(UntypedJson.write(read)).isEqualTo(McpJson.PROTOCOL.writeValueAsBytes(expected));
    }

    /** Whatever the bytes, both give the same, or both refuse. */
    @Test
    void anyBytesAreReadAsTheDataBindingDoes() {
        byte[] whole = "[{\"title\": \"Amélie \\\"x\\\" \\n\", \"n\": [1, -2.5, 12345678901, 0, true, null]}, \"😀\"]"
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        int readable = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean()
                        ? "0123456789.-+eE\"\\,:[]{} nt".charAt(random.nextInt(26)) : random.nextInt(256));
            }
            Object expected = outcome(() -> McpJson.PROTOCOL.readValue(bytes, Object.class));
            readable += expected == REFUSED ? 0 : 1;
            assertThat(outcome(() -> UntypedJson.read(bytes))).as(new String(bytes, StandardCharsets.ISO_8859_1))
                    .isEqualTo(expected);
        }
        assertThat(readable).isBetween(1_000, 19_000);
    }

    private static final Object REFUSED = new Object();

    private static Object outcome(Supplier<Object> reading) {
        try {
            return reading.get();
        } catch (JacksonException _) {
            return REFUSED;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "{\"a\"}", "{\"a\":}", "[1,]", "1 2", "{} x", "nul", "'a'", "\"a", "]",
        "NaN", "01", "-", "1.", ".5", "1.e3", "--1", "+1", "\"\\x\"", "\"\\\"", "\"\n\"", "[1 2]", "{\"a\" 1}",
        "truex"})
    void whatIsNoJsonIsRefusedByBoth(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> UntypedJson.read(bytes)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> McpJson.PROTOCOL.readValue(bytes, Object.class)).isInstanceOf(JacksonException.class);
    }
}
