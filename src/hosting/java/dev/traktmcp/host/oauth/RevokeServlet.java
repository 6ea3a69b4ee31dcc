package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.traktmcp.host.oauth.client.KnownClients;
import dev.traktmcp.host.store.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Ends tokens at the wish of their client ("Token Revocation", RFC 7009): both, whichever of them it names. */
final class RevokeServlet extends JsonServlet {
    private final KnownClients clients;
    private final Tokens tokens;

    RevokeServlet(KnownClients clients, Tokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    @Override
    Answer answer(HttpServletRequest asked) throws IOException {
        TokenRevocationRequest request = parsed(Body.form(asked));
        PublicClient client = PublicClient.of(request, clients);
        tokens.revoke(request.getToken().getValue(), client.id());
        return new Answer(200, null);
    }

    static TokenRevocationRequest parsed(HTTPRequest form) {
        try {
            return TokenRevocationRequest.parse(form);
        } catch (ParseException | IllegalArgumentException e) {
            throw OAuthFault.unreadable(e);
        }
    }
}
