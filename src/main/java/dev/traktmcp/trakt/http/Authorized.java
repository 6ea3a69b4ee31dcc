package dev.traktmcp.trakt.http;

import java.util.Optional;

/** Says who asks: the app by its client id, the person by a token where there is one. */
public final class Authorized implements Transport {
    private final Transport next;
    private final String clientId;
    private final AccessTokens tokens;

    public Authorized(Transport next, String clientId, AccessTokens tokens) {
        this.next = next;
        this.clientId = clientId;
        this.tokens = tokens;
    }

    @Override
    public Response send(Request request) {
        Request known = request.header("trakt-api-key", clientId).header("trakt-api-version", "2");
        Optional<String> token = tokens.access();
        if (token.isEmpty()) {
            return next.send(known);
        }
        Response response = send(known, token.get());
        if (!refused(response)) {
            return response;
        }
        // A refused request did nothing, so even a play may go out again.
        return tokens.renewed(token.get())
                .filter(renewed -> !renewed.equals(token.get()))
                .map(renewed -> send(known, renewed))
                .orElse(response);
    }

    private Response send(Request request, String token) {
        return next.send(request.header("Authorization", "Bearer " + token));
    }

    /** With X-Private-User the token was fine: it is the other person who keeps things private. */
    private static boolean refused(Response response) {
        return response.status() == 401 && !Statuses.isPrivate(response);
    }
}
