package dev.traktmcp.mcp.modern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Message;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A schema may ask for arguments in headers; then both have to say the same. */
class ParameterHeadersTest {
    private static final String TOOLS = """
            {"tools": [{"name": "plain", "inputSchema": {"type": "object"}}, {"name": "query", "inputSchema":
            {"type": "object", "properties": {
            "region": {"type": "string", "x-mcp-header": "Region"},
            "count": {"type": "integer", "x-mcp-header": "Count"},
            "dry": {"type": "boolean", "x-mcp-header": "Dry"}, "text": {"type": "string"},
            "deep": {"type": "object", "properties": {"er": {"type": "string", "x-mcp-header": "Deeper"}}}}}}]}""";

    /** The last column is whether it is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"region\": \"us-west1\"}       | Region | us-west1                  | false",
        "{\"region\": \"us-west1\"}       | Region | us-west2                  | true",
        "{\"region\": \"us-west1\"}       | Region | US-WEST1                  | true",
        "{\"region\": \"us-west1\"}       | Other  | us-west1                  | true",
        "{\"region\": \"Hello\"}          | Region | =?base64?SGVsbG8=?=       | false",
        "{\"region\": \"Hello\"}          | Region | =?base64?SGVsbG8?=        | true",
        "{\"region\": \"Hello\"}          | Region | =?base64?SGVs!!!bG8=?=    | true",
        "{\"region\": \"SGVsbG8=\"}       | Region | SGVsbG8=                  | false",
        "{\"region\": \"=?base64?SGVsbG8=\"} | Region | =?base64?SGVsbG8=      | false",
        "{\"region\": \"Hello, 世界\"}    | Region | =?base64?SGVsbG8sIOS4lueVjA==?= | false",
        "{\"region\": \"é\"}              | Region | é                         | true",
        "{\"region\": null}               | Other  | x                         | false",
        "{\"region\": null}               | Region | us-west1                  | true",
        "{}                               | Region | us-west1                  | true",
        "{\"text\": \"x\"}                | Other  | x                         | false",
        "{\"count\": 42}                  | Count  | 42.0                      | false",
        "{\"count\": 42}                  | Count  | 43                        | true",
        "{\"count\": 42}                  | Count  | many                      | true",
        "{\"dry\": true}                  | Dry    | true                      | false",
        "{\"dry\": true}                  | Dry    | True                      | true",
        "{\"deep\": {\"er\": \"x\"}}      | Deeper | x                         | false",
        "{\"deep\": {\"er\": \"x\"}}      | Deeper | y                         | true",
    })
    void anArgumentIsWhatItsHeaderSays(String arguments, String header, String value, boolean refused) {
        HttpFields headers = HttpFields.build().put("mcp-param-" + header, value);
        assertThat(ParameterHeaders.mismatch(TOOLS, call("query", arguments), headers::getValuesList) != null)
                .isEqualTo(refused);
    }

    @Test
    void whereNoSchemaAsksForItHeadersArePassedOver() {
        HttpFields headers = HttpFields.build().put("Mcp-Param-Region", "x");
        assertThat(ParameterHeaders.mismatch(TOOLS, call("plain", "{\"region\": \"y\"}"), headers::getValuesList))
                .isNull();
        assertThat(ParameterHeaders.mismatch(TOOLS, call("none", "{}"), headers::getValuesList)).isNull();
        assertThat(ParameterHeaders.mismatch("{\"tools\": []}", call("query", "{}"), headers::getValuesList)).isNull();
    }

    @Test
    void twoHeadersOfOneNameAreRefused() {
        HttpFields headers = HttpFields.build().add("Mcp-Param-Region", "x").add("Mcp-Param-Region", "x");
        assertThat(ParameterHeaders.mismatch(TOOLS, call("query", "{\"region\": \"x\"}"), headers::getValuesList))
                .isNotNull();
    }

    private static Message.Request call(String tool, String arguments) {
        return (Message.Request) Message.read("""
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "%s", "arguments": %s}}"""
                .formatted(tool, arguments).getBytes(StandardCharsets.UTF_8));
    }
}
