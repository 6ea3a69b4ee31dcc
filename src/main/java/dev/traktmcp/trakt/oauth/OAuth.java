package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.http.Transport;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The section "Authentication" of Trakt's reference, all of it on the auth host. Failures are thrown as exceptions.
 * Safe for use by several threads.
 */
public final class OAuth {
    private final Transport wire;
    private final App app;
    private final InstantSource clock;

    /** @param wire straight to the auth host: no decorator may repeat a request or cache an answer */
    public OAuth(Transport wire, App app, InstantSource clock) {
        this.wire = wire;
        this.app = app;
        this.clock = clock;
    }

    DeviceCode deviceCode() {
        Request request = Request.post("oauth", "device", "code");
        Response response = send(request, Map.of("client_id", app.id()));
        return OAuthResponses.deviceCode(succeeded(request, response), clock.instant());
    }

    PollResult poll(DeviceCode code) {
        Request request = Request.post("oauth", "device", "token");
        Response response = send(request, body("code", code.secret()));
        return switch (response.status()) {
            case 200 -> new PollResult.Approved(OAuthResponses.pair(response, clock.instant()));
            case 400 -> new PollResult.Pending();
            case 404 -> new PollResult.Unknown();
            case 409 -> new PollResult.Used();
            case 410 -> new PollResult.Expired();
            case 418 -> new PollResult.Denied();
            case 429 -> new PollResult.TooFast();
            default -> throw refused(request, response);
        };
    }

    /** Uses the token up: without an answer it is unknown whether there is a new pair. */
    RefreshResult refresh(String token) {
        Request request = Request.post("oauth", "token");
        Map<String, String> body = body("refresh_token", token);
        body.put("grant_type", "refresh_token");
        if (app.redirectUri() != null) {
            body.put("redirect_uri", app.redirectUri());
        }
        Response response = send(request, body);
        // Older references say 401, newer ones 400.
        if (response.status() == 401 || response.status() == 400 && OAuthResponses.error(response)
                .equals("invalid_grant")) {
            return new RefreshResult.Refused();
        }
        return new RefreshResult.Renewed(OAuthResponses.pair(succeeded(request, response), clock.instant()));
    }

    /** Revokes the whole pair of this token. */
    void revoke(String token) {
        Request request = Request.post("oauth", "revoke");
        succeeded(request, send(request, body("token", token)));
    }

    /** Client credentials belong into the body, as Trakt does not accept them as HTTP Basic. */
    private Map<String, String> body(String name, String value) {
        Map<String, String> body = new LinkedHashMap<>(Map.of(name, value, "client_id", app.id()));
        if (app.secret() != null) {
            body.put("client_secret", app.secret());
        }
        return body;
    }

    private Response send(Request request, Map<String, String> body) {
        Response response = wire.send(request.json(body));
        if (OAuthResponses.error(response).equals("invalid_client")) {
            throw new Failure.AppRejected().raise();
        }
        return response;
    }

    private static Response succeeded(Request request, Response response) {
        if (response.status() < 200 || response.status() > 299) {
            throw refused(request, response);
        }
        return response;
    }

    /** The failure for a status without a special meaning here; 401 can only mean the app. */
    private static TraktException refused(Request request, Response response) {
        if (response.status() == 401) {
            return new Failure.AppRejected().raise();
        }
        try {
            new Statuses(_ -> response).send(request);
            return OAuthResponses.unexpected(response);
        } catch (TraktException e) {
            return e;
        }
    }
}
