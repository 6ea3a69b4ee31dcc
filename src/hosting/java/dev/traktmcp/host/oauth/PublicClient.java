package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.AbstractOptionallyIdentifiedRequest;
import dev.traktmcp.host.oauth.client.KnownClients;

/** The client of a request, which says who it is and proves nothing: what it brings along has to be its own. */
record PublicClient(String id) {
    /** @throws OAuthFault where it shows a secret, as nobody has one, or is not known */
    static PublicClient of(AbstractOptionallyIdentifiedRequest request, KnownClients clients) {
        if (request.getClientAuthentication() != null) {
            throw OAuthFault.of("invalid_client", "clients have no secrets here; client_id goes into the body");
        }
        if (request.getClientID() == null) {
            throw OAuthFault.of("invalid_request", "client_id is missing");
        }
        String id = request.getClientID().getValue();
        if (!clients.has(id)) {
            throw OAuthFault.of("invalid_client", "nobody is known by this client_id; register again");
        }
        return new PublicClient(id);
    }
}
