package dev.traktmcp.host.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people may be sent back to. */
class RedirectUrisTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "https://claude.ai/api/mcp/auth_callback", "https://vscode.dev/redirect", "https://a.example:8443/cb?x=1",
        "http://127.0.0.1:6276/oauth/callback", "http://localhost:3334/oauth/callback", "http://127.0.0.1/callback",
        "http://[::1]:9/cb", "http://localhost", "http://127.0.0.1:33418/", "http://127.0.0.1:1?x=1",
        "cursor://anysphere.cursor-mcp/oauth/callback", "com.example.app:/callback", "com.example.app://cb"})
    void takesThoseOfRealClients(String uri) {
        assertThat(RedirectUris.fault(uri)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://example.org/cb", "http://localhost.evil.example/cb", "http://127.0.0.1@evil.example/cb",
        "http://127.0.0.1:80@evil.example/", "http://localhost:1#x", "http://127.0.0.2/", "http://LOCALHOST/cb",
        "http://127.0.0.1:123456/cb", "https://user:pw@example.org/cb", "https:///cb", "https:cb",
        "https://example.org/cb#", "https://example.org/#frag", "/cb", "//example.org/cb", "",
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x",
        "ms-msdt:x", "mailto:a@example.org", "blob:https://example.org/x", "ftp://example.org/", "tel:1", "intent:x",
        "https://example.org/\r\nSet-Cookie:x", "https://example.org/a b", "https://example.org\\@evil.example/",
        "https://exämple.org/cb", "https://*.example.org/cb"})
    void refusesWhatIsNoPlaceOfAClientsOwn(String uri) {
        assertThat(RedirectUris.fault(uri)).isNotNull();
    }

    @Test
    void refusesEndlessOnes() {
        assertThat(RedirectUris.fault("https://example.org/" + "a".repeat(2_000))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://127.0.0.1:1/cb | http://127.0.0.1:65535/cb | true",
        "http://127.0.0.1/cb | http://127.0.0.1:8/cb | true",
        "http://127.0.0.1:8/cb | http://127.0.0.1/cb | true",
        "http://localhost:1/cb?a=1 | http://localhost:2/cb?a=1 | true",
        "http://[::1]:1/cb | http://[::1]:2/cb | true",
        "http://127.0.0.1:1/cb | http://127.0.0.1:1/cb/ | false",
        "http://127.0.0.1:1/cb | http://127.0.0.1:1/cb?a=1 | false",
        "http://127.0.0.1:1/cb | http://127.0.0.1:1/CB | false",
        "http://127.0.0.1:1/cb | http://127.0.0.1:1/%63b | false",
        "http://127.0.0.1:1/cb | http://localhost:1/cb | false",
        "http://127.0.0.1:1/cb | https://127.0.0.1:1/cb | false",
        "http://127.0.0.1:1/cb | http://127.0.0.1:1/x/../cb | false",
        "http://127.0.0.1:1/cb | http://127.0.0.1:1/cb#a | false",
        "http://127.0.0.1:1 | http://127.0.0.1:2@evil.example | false",
        "https://a.example/cb | https://a.example/cb | true",
        "https://a.example/cb | https://a.example:443/cb | false",
        "https://a.example/cb | https://A.example/cb | false",
        "https://a.example/cb | https://a.example/cb/../evil | false",
        "cursor://x/cb | cursor://x/cb | true",
        "cursor://x/cb | cursor://y/cb | false"})
    void comparesAsTextButForThePortOfTheLoopback(String registered, String asked, boolean same) {
        assertThat(RedirectUris.isAmong(List.of("https://first.example/", registered), asked)).isEqualTo(same);
    }
}
