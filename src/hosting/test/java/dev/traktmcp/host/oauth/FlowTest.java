package dev.traktmcp.host.oauth;

import static dev.traktmcp.host.oauth.OAuthHost.CALLBACK;
import static dev.traktmcp.host.oauth.OAuthHost.ISSUER;
import static dev.traktmcp.host.oauth.OAuthHost.RESOURCE;
import static dev.traktmcp.host.oauth.OAuthHost.json;
import static dev.traktmcp.host.oauth.OAuthHost.location;
import static dev.traktmcp.host.oauth.OAuthHost.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import dev.traktmcp.host.oauth.client.DocumentServer;
import dev.traktmcp.host.store.Access;
import dev.traktmcp.host.store.Client;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a client that does all as it should, from the metadata to the end of its tokens. */
class FlowTest {
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
    @ValueSource(strings = {"/.well-known/oauth-protected-resource/mcp", "/.well-known/oauth-protected-resource"})
    void theResourceSaysWhoGivesTokens(String path) throws Exception {
        HttpResponse<String> answer = host.get(path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"resource\":\"https://trakt.example.org/mcp\","
                + "\"authorization_servers\":[\"https://trakt.example.org\"],"
                + "\"scopes_supported\":[\"trakt:read\",\"trakt:write\"],"
                + "\"bearer_methods_supported\":[\"header\"],\"resource_name\":\"Trakt\"}");
    }

    @Test
    void theServerSaysHowItGivesThem() throws Exception {
        HttpResponse<String> answer = host.get("/.well-known/oauth-authorization-server");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(answer)).containsOnly(entry("issuer", ISSUER),
                entry("authorization_endpoint", ISSUER + "/authorize"), entry("token_endpoint", ISSUER + "/token"),
                entry("registration_endpoint", ISSUER + "/register"), entry("revocation_endpoint", ISSUER + "/revoke"),
                entry("scopes_supported", List.of("trakt:read", "trakt:write")),
                entry("response_types_supported", List.of("code")), entry("response_modes_supported", List.of("query")),
                entry("grant_types_supported", List.of("authorization_code", "refresh_token")),
                entry("token_endpoint_auth_methods_supported", List.of("none")),
                entry("revocation_endpoint_auth_methods_supported", List.of("none")),
                entry("code_challenge_methods_supported", List.of("S256")),
                entry("authorization_response_iss_parameter_supported", true),
                entry("client_id_metadata_document_supported", true),
                entry("protected_resources", List.of(RESOURCE)));
        assertThat(host.send("HEAD", "/.well-known/oauth-authorization-server", null, null).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-authorization-server/mcp", "/.well-known/openid-configuration",
        "/.well-known/openid-configuration/mcp", "/mcp/.well-known/openid-configuration", "/jwks"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(host.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aRegisteredClientGetsRenewsAndEndsItsTokens() throws Exception {
        HttpResponse<String> registered = host.register("""
                {"client_name": "Inspector \\u202e", "redirect_uris": ["%s"], "application_type": "native",
                 "software_id": "x", "token_endpoint_auth_method": "client_secret_post", "scope": "trakt:read",
                 "client_uri": "", "logo_uri": "https://example.org/logo.png", "grant_types": ["authorization_code"]}
                """.formatted(CALLBACK));
        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.headers().firstValue("Cache-Control")).hasValue("no-store");
        Map<String, Object> client = json(registered);
        String id = (String) client.get("client_id");
        assertThat(client).containsOnly(entry("client_id", id), entry("client_id_issued_at", 1_795_953_600),
                entry("client_name", "Inspector"), entry("redirect_uris", List.of(CALLBACK)),
                entry("grant_types", List.of("authorization_code", "refresh_token")),
                entry("response_types", List.of("code")), entry("token_endpoint_auth_method", "none"),
                entry("logo_uri", "https://example.org/logo.png"));

        HttpResponse<String> begun = host.authorize(id, "redirect_uri=http://127.0.0.1:50123/oauth/callback");
        Map<String, Object> asked = host.consent(begun);
        assertThat(asked).contains(entry("client", id), entry("name", "Inspector"), entry("kind", "REGISTERED"),
                entry("redirect", "http://127.0.0.1:50123/oauth/callback"),
                entry("scope", List.of("trakt:read", "trakt:write")), entry("resource", RESOURCE));
        URI back = host.endpoints.authorizations().finish(asked, host.person, Scopes.ALL);
        assertThat(back.toString()).startsWith("http://127.0.0.1:50123/oauth/callback?");
        assertThat(query(back.toString())).containsOnlyKeys("code", "state", "iss").contains(entry("iss", ISSUER),
                entry("state", "s1 ~&="));

        HttpResponse<String> given = host.exchange(id, query(back.toString()).get("code"),
                "redirect_uri=http://127.0.0.1:50123/oauth/callback");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(given.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(given.headers().firstValue("Content-Type")).hasValue("application/json");
        Map<String, Object> tokens = json(given);
        assertThat(tokens).contains(entry("token_type", "Bearer"), entry("expires_in", 3600),
                entry("scope", "trakt:read trakt:write"))
                .containsOnlyKeys("access_token", "token_type", "expires_in", "refresh_token", "scope");
        Access access = host.store.tokens().access((String) tokens.get("access_token")).orElseThrow();
        assertThat(access.grant().person()).isEqualTo(host.person.id());
        assertThat(access.grant().resource()).isEqualTo(RESOURCE);
        assertThat(host.store.audit().of(host.person.id())).extracting(event -> event.event())
                .containsExactly("access allowed");

        Map<String, Object> renewed =
                json(host.refresh(id, tokens.get("refresh_token"), "resource=" + RESOURCE, "scope=trakt:read"));
        assertThat(renewed).containsEntry("scope", "trakt:read");
        String later = (String) renewed.get("access_token");
        assertThat(host.store.tokens().access(later)).isPresent();

        HttpResponse<String> ended = host.post("/revoke", "token=" + later, "client_id=" + id, "token_type_hint=any");
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).isEmpty();
        assertThat(host.store.tokens().access(later)).isEmpty();
        assertThat(json(host.refresh(id, renewed.get("refresh_token")))).containsEntry("error", "invalid_grant");
    }

    @Test
    void aClientWithADocumentNeedsNoRegistration() throws Exception {
        String id = "https://" + DocumentServer.HOST + "/client.json";
        host.documents.sends(DocumentServer.document("/client.json", "\"" + CALLBACK + "\"", ""));
        HttpResponse<String> begun = host.authorize(id);
        String code = host.code(begun);
        HttpResponse<String> given = host.exchange(id, code);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        Client kept = host.store.clients().find(id).orElseThrow();
        assertThat(kept.kind()).isEqualTo(Client.Kind.DOCUMENT);
        assertThat(kept.name()).isEqualTo("Some Assistant");
        assertThat(host.store.grants().of(host.person.id())).singleElement()
                .satisfies(grant -> assertThat(grant.clientName()).isEqualTo("Some Assistant"));
        assertThat(host.documents.asked).containsExactly("GET " + DocumentServer.HOST + "/client.json");
    }

    @Test
    void whatADocumentSaysLaterDoesNotChangeWhatWasBegun() throws Exception {
        String id = "https://" + DocumentServer.HOST + "/client.json";
        host.documents.sends(DocumentServer.document("/client.json", "\"https://one.example/back\"", ""));
        String code = host.code(host.authorize(id, "redirect_uri=https://one.example/back"));
        host.documents.sends(DocumentServer.document("/client.json", "\"https://two.example/back\"", ""));
        host.clock.advance(Duration.ofMinutes(6));
        assertThat(host.authorize(id, "redirect_uri=https://one.example/back").statusCode()).isEqualTo(400);
        String next = host.code(host.authorize(id, "redirect_uri=https://two.example/back"));
        assertThat(json(host.exchange(id, code, "redirect_uri=https://two.example/back")))
                .containsEntry("error", "invalid_grant");
        assertThat(json(host.exchange(id, next, "redirect_uri=https://one.example/back")))
                .containsEntry("error", "invalid_grant");
    }

    @Test
    void whatWasSentToTheFormerAddressIsExchangedForIt() throws Exception {
        String id = "https://" + DocumentServer.HOST + "/client.json";
        host.documents.sends(DocumentServer.document("/client.json", "\"https://one.example/back\"", ""));
        String code = host.code(host.authorize(id, "redirect_uri=https://one.example/back"));
        host.documents.sends(DocumentServer.document("/client.json", "\"https://two.example/back\"", ""));
        assertThat(host.exchange(id, code, "redirect_uri=https://one.example/back").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonMayAllowLess() throws Exception {
        String id = host.registered(CALLBACK);
        Map<String, Object> tokens = json(host.exchange(id, host.code(host.authorize(id), "trakt:read")));
        assertThat(tokens).containsEntry("scope", "trakt:read");
        assertThat(host.store.tokens().access((String) tokens.get("access_token")).orElseThrow().scope())
                .containsExactly("trakt:read");
        assertThat(json(host.refresh(id, tokens.get("refresh_token"), "scope=trakt:write")))
                .containsEntry("error", "invalid_scope");
    }

    @Test
    void leavesOutWhatAClientNeedNotSay() throws Exception {
        String id = host.registered(CALLBACK);
        Map<String, Object> asked = host.consent(host.authorize(id, "scope=", "resource=", "state=", "prompt=consent"));
        assertThat(asked).contains(entry("scope", List.of("trakt:read", "trakt:write")), entry("resource", RESOURCE))
                .doesNotContainKey("state");
        String code = query(host.endpoints.authorizations().finish(asked, host.person, Scopes.ALL).toString())
                .get("code");
        assertThat(host.exchange(id, code, "redirect_uri=", "resource=").statusCode()).isEqualTo(200);
    }

    @Test
    void passesOverScopesOfOthers() throws Exception {
        String id = host.registered(CALLBACK);
        assertThat(host.consent(host.authorize(id, "scope=openid trakt:read offline_access")))
                .containsEntry("scope", List.of("trakt:read"));
    }

    @Test
    void sendsBackWhomThePersonRefuses() throws Exception {
        String id = host.registered(CALLBACK + "?a=b");
        Map<String, Object> asked = host.consent(host.authorize(id, "redirect_uri=" + CALLBACK + "?a=b"));
        String back = host.endpoints.authorizations().refuse(asked, "access_denied").toString();
        assertThat(back).startsWith(CALLBACK + "?a=b&error=access_denied&");
        assertThat(query(back)).contains(entry("state", "s1 ~&="), entry("iss", ISSUER)).doesNotContainKey("code");
    }

    @Test
    void whatIsReadAheadOfTimeCanBeRead() {
        assertThatCode(FirstUse::now).doesNotThrowAnyException();
    }

    @Test
    void pagesOfAnyOriginMayCallAllButTheOneWherePeopleGo() throws Exception {
        for (String path : List.of("/.well-known/oauth-authorization-server", Endpoints.RESOURCE_METADATA)) {
            assertThat(host.send("GET", path, null, null, "Origin", "https://inspector.example").headers()
                    .firstValue("Access-Control-Allow-Origin")).hasValue("https://inspector.example");
        }
        HttpResponse<String> preflight = host.send("OPTIONS", "/token", null, null, "Origin", "https://a.example",
                "Access-Control-Request-Method", "POST");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).hasValue("POST");
        assertThat(host.send("GET", "/authorize", null, null, "Origin", "https://a.example").statusCode())
                .isEqualTo(403);
        assertThat(location(host.authorize(host.registered(CALLBACK)))).startsWith(ISSUER + "/consent");
    }
}
