package dev.traktmcp.host.oauth;

import static dev.traktmcp.host.oauth.OAuthHost.CALLBACK;
import static dev.traktmcp.host.oauth.OAuthHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.host.database.StoreUnavailable;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database cannot be used nobody is told anything wrong, and afterwards all goes on. */
class UnavailableTest {
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

    @Test
    void everyEndpointAsksToComeAgain() throws Exception {
        String client = host.registered(CALLBACK);
        Map<String, Object> request = host.consent(host.authorize(client));
        String code = host.code(host.authorize(client));
        Map<String, Object> tokens = json(host.exchange(client, host.code(host.authorize(client))));

        Path home = folder.resolve("home");
        Files.move(home, folder.resolve("away"));
        for (HttpResponse<String> answer : List.of(host.exchange(client, code),
                host.refresh(client, tokens.get("refresh_token")),
                host.post("/revoke", "token=" + tokens.get("access_token"), "client_id=" + client),
                host.register("{\"redirect_uris\": [\"" + CALLBACK + "\"]}"))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(json(answer)).containsEntry("error", "temporarily_unavailable");
            assertThat(answer.body()).doesNotContain(folder.toString(), "SQL");
        }
        HttpResponse<String> shown = host.authorize(client);
        assertThat(shown.statusCode()).isEqualTo(503);
        assertThat(shown.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(host.get("/.well-known/oauth-authorization-server").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> host.endpoints.authorizations().finish(request, host.person, Scopes.ALL))
                .isInstanceOf(StoreUnavailable.class);

        Files.move(folder.resolve("away"), home);
        assertThat(host.exchange(client, code).statusCode()).as("the code was not used up").isEqualTo(200);
        assertThat(host.refresh(client, tokens.get("refresh_token")).statusCode()).isEqualTo(200);
    }
}
