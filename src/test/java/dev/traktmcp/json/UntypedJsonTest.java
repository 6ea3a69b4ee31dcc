package dev.traktmcp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.mcp.McpJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** It reads and writes what the data binding reads and writes. */
class UntypedJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "null", "true", "\"\"", "0", "-0", "1.50", "1e3", "12345678901", "123456789012345678901234567890",
        "{\"a\": 1, \"b\": [true, false, null, \"ü \\u2028 \\n \\\" / \\/ 😀\", {\"c\": -1.25}], \"a\": 2}",
        " [ 1 , [ ] , { } ] "})
    void aValueIsReadAndWrittenAsTheDataBindingDoes(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Object expected = McpJson.PROTOCOL.readValue(bytes, Object.class);
        Object read = UntypedJson.read(bytes);
        assertThat(read).isEqualTo(expected);
        assertThat(UntypedJson.write(read)).isEqualTo(McpJson.PROTOCOL.writeValueAsBytes(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "{\"a\"}", "{\"a\":}", "[1,]", "1 2", "{} x", "nul", "'a'", "\"a", "]",
        "NaN"})
    void whatIsNoJsonIsRefusedByBoth(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> UntypedJson.read(bytes)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> McpJson.PROTOCOL.readValue(bytes, Object.class)).isInstanceOf(JacksonException.class);
    }
}
