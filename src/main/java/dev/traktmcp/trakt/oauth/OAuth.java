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
import java.util.Optional;

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

    /** Begins a sign-in by device code. */
    public DeviceCode deviceCode() {
        Request request = Request.post("oauth", "device", "code");
        Response response = send(request, Map.of("client_id", app.id()));
        return OAuthResponses.deviceCode(succeeded(request, response), clock.instant());
    }

    /** Asks what became of it, no more often than {@link DeviceCode#interval} says. */
    public PollResult poll(DeviceCode code) {
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

    /**
     * Exchanges the code with which a browser came back ("Exchange code for access_token", with PKCE).
     *
     * @param verifier of the challenge that the browser was sent with. With it Trakt wants no secret
     * @return empty where Trakt does not take the code: it was used, is too old or belongs to another sign-in
     */
    public Optional<TokenPair> exchange(String code, String verifier, String redirectUri) {
        Request request = Request.post("oauth", "token");
        Map<String, String> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("client_id", app.id());
        body.put("redirect_uri", redirectUri);
        body.put("grant_type", "authorization_code");
        body.put("code_verifier", verifier);
        Response response = send(request, body);
        return isRefusedGrant(response) ? Optional.empty()
                : Optional.of(OAuthResponses.pair(succeeded(request, response), clock.instant()));
    }

    /** Older references say 401, newer ones 400. */
    private static boolean isRefusedGrant(Response response) {
        return response.status() == 401
                || response.status() == 400 && OAuthResponses.error(response).equals("invalid_grant");
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
        if (isRefusedGrant(response)) {
            return new RefreshResult.Refused();
        }
        return new RefreshResult.Renewed(OAuthResponses.pair(succeeded(request, response), clock.instant()));
    }

    /** Revokes the whole pair of this token. */
    public void revoke(String token) {
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
