package dev.traktmcp.host.oauth;

import static dev.traktmcp.host.oauth.OAuthHost.CALLBACK;
import static dev.traktmcp.host.oauth.OAuthHost.VERIFIER;
import static dev.traktmcp.host.oauth.OAuthHost.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests for tokens that are refused, each with the error that makes clients do the right thing next. */
class TokenRefusalsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path folder;

    private OAuthHost host;
    private String client;

    @BeforeEach
    void start() throws Exception {
        host = new OAuthHost(folder);
        client = host.registered(CALLBACK);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json(answer)).containsOnlyKeys("error", "error_description").containsEntry("error", error);
        assertThat(answer.body()).doesNotContain("<script", "xception", "nimbus", "tma_", "tmr_", VERIFIER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "code=unknown<script>                 | 400 | invalid_grant",
        "code=                                | 400 | invalid_request",
        "+code=other                          | 400 | invalid_request",
        "code_verifier=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | 400 | invalid_grant",
        "code_verifier=                       | 400 | invalid_request",
        "code_verifier=short                  | 400 | invalid_request",
        "+code_verifier=x                     | 400 | invalid_request",
        "redirect_uri=https://evil.example/cb | 400 | invalid_grant",
        "redirect_uri=http://127.0.0.1:1/oauth/callback | 400 | invalid_grant",
        "redirect_uri=http://[                | 400 | invalid_request",
        "client_id=unknown<script>            | 401 | invalid_client",
        "client_id=                           | 400 | invalid_request",
        "+client_id=other                     | 400 | invalid_request",
        "+client_secret=s                     | 401 | invalid_client",
        "resource=https://other.example/mcp   | 400 | invalid_target",
        "+resource=https://other.example/mcp  | 400 | invalid_target",
        "grant_type=                          | 400 | invalid_request",
        "grant_type=password                  | 400 | invalid_request",
        "grant_type=client_credentials        | 401 | invalid_client",
        "grant_type=urn:x                     | 400 | unsupported_grant_type",
        "+grant_type=refresh_token            | 400 | invalid_request",
        "+foo=1                               | 200 | "})
    void refusesACode(String other, int status, String error) throws Exception {
        HttpResponse<String> answer = host.exchange(client, host.code(host.authorize(client)), other);
        if (error == null) {
            assertThat(answer.statusCode()).isEqualTo(status);
        } else {
            assertRefused(answer, status, error);
        }
    }

    @Test
    void aCodeOfAnotherClientStaysGoodForThatOne() throws Exception {
        String other = host.registered(CALLBACK);
        String code = host.code(host.authorize(client));
        assertRefused(host.exchange(other, code), 400, "invalid_grant");
        assertThat(host.exchange(client, code).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeWithAWrongVerifierIsSpent() throws Exception {
        String code = host.code(host.authorize(client));
        assertRefused(host.exchange(client, code, "code_verifier=" + "a".repeat(43)), 400, "invalid_grant");
        assertRefused(host.exchange(client, code), 400, "invalid_grant");
    }

    @Test
    void aCodeIsGoodForAMinute() throws Exception {
        String code = host.code(host.authorize(client));
        String late = host.code(host.authorize(client));
        host.clock.advance(Duration.ofSeconds(59));
        assertThat(host.exchange(client, code).statusCode()).isEqualTo(200);
        host.clock.advance(Duration.ofSeconds(1));
        assertRefused(host.exchange(client, late), 400, "invalid_grant");
    }

    @Test
    void aCodeThatComesTwiceEndsWhatItGave() throws Exception {
        String code = host.code(host.authorize(client));
        Map<String, Object> tokens = json(host.exchange(client, code));
        Map<String, Object> others = json(host.exchange(client, host.code(host.authorize(client))));
        host.clock.advance(Duration.ofMinutes(9));
        assertRefused(host.exchange(client, code), 400, "invalid_grant");
        assertThat(host.store.tokens().access((String) tokens.get("access_token"))).isEmpty();
        assertRefused(host.refresh(client, tokens.get("refresh_token")), 400, "invalid_grant");
        assertThat(host.store.tokens().access((String) others.get("access_token"))).isPresent();
        assertThat(host.store.audit().latest(1)).singleElement()
                .satisfies(event -> assertThat(event.event()).isEqualTo("code used twice"));
    }

    @Test
    void aUsedCodeWithoutItsProofEndsNothing() throws Exception {
        String code = host.code(host.authorize(client));
        Map<String, Object> tokens = json(host.exchange(client, code));
        assertRefused(host.exchange(client, code, "code_verifier=" + "a".repeat(43)), 400, "invalid_grant");
        assertRefused(host.exchange(client, code, "redirect_uri=http://127.0.0.1:1/cb"), 400, "invalid_grant");
        assertRefused(host.exchange(host.registered(CALLBACK), code), 400, "invalid_grant");
        assertThat(host.store.tokens().access((String) tokens.get("access_token"))).isPresent();
    }

    @Test
    void aCodeGivesTokensOnceHoweverManyComeAtOnce() throws Exception {
        String code = host.code(host.authorize(client));
        List<Integer> answers = new CopyOnWriteArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(Thread.ofVirtual().start(() -> {
                try {
                    answers.add(host.exchange(client, code).statusCode());
                } catch (Exception e) {
                    answers.add(0);
                }
            }));
        }
        for (Thread one : all) {
            one.join();
        }
        assertThat(answers).hasSize(8).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    void aCodeGivesNothingAfterThePersonTookTheAccessBack() throws Exception {
        String code = host.code(host.authorize(client));
        host.store.grants().revoke(host.store.grants().of(host.person.id()).getFirst().id());
        assertRefused(host.exchange(client, code), 400, "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "client_id=            | 400 | invalid_request", "client_id=unknown | 401 | invalid_client",
        "refresh_token=unknown | 400 | invalid_grant", "refresh_token= | 400 | invalid_request",
        "scope=admin           | 400 | invalid_scope", "resource=https://other.example/mcp | 400 | invalid_target"})
    void refusesToRenew(String other, int status, String error) throws Exception {
        Object token = json(host.exchange(client, host.code(host.authorize(client)))).get("refresh_token");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("grant_type", "refresh_token",
                "refresh_token", String.valueOf(token), "client_id", client));
        fields.put(other.substring(0, other.indexOf('=')), other.substring(other.indexOf('=') + 1));
        assertRefused(host.post("/token", fields.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + field.getValue()).toArray(String[]::new)), status, error);
        assertThat(host.refresh(client, token).statusCode()).as("it is still good").isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsForItsClientAndForOnce() throws Exception {
        String other = host.registered(CALLBACK);
        Object first = json(host.exchange(client, host.code(host.authorize(client)))).get("refresh_token");
        assertRefused(host.refresh(other, first), 400, "invalid_grant");
        Map<String, Object> second = json(host.refresh(client, first));
        assertThat(host.refresh(client, first).statusCode()).as("at once").isEqualTo(200);
        host.clock.advance(Duration.ofMinutes(1));
        assertRefused(host.refresh(client, first), 400, "invalid_grant");
        assertRefused(host.refresh(client, second.get("refresh_token")), 400, "invalid_grant");
        assertThat(host.store.tokens().access((String) second.get("access_token"))).isEmpty();
        assertThat(host.store.audit().latest(1)).singleElement()
                .satisfies(event -> assertThat(event.event()).isEqualTo("refresh token used twice"));
    }

    @Test
    void anAccessTokenIsNoRefreshTokenAndNoCode() throws Exception {
        Map<String, Object> tokens = json(host.exchange(client, host.code(host.authorize(client))));
        assertRefused(host.refresh(client, tokens.get("access_token")), 400, "invalid_grant");
        assertRefused(host.exchange(client, (String) tokens.get("access_token")), 400, "invalid_grant");
        assertThat(host.store.tokens().access((String) tokens.get("refresh_token"))).isEmpty();
    }

    @Test
    void refusesOtherBodiesAndMethods() throws Exception {
        for (String path : List.of("/token", "/revoke")) {
            assertRefused(host.send("POST", path, "application/json", "{}"), 400, "invalid_request");
            assertRefused(host.send("POST", path, null, "grant_type=refresh_token"), 400, "invalid_request");
            assertRefused(host.send("POST", path, FORM, ""), 400, "invalid_request");
            assertRefused(host.send("POST", path, FORM, "%%%&=&%zz=%zz"), 400, "invalid_request");
            assertRefused(host.send("POST", path, FORM, "a=" + "x".repeat(70_000)), 413, "invalid_request");
            HttpResponse<String> got = host.get(path + "?grant_type=refresh_token");
            assertThat(got.statusCode()).isEqualTo(405);
            assertThat(got.headers().firstValue("Allow")).hasValue("POST");
        }
    }

    @Test
    void refusesWhoShowsASecret() throws Exception {
        HttpResponse<String> answer = host.send("POST", "/token", FORM, "grant_type=refresh_token&refresh_token=x",
                "Authorization", "Basic " + Base64.getEncoder().encodeToString((client + ":x").getBytes()));
        assertRefused(answer, 401, "invalid_client");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic");
    }

    @Test
    void revokesNothingOfOthers() throws Exception {
        String other = host.registered(CALLBACK);
        Map<String, Object> tokens = json(host.exchange(client, host.code(host.authorize(client))));
        String token = (String) tokens.get("access_token");
        assertThat(host.post("/revoke", "token=" + token, "client_id=" + other).statusCode()).isEqualTo(200);
        assertThat(host.post("/revoke", "token=unknown", "client_id=" + client).statusCode()).isEqualTo(200);
        assertThat(host.store.tokens().access(token)).isPresent();
        assertRefused(host.post("/revoke", "token=" + token), 400, "invalid_request");
        assertRefused(host.post("/revoke", "token=" + token, "token=other", "client_id=" + client), 400,
                "invalid_request");
        assertRefused(host.post("/revoke", "client_id=" + client), 400, "invalid_request");
        assertRefused(host.post("/revoke", "token=" + token, "client_id=unknown"), 401, "invalid_client");
        assertThat(host.post("/revoke", "token=" + tokens.get("refresh_token"), "client_id=" + client).statusCode())
                .isEqualTo(200);
        assertThat(host.store.tokens().access(token)).isEmpty();
    }
}
