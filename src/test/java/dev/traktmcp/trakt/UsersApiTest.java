package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersApiTest {
    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private Trakt trakt;

    @BeforeEach
    void connect() {
        trakt = new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test")));
    }

    @Test
    void watchingSaysWhatAndUntilWhen() {
        server.stubFor(get(urlPathEqualTo("/users/me/watching"))
                .withQueryParam("extended", equalTo("full"))
                .willReturn(okJson("""
                        {"expires_at": "2026-11-21T21:00:00.000Z", "started_at": "2026-11-21T20:15:00.000Z",
                         "action": "scrobble", "type": "episode",
                         "episode": {"season": 2, "number": 5, "runtime": 45, "ids": {"trakt": 99}},
                         "show": {"title": "The Bear", "ids": {"trakt": 7}}}
                        """)));

        assertThat(trakt.users().watching("me")).hasValueSatisfying(watching -> {
            assertThat(watching.startedAt()).isEqualTo(Instant.parse("2026-11-21T20:15:00Z"));
            assertThat(watching.expiresAt()).isEqualTo(Instant.parse("2026-11-21T21:00:00Z"));
            assertThat(watching.episode().runtime()).isEqualTo(45);
            assertThat(watching.show().title()).isEqualTo("The Bear");
            assertThat(watching.movie()).isNull();
        });
    }

    @Test
    void nobodyHasToBeWatching() {
        server.stubFor(get(urlPathEqualTo("/users/sean/watching")).willReturn(noContent()));

        assertThat(trakt.users().watching("sean")).isEmpty();
    }

    @Test
    void privateAndUnknownUsersAreToldApart() {
        server.stubFor(get(urlPathEqualTo("/users/shy/watching"))
                .willReturn(aResponse().withStatus(401).withHeader("X-Private-User", "true")));

        assertThat(failure("shy")).isEqualTo(new Failure.PrivateUser("shy"));
        assertThat(failure("nobody")).isEqualTo(new Failure.NotThere("GET /users/nobody/watching"));
    }

    private Failure failure(String slug) {
        return catchThrowableOfType(TraktException.class, () -> trakt.users().watching(slug)).failure();
    }
}
