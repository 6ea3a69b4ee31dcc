package dev.traktmcp.host.oauth;

import static dev.traktmcp.host.oauth.OAuthHost.CALLBACK;
import static dev.traktmcp.host.oauth.OAuthHost.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.config.Network;
import dev.traktmcp.host.store.Client;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clients may register, and how many of them. */
class RegistrationTest {
    private static final String GOOD = "{\"redirect_uris\": [\"" + CALLBACK + "\"]}";

    @TempDir
    Path folder;

    private OAuthHost host;

    @BeforeEach
    void start() throws Exception {
        host = new OAuthHost(folder);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"redirect_uris\": []}                                   | invalid_redirect_uri",
        "{}                                                        | invalid_redirect_uri",
        "{\"redirect_uris\": [\"http://evil.example/cb\"]}         | invalid_redirect_uri",
        "{\"redirect_uris\": [\"https://a.example/cb#x\"]}         | invalid_redirect_uri",
        "{\"redirect_uris\": [\"javascript:alert(1)\"]}            | invalid_redirect_uri",
        "{\"redirect_uris\": [\"http://localhost/cb\", \"x\"]}     | invalid_redirect_uri",
        "{\"redirect_uris\": \"http://localhost/cb\"}              | invalid_client_metadata",
        "{\"redirect_uris\": [[\"http://localhost/cb\"]]}          | invalid_client_metadata",
        "{\"redirect_uris\": [\"http://localhost/cb\"], \"client_name\": {}} | invalid_client_metadata",
        "{\"redirect_uris\": [\"http://localhost/cb\"], \"grant_types\": [\"implicit\"]} | invalid_client_metadata",
        "{\"redirect_uris\": [\"http://localhost/cb\"], \"response_types\": [\"token\"]} | invalid_client_metadata",
        "[]                                                        | invalid_client_metadata",
        "garbage                                                   | invalid_client_metadata",
        "{\"redirect_uris\": [\"http://localhost/cb\"]} more       | invalid_client_metadata",
        "                                                          | invalid_client_metadata"})
    void refusesWhatCannotBe(String body, String error) throws Exception {
        HttpResponse<String> answer = host.register(body == null ? "" : body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json(answer)).containsOnlyKeys("error", "error_description").containsEntry("error", error);
        assertThat(answer.body()).doesNotContain("evil", "alert", "xception", "jackson");
    }

    @Test
    void refusesOtherBodiesAndMethods() throws Exception {
        assertThat(json(host.send("POST", "/register", "text/plain", GOOD))).containsEntry("error", "invalid_request");
        HttpResponse<String> huge = host.register("{\"x\": \"" + "x".repeat(70_000) + "\"}");
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(json(huge)).containsEntry("error", "invalid_request");
        assertThat(host.register("x".repeat(20 << 20)).statusCode()).isEqualTo(413);
        assertThat(json(host.register("[".repeat(60_000)))).containsEntry("error", "invalid_client_metadata");
        assertThat(host.get("/register").statusCode()).isEqualTo(405);
    }

    @Test
    void readsNoEndlessBodyWhoseLengthNobodyTells() throws Exception {
        byte[] body = ("{\"x\": \"" + "x".repeat(70_000) + "\"}").getBytes();
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.host.address() + "/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void cleansTheNameAndKeepsNothingElseOfStrangers() throws Exception {
        HttpResponse<String> answer = host.register("""
                {"redirect_uris": ["%s"], "client_name": "Cla\\u200bude\\n\\u202e %s", "client_uri": "http://a.example",
                 "logo_uri": "data:image/png;base64,x", "tos_uri": 7, "contacts": "me"}
                """.formatted(CALLBACK, "x".repeat(200)));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat((String) json(answer).get("client_name")).startsWith("Claude x").hasSize(81).endsWith("x…");
        assertThat(json(answer)).doesNotContainKeys("client_uri", "logo_uri", "tos_uri", "contacts", "client_secret");
        assertThat(json(host.register(GOOD))).containsEntry("client_name", "An assistant without a name");
    }

    @Test
    void takesSoManyOfOneAddressInAnHour() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(from("198.51.100.7, 203.0.113.9").statusCode()).isEqualTo(201);
        }
        HttpResponse<String> refused = from("203.0.113.9");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
        assertThat(json(refused)).containsEntry("error", "temporarily_unavailable");
        assertThat(from("203.0.113.10").statusCode()).isEqualTo(201);
        assertThat(host.register(GOOD).statusCode()).isEqualTo(201);
        host.clock.advance(Duration.ofHours(1));
        assertThat(from("203.0.113.9").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> from(String forwarded) throws Exception {
        return host.send("POST", "/register", "application/json", GOOD, "X-Forwarded-For", forwarded);
    }

    @Test
    void takesSoManyOfAllInAnHour() throws Exception {
        host.store.database().write(_ -> {
            for (int i = 0; i < 2_000; i++) {
                host.store.clients().put(new Client("c" + i, Client.Kind.REGISTERED, "x", List.of(CALLBACK), null,
                        null, host.clock.instant(), host.clock.instant()));
            }
            return "";
        });
        assertThat(host.register(GOOD).statusCode()).isEqualTo(429);
        host.clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(host.register(GOOD).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "203.0.113.5 | 198.51.100.1          | cb007105",
        "127.0.0.1   | -                     | 7f000001",
        "127.0.0.1   | 198.51.100.1          | c6336401",
        "127.0.0.1   | 10.0.0.1, 198.51.100.1 | c6336401",
        "::1         | 198.51.100.1          | c6336401",
        "127.0.0.1   | unknown               | 7f000001",
        "127.0.0.1   | ,                     | 7f000001",
        "10.0.7.9    | 198.51.100.1          | c6336401",
        "11.0.7.9    | 198.51.100.1          | 0b000709",
        "fd00::7     | 198.51.100.1          | c6336401",
        "192.0.2.77  | 198.51.100.1          | c6336401",
        "192.0.2.78  | 198.51.100.1          | c000024e",
        "2001:db8:1:2:3:4:5:6 | -            | 20010db800010002",
        "127.0.0.1   | 2001:db8:1:2:aaaa::1  | 20010db800010002"})
    void believesAProxyOfThisMachineOrOneThatIsNamed(String peer, String forwarded, String who) {
        List<Network> named = Stream.of("10.0.0.0/8", "fd00::/8", "192.0.2.77").map(Network::of).toList();
        assertThat(Sender.of(peer, forwarded == null ? List.of() : List.of("192.0.2.1", forwarded), named))
                .isEqualTo(who);
    }
}
