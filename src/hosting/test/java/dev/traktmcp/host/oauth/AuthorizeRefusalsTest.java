package dev.traktmcp.host.oauth;

import static dev.traktmcp.host.oauth.OAuthHost.CALLBACK;
import static dev.traktmcp.host.oauth.OAuthHost.ISSUER;
import static dev.traktmcp.host.oauth.OAuthHost.location;
import static dev.traktmcp.host.oauth.OAuthHost.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.traktmcp.host.oauth.client.DocumentServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to authorize that are refused: to the person where the address is not the client's, else to the client. */
class AuthorizeRefusalsTest {
    private static OAuthHost host;
    private static String client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        host = new OAuthHost(folder);
        client = host.registered(CALLBACK);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "redirect_uri=https://evil.example/cb", "redirect_uri=http://127.0.0.1:6276/oauth/callback/",
        "redirect_uri=http://localhost:6276/oauth/callback",
        "redirect_uri=http://127.0.0.1@evil.example/oauth/callback",
        "redirect_uri=javascript:alert(1)//<script>", "redirect_uri=", "+redirect_uri=" + CALLBACK,
        "+redirect_uri=https://evil.example/cb",
        "client_id=", "client_id=unknown-<script>", "+client_id=other", "client_id=http://document.example/x",
        "client_id=https://127.0.0.1/client.json", "client_id=https://document.example/../x",
        "client_id=https://unknown.example/client.json"})
    void showsThePersonWhenTheAddressIsNotTheClients(String other) throws Exception {
        assertShown(host.authorize(client, other), 400);
    }

    private static void assertShown(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(answer.body()).startsWith("The assistant that sent you here cannot be let in: ")
                .doesNotContain("<script", "evil", "xception", "127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "response_type=                  | invalid_request           | ",
        "response_type=token             | unsupported_response_type | response_type has to be code",
        "response_type=code id_token     | unsupported_response_type | response_type has to be code",
        "+response_type=code             | invalid_request           | ",
        "response_mode=form_post         | invalid_request           | response_mode has to be query",
        "response_mode=fragment          | invalid_request           | response_mode has to be query",
        "code_challenge=                 | invalid_request           | code_challenge is missing",
        "code_challenge_method=          | invalid_request           | code_challenge_method has to be S256",
        "code_challenge_method=plain     | invalid_request           | code_challenge_method has to be S256",
        "code_challenge_method=S512      | invalid_request           | code_challenge_method has to be S256",
        "code_challenge=short            | invalid_request           | code_challenge has to be the SHA-256 of the"
                + " code_verifier",
        "+code_challenge=x               | invalid_request           | ",
        "scope=admin <script>            | invalid_scope             | scope has to have one of trakt:read trakt:write",
        "resource=https://trakt.example.org/mcp/ | invalid_target    | ",
        "resource=https://trakt.example.org | invalid_target         | ",
        "resource=https://TRAKT.example.org/mcp | invalid_target     | ",
        "resource=https://other.example/mcp | invalid_target         | ",
        "+resource=https://other.example/mcp | invalid_target        | ",
        "resource=mcp                    | invalid_target            | resource has to be an absolute URI",
        "+foo=1                          |                           | ",
        "request=eyJ                     | request_not_supported     | all parameters go into the query",
        "request_uri=https://evil.example/x | request_uri_not_supported | all parameters go into the query",
        "prompt=odd                      |                           | ",
        "authorization_details=x         | invalid_request           | "})
    void sendsBackToTheClientWithAnError(String other, String error, String description) throws Exception {
        String back = location(host.authorize(client, other));
        if (error == null) {
            assertThat(back).startsWith(ISSUER + "/consent");
            return;
        }
        assertThat(back).startsWith(CALLBACK + "?error=").doesNotContain("admin", "evil", "eyJ");
        Map<String, String> query = query(back);
        assertThat(query).contains(entry("error", error), entry("iss", ISSUER), entry("state", "s1 ~&="))
                .doesNotContainKey("code");
        if (description != null) {
            assertThat(query).containsEntry("error_description", description);
        }
    }

    @Test
    void givesNoStateBackWhereThereAreTwo() throws Exception {
        assertThat(query(location(host.authorize(client, "+state=other")))).doesNotContainKey("state")
                .contains(entry("error", "invalid_request"), entry("iss", ISSUER));
    }

    @Test
    void takesNothingButGet() throws Exception {
        assertThat(host.post("/authorize", "client_id=" + client).statusCode()).isEqualTo(405);
    }

    @Test
    void showsThePersonWhatIsWrongWithADocument() throws Exception {
        String id = "https://" + DocumentServer.HOST + "/jwt.json";
        host.documents.sends(DocumentServer.document("/jwt.json", "\"" + CALLBACK + "\"",
                ", \"token_endpoint_auth_method\": \"private_key_jwt\""));
        HttpResponse<String> answer = host.authorize(id);
        assertShown(answer, 400);
        assertThat(answer.body()).contains("only none is possible here");
        assertThat(host.store.clients().find(id)).isEmpty();
    }

    @Test
    void asksToComeLaterWhenTooManyDocumentsAreRead() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i <= 60; i++) {
            last = host.authorize("https://nowhere.example/" + i);
        }
        assertShown(last, 503);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("60");
        host.clock.advance(Duration.ofMinutes(1)); // the others may read theirs
    }
}
