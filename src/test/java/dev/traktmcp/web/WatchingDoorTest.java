package dev.traktmcp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with a token keeps page, facts and pictures to those who show it, or a cookie that they got for it. */
class WatchingDoorTest {
    private static final String TOKEN = "right & long";
    private static WatchingServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new WatchingServer(Clock.systemUTC(), null, TOKEN, true, null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return server.caller.send(request);
    }

    private static HttpRequest.Builder browser(String path) {
        return server.caller.request(path).setHeader("Accept", "text/html,*/*").setHeader("Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static HttpRequest.Builder form(String body) {
        return browser("/watching").POST(BodyPublishers.ofString(body));
    }

    private static String cookie(HttpResponse<String> entered) {
        return entered.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/watching", "/watching/page.js", "/api/watching",
        "/pictures/00000000000000000000000000000000"})
    void withoutTheTokenNothingIsShown(String path) throws Exception {
        HttpResponse<String> bare = send(server.caller.request(path));
        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(bare.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(bare.body()).startsWith("{\"jsonrpc\"");
        for (String wrong : new String[] {"trakt-mcp=", "trakt-mcp=right & long", "trakt-mcp=0000", "other=1"}) {
            assertThat(send(server.caller.request(path).header("Cookie", wrong)).statusCode()).as(wrong).isEqualTo(401);
        }
    }

    @Test
    void theTokenOpensAsABearer() throws Exception {
        assertThat(send(server.caller.request("/api/watching").header("Authorization", "Bearer " + TOKEN)).body())
                .isEqualTo("{\"isWatching\":false}");
        assertThat(send(server.caller.request("/watching").header("Authorization", "Bearer " + TOKEN)).body())
                .startsWith("<!doctype html>");
    }

    @Test
    void aBrowserIsAskedByAFormThatLeadsIn() throws Exception {
        HttpResponse<String> asked = send(browser("/watching"));
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).contains("<form", "role=\"alert\" hidden");
        assertThat(asked.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(send(form("token=wrong")).body()).contains("role=\"alert\">That is not the token.");
        HttpResponse<String> entered = send(form("token=right+%26+long"));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).hasValue("/watching");
        assertThat(cookie(entered)).contains("; HttpOnly", "; SameSite=Strict", "; Path=/").doesNotContain(TOKEN,
                "Secure");
        String pass = cookie(entered).replaceFirst(";.*", "");
        assertThat(send(browser("/watching").header("Cookie", pass)).statusCode()).isEqualTo(200);
        assertThat(send(server.caller.request("/api/watching").header("Cookie", pass)).statusCode()).isEqualTo(200);
        assertThat(send(server.caller.post("/mcp", "{}").header("Cookie", pass)).statusCode())
                .as("it opens the pages alone").isEqualTo(401);
        assertThat(cookie(send(form("token=right+%26+long").header("X-Forwarded-Proto", "https"))))
                .contains("; Secure");
    }

    @Test
    void aTokenInTheAddressIsChangedForTheCookie() throws Exception {
        HttpResponse<String> entered = send(browser("/watching?token=right%20%26%20long"));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).hasValue("/watching");
        assertThat(cookie(entered)).startsWith("trakt-mcp=");
        HttpResponse<String> wrong = send(browser("/watching?token=wrong"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "token, 401", "%, 401", "token=%ff, 401", "{}, 401"})
    void whatIsNoFormLeadsNowhere(String body, int status) throws Exception {
        assertThat(send(form(body)).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/watching, 405", "PUT, /watching, 405", "GET, /watching/locked.html, 404",
        "GET, /watching/, 404", "GET, /pictures/x, 404"})
    void thereIsNothingElse(String method, String path, int status) throws Exception {
        assertThat(
                send(browser(path).header("Authorization", "Bearer " + TOKEN).method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void otherSitesMayNotUseIt() throws Exception {
        assertThat(send(form("token=right+%26+long").header("Origin", "https://evil.example")).statusCode())
                .isEqualTo(403);
        assertThat(send(browser("/watching").header("Host", "evil.example")).statusCode()).isEqualTo(421);
    }

    @Test
    void theStyleOfTheFormIsForEverybody() throws Exception {
        assertThat(send(browser("/watching/page.css")).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/css");
        assertThat(send(browser("/watching/icon.svg")).statusCode()).isEqualTo(200);
    }
}
