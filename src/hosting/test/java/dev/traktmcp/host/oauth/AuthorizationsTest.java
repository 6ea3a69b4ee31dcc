package dev.traktmcp.host.oauth;

import static dev.traktmcp.host.oauth.OAuthHost.CALLBACK;
import static dev.traktmcp.host.oauth.OAuthHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.host.store.PersonGone;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a person's answer. */
class AuthorizationsTest {
    private OAuthHost host;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        host = new OAuthHost(folder);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void whoeverAllowsLessThanBeforeGivesTokensForThatAlone() throws Exception {
        String id = host.registered(CALLBACK);
        Map<String, Object> before = json(host.exchange(id, host.code(host.authorize(id))));
        Map<String, Object> after = json(host.exchange(id, host.code(host.authorize(id), "trakt:read")));
        assertThat(after).containsEntry("scope", "trakt:read");
        assertThat(host.store.tokens().access((String) after.get("access_token")).orElseThrow().scope())
                .containsExactly("trakt:read");
        assertThat(host.store.tokens().access((String) before.get("access_token")).orElseThrow().scope())
                .as("those given before stay as they are").hasSize(2);
    }

    @Test
    void nobodyCanAllowMoreThanWasAskedForNorAllowAfterTheirEnd() throws Exception {
        String id = host.registered(CALLBACK);
        Map<String, Object> asked = host.consent(host.authorize(id, "scope=trakt:read"));
        assertThatThrownBy(() -> host.endpoints.authorizations().finish(asked, host.person, Scopes.ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> host.endpoints.authorizations().finish(asked, host.person, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        host.store.people().delete(host.person.id());
        assertThatThrownBy(() -> host.endpoints.authorizations().finish(asked, host.person, Set.of(Scopes.READ)))
                .isInstanceOf(PersonGone.class);
        assertThat(host.store.audit().latest(9)).isEmpty();
    }
}
