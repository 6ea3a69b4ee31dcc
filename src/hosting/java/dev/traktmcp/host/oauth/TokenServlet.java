package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.traktmcp.host.oauth.client.KnownClients;
import dev.traktmcp.host.store.Renewal;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.host.store.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives tokens for codes and for refresh tokens ("Token Endpoint" of OAuth 2.1), to public clients only. */
final class TokenServlet extends JsonServlet {
    private final Addresses addresses;
    private final KnownClients clients;
    private final Store store;
    private final Codes codes;

    TokenServlet(Addresses addresses, KnownClients clients, Store store, Codes codes) {
        this.addresses = addresses;
        this.clients = clients;
        this.store = store;
        this.codes = codes;
    }

    @Override
    Answer answer(HttpServletRequest asked) throws IOException {
        TokenRequest request = parsed(Body.form(asked));
        PublicClient client = PublicClient.of(request, clients);
        addresses.meant(request.getResources());
        Tokens.Issued tokens = switch (request.getAuthorizationGrant()) {
            case AuthorizationCodeGrant grant -> exchanged(grant, client);
            case RefreshTokenGrant grant -> renewed(grant, request, client);
            default -> throw OAuthFault.of("unsupported_grant_type",
                    "grant_type has to be authorization_code or refresh_token");
        };
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("access_token", tokens.access());
        json.put("token_type", "Bearer");
        json.put("expires_in", tokens.lifetime().toSeconds());
        json.put("refresh_token", tokens.refresh());
        json.put("scope", Scopes.text(tokens.scope()));
        return new Answer(200, json);
    }

    static TokenRequest parsed(HTTPRequest form) {
        try {
            return TokenRequest.parse(form);
        } catch (ParseException | IllegalArgumentException e) {
            throw OAuthFault.unreadable(e);
        }
    }

    private Tokens.Issued exchanged(AuthorizationCodeGrant grant, PublicClient client) {
        if (grant.getCodeVerifier() == null) {
            throw OAuthFault.of("invalid_request", "code_verifier is missing");
        }
        URI redirect = grant.getRedirectionURI();
        return switch (codes.redeem(grant.getAuthorizationCode().getValue(), client.id(),
                redirect == null ? null : redirect.toString(), grant.getCodeVerifier())) {
            case Codes.Redemption.Given(Tokens.Issued tokens, _) -> tokens;
            case Codes.Redemption.Refused(String why, boolean reused) -> {
                if (reused) {
                    store.audit().note("code used twice", null, client.id(), null);
                }
                throw OAuthFault.of("invalid_grant", why);
            }
        };
    }

    private Tokens.Issued renewed(RefreshTokenGrant grant, TokenRequest request, PublicClient client) {
        return switch (store.tokens().renew(grant.getRefreshToken().getValue(), client.id(),
                Scopes.known(request.getScope()))) {
            case Renewal.Renewed(Tokens.Issued tokens) -> tokens;
            case Renewal.Refused(Renewal.Why why) -> throw refused(why, client);
        };
    }

    private OAuthFault refused(Renewal.Why why, PublicClient client) {
        return switch (why) {
            case UNKNOWN -> OAuthFault.of("invalid_grant", "the refresh token is unknown or revoked");
            case EXPIRED -> OAuthFault.of("invalid_grant", "the refresh token has expired");
            case OTHER_CLIENT -> OAuthFault.of("invalid_grant", "the refresh token was given to another client");
            case REUSED -> {
                store.audit().note("refresh token used twice", null, client.id(), null);
                yield OAuthFault.of("invalid_grant", "the refresh token was used before; what came of it is revoked");
            }
            case WIDER -> OAuthFault.of("invalid_scope", "scope is more than the refresh token was given for");
        };
    }
}
