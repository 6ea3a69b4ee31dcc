package dev.traktmcp.host.oauth.client;

import static dev.traktmcp.host.oauth.client.DocumentServer.HOST;
import static dev.traktmcp.host.oauth.client.DocumentServer.PUBLIC;
import static dev.traktmcp.host.oauth.client.DocumentServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of clients come from the internet and from nowhere else. */
class DocumentFetchTest {
    private static final URI URL = URI.create("https://" + HOST + "/a/client.json?x=1");
    private static final Duration PATIENCE = Duration.ofHours(1);

    private DocumentServer server;

    @BeforeEach
    void start() throws Exception {
        server = new DocumentServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private DocumentFetch.Document get() {
        return server.fetch(PATIENCE).get(URL);
    }

    private String refusal() {
        try {
            get();
        } catch (UnusableClient fault) {
            return fault.why();
        }
        throw new AssertionError("it was read");
    }

    @Test
    void readsItFromTheAddressThatWasChecked() {
        server.sends("{}", "Cache-Control", "public, max-age=600");
        DocumentFetch.Document document = get();
        assertThat(document.json()).asString().isEqualTo("{}");
        assertThat(document.fresh()).isEqualTo(Duration.ofMinutes(10));
        assertThat(server.asked).containsExactly("GET " + HOST + "/a/client.json?x=1");
        assertThat(server.lookups).as("a second look could find another address").containsExactly(HOST);
        assertThat(server.dialled).containsExactly(new InetSocketAddress(PUBLIC, 443));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.5", "169.254.169.254", "::1", "fd00::1", "64:ff9b::a9fe:a9fe"})
    void connectsToNothingThatIsNear(String address) {
        for (List<InetAddress> found : List.of(List.of(InetAddress.ofLiteral(address)),
                List.of(PUBLIC, InetAddress.ofLiteral(address)), List.<InetAddress>of())) {
            server.names.put(HOST, found);
            assertThat(refusal()).isEqualTo("the host of its document is not on the internet");
        }
        assertThat(server.dialled).isEmpty();
    }

    @Test
    void saysThatTheHostIsUnknown() {
        server.names.clear();
        assertThat(refusal()).isEqualTo("the host of its document is unknown");
    }

    @Test
    void believesTheCertificateOfTheHostAlone() {
        server.sends("{}");
        server.names.put("else.example", List.of(PUBLIC));
        assertThatThrownBy(() -> server.fetch(PATIENCE).get(URI.create("https://else.example/x")))
                .hasMessage("the host of its document has no certificate that is trusted here");
        SSLSocketFactory strangers = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertThatThrownBy(() -> server.fetch(PATIENCE, strangers).get(URL))
                .hasMessage("the host of its document has no certificate that is trusted here");
        assertThat(server.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        server.answers(exchange -> send(exchange, status, "application/json", "{}", "Location", "https://" + HOST));
        assertThat(refusal()).isEqualTo("the host of its document answered with status " + status
                + "; no redirect is followed");
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"404, application/json", "500, application/json", "206, application/json", "200, text/html",
        "200, text/plain; application/json", "200, application/jsonx", "200, ''"})
    void takesNothingButJson(int status, String type) {
        server.answers(exchange -> send(exchange, status, type, "{}"));
        assertThat(refusal()).containsAnyOf("status " + status, "not sent as application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "application/cimd+json"})
    void takesTheTypesOfJson(String type) {
        server.answers(exchange -> send(exchange, 200, type, "{}"));
        assertThat(get().json()).asString().isEqualTo("{}");
    }

    @Test
    void refusesWhatIsPacked() {
        server.sends("{}", "Content-Encoding", "gzip");
        assertThat(refusal()).isEqualTo("its document is not sent as application/json");
    }

    @Test
    void stopsAtSoManyBytesWhetherTheyAreAnnouncedOrNot() {
        String large = "\"" + "a".repeat(DocumentFetch.MOST) + "\"";
        server.sends(large);
        assertThat(refusal()).isEqualTo("its document is larger than 65536 bytes");
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0); // in chunks
            exchange.getResponseBody().write(large.getBytes());
        });
        assertThat(refusal()).isEqualTo("its document is larger than 65536 bytes");
    }

    /** The server sends a byte now and then, so that no pause is long. */
    @Test
    void endsWhenAllOfItTakesTooLong() {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            Await.until(() -> {
                try {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    return false;
                } catch (IOException _) {
                    return true; // they have closed it
                }
            });
        });
        assertThatThrownBy(() -> server.fetch(Duration.ofMillis(500)).get(URL))
                .hasMessage("its document took too long to arrive");
    }

    @Test
    void endsWhenTheNameIsNotFoundInTime() {
        Wire wire = new Wire(_ -> {
            try {
                Await.forEver();
            } catch (InterruptedException _) {
                // nobody waits any more
            }
            return List.of();
        }, _ -> {
            throw new AssertionError();
        }, (SSLSocketFactory) SSLSocketFactory.getDefault());
        assertThatThrownBy(() -> new DocumentFetch(wire, Duration.ofMillis(50)).get(URL))
                .hasMessage("its document took too long to arrive");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "max-age=60 | 60", "public,max-age=60 | 60", "s-maxage=5, max-age=60 | 60", "MAX-AGE=60 | 60",
        "max-age=\"60\" | 60", "no-store, max-age=60 | 0", "no-cache | 0", "x-max-age=60 | 0", "max-age=-1 | 0",
        "max-age=x | 0", "s-maxage=60 | 0", "max-age=99999999999 | 0"})
    void seesForHowLongItIsFresh(String control, long seconds) {
        server.sends("{}", "Cache-Control", control);
        assertThat(get().fresh()).isEqualTo(Duration.ofSeconds(seconds));
    }

    static Stream<String> addresses() {
        return Stream.of("http://document.example/x", "HTTPS://document.example/x", "https://document.example",
                "https://document.example/", "https://document.example/x#f", "https://document.example/x#",
                "https://user@document.example/x", "https://user:pw@document.example/x", "https:///x", "https:x",
                "https://document.example/./x", "https://document.example/a/../x", "https://document.example/a/..",
                "https://document.example/a/%2e%2E/x", "https://document.example/%2e", "https://127.0.0.1/x",
                "https://8.8.8.8/x", "https://[::1]/x", "https://localhost/x", "https://2130706433/x",
                "https://0x7f.1/x", "https://document.example./x", "https://document.example:0x50/x",
                "https://document.example:99999/x", "https://document.example/ x", "https://document.example/x\n",
                "https://document.example\\@evil.example/x", "https://document.example/" + "x".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesAddressesThatNoClientHas(String id) {
        assertThat(DocumentAddress.is(id)).isTrue();
        assertThatThrownBy(() -> DocumentAddress.of(id)).isInstanceOf(UnusableClient.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://claude.ai/oauth/mcp-oauth-client-metadata", "https://a.b-c.example:8443/x?y=z",
        "https://xn--exmple-cua.example/.well-known/client", "https://document.example/..x/x.."})
    void takesAddressesOfClients(String id) {
        assertThat(DocumentAddress.of(id)).hasToString(id);
    }
}
