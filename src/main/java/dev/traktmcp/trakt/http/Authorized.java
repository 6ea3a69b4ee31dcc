package dev.traktmcp.trakt.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds the app's client id and, where there is one, the person's token. Safe for use by several threads. */
public final class Authorized implements Transport {
    private static final Set<String> OWN = Set.of("me", "settings", "hidden", "requests");

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
        boolean ofPerson = isOfPerson(request);
        Optional<String> token = ofPerson ? tokens.required() : tokens.access();
        if (token.isEmpty()) {
            return ofPerson ? new Response(request.line(), 401, Map.of(), new byte[0]) : next.send(known);
        }
        Response response = send(known, token.get());
        if (!refused(response)) {
            return response;
        }
        // A refused request did nothing, so even a play may be sent again.
        return tokens.renewed(token.get())
                .filter(renewed -> !renewed.equals(token.get()))
                .map(renewed -> send(known, renewed))
                .orElse(response);
    }

    /** Whether Trakt takes it with a person's token only, so that sending it without one would be in vain. */
    private static boolean isOfPerson(Request request) {
        List<String> path = request.path();
        String second = path.size() > 1 ? path.get(1) : "";
        return request.isWrite() || switch (path.getFirst()) {
            case "sync", "recommendations" -> true;
            case "users" -> OWN.contains(second);
            case "calendars" -> second.equals("my");
            case "movies" -> second.equals("recommendations");
            case "shows" -> second.equals("recommendations") || path.size() > 2 && path.get(2).equals("progress");
            default -> false;
        };
    }

    private Response send(Request request, String token) {
        return next.send(request.header("Authorization", "Bearer " + token));
    }

    /** With X-Private-User the token was fine, but the other user is private. */
    private static boolean refused(Response response) {
        return response.status() == 401 && !Statuses.isPrivate(response);
    }
}
