package dev.traktmcp.host.oauth.client;

import static dev.traktmcp.host.oauth.client.DocumentServer.HOST;
import static dev.traktmcp.host.oauth.client.DocumentServer.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.simulator.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that are described by a document: what has to stand in it, and for how long it is believed. */
class ClientDocumentsTest {
    private static final String ID = "https://" + HOST + "/client.json";
    private static final String GOOD = document("/client.json", "\"https://a.example/cb\"", "");

    private final SettableClock clock = SettableClock.at("2026-11-29T12:00:00Z");
    private DocumentServer server;
    private ClientDocuments documents;

    @BeforeEach
    void start() throws Exception {
        server = new DocumentServer();
        documents = new ClientDocuments(server.fetch(Duration.ofHours(1)), clock, () -> clock.millis() * 1_000_000);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void knowsTheClientByIt() {
        server.sends(document("/client.json", "\"https://a.example/cb\", \"ftp://a.example\", \"http://localhost/cb\"",
                ", \"client_uri\": \"https://a.example\", \"logo_uri\": \"javascript:x\", \"jwks\": 5,"
                        + "\"token_endpoint_auth_method\": \"none\", \"grant_types\": [\"authorization_code\"]"));
        assertThat(documents.get(ID)).isEqualTo(new Client(ID, Client.Kind.DOCUMENT, "Some Assistant",
                List.of("https://a.example/cb", "http://localhost/cb"), "https://a.example", null, clock.instant(),
                clock.instant()));
    }

    @Test
    void callsAClientWithoutANameByItsHost() {
        server.sends(GOOD.replace("\"Some Assistant\"", "\" \\u200b \""));
        assertThat(documents.get(ID).name()).isEqualTo(HOST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "garbage                             | its document is no JSON object",
        "[]                                  | its document is no JSON object",
        "{}                                  | the client_id in its document is not the document's address",
        "{\"client_id\": \"https://document.example/Client.json\"} | the client_id in its document is not the document"
                + "'s address",
        "{\"client_id\": 5}                  | the client_id in its document is not the document's address",
        "+, \"client_secret\": null          | its document has a client_secret",
        "+, \"client_secret_expires_at\": 0  | its document has a client_secret",
        "+, \"token_endpoint_auth_method\": \"private_key_jwt\" | its document wants a token_endpoint_auth_method; only"
                + " none is possible here",
        "+, \"token_endpoint_auth_method\": [] | its document wants a token_endpoint_auth_method; only none is"
                + " possible here",
        "+, \"client_name\": []              | client_name has to be a text",
        "+, \"grant_types\": [\"client_credentials\"] | grant_types has to contain authorization_code",
        "+, \"response_types\": [\"token\"]  | response_types has to contain code",
        "+, \"response_types\": \"code\"     | response_types has to be a list of texts",
        "+, \"redirect_uris\": []            | redirect_uris has to have 1 to 30 entries",
        "+, \"redirect_uris\": null          | redirect_uris has to have 1 to 30 entries",
        "+, \"redirect_uris\": [5]           | redirect_uris has to be a list of texts",
        "+, \"redirect_uris\": [\"http://a.example/\"] | none of its redirect_uris can be used here",
    })
    void refusesOthers(String json, String why) {
        server.sends(json.startsWith("+") ? GOOD.substring(0, GOOD.length() - 1) + json.substring(1) + "}" : json);
        assertThatThrownBy(() -> documents.get(ID)).hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no-store       | 300", "max-age=1 | 300", "max-age=600 | 600", "max-age=9999999 | 86400", "x | 300"})
    void believesItForAsLongAsItSaysWithinBounds(String control, long seconds) {
        server.sends(GOOD, "Cache-Control", control);
        documents.get(ID);
        clock.advance(Duration.ofSeconds(seconds - 1));
        documents.get(ID);
        assertThat(server.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        documents.get(ID);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void asksAgainAMinuteAfterAFailure() {
        server.sends("garbage", "Cache-Control", "max-age=86400");
        assertThatThrownBy(() -> documents.get(ID)).hasMessage("its document is no JSON object");
        server.sends(GOOD);
        clock.advance(Duration.ofSeconds(59));
        assertThatThrownBy(() -> documents.get(ID)).hasMessage("its document is no JSON object");
        assertThat(server.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(documents.get(ID).name()).isEqualTo("Some Assistant");
    }

    @Test
    void asksOnceForManyWhoWantItAtOnce() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        server.answers(exchange -> {
            Await.until(go);
            DocumentServer.send(exchange, 200, "application/json", GOOD);
        });
        List<Client> found = new CopyOnWriteArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(Thread.ofPlatform().start(() -> found.add(documents.get(ID))));
        }
        // One waits for the document, with a limit, and the others for that one.
        Await.until(() -> all.stream().filter(one -> one.getState() == Thread.State.WAITING).count() == 3
                && !server.asked.isEmpty());
        go.countDown();
        for (Thread one : all) {
            one.join();
        }
        assertThat(found).hasSize(4).containsOnly(found.getFirst());
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void asksForSoManyInAMinute() {
        for (int i = 0; i < 60; i++) {
            String id = ID + "?" + i;
            assertThatThrownBy(() -> documents.get(id)).hasMessageContaining("status 404");
        }
        assertThatThrownBy(() -> documents.get(ID)).hasMessage("too many documents of clients are being read")
                .isInstanceOfSatisfying(UnusableClient.class,
                        fault -> assertThat(fault.later()).isEqualTo(Duration.ofMinutes(1)));
        assertThat(server.asked).hasSize(60);
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> documents.get(ID)).hasMessageContaining("status 404");
    }
}
