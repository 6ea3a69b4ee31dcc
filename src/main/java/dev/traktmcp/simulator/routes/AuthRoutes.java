package dev.traktmcp.simulator.routes;

import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Auth;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.oauth.DeviceCodes;
import dev.traktmcp.simulator.oauth.IssuedTokens;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Authentication", on its own server: device codes, refresh with single-use tokens, revocation. It takes client
 * credentials from the body only; HTTP Basic does not work.
 */
public record AuthRoutes(IssuedTokens tokens, DeviceCodes codes, String clientId, String clientSecret, String user) {
    private static final String ACTIVATE = "https://auth.trakt.tv/activate";

    public List<Route> table() {
        return List.of(
                route("/oauth/device/code", this::issueCode),
                route("/oauth/device/token", this::pollCode),
                route("/oauth/token", this::refresh),
                route("/oauth/revoke", this::revoke));
    }

    private Route route(String path, Function<Call, Answer> handler) {
        return new Route("POST", path, Auth.NONE, Set.of(), call -> knowsClient(call)
                ? handler.apply(call)
                : refused("invalid_client", "client_id is required"));
    }

    private boolean knowsClient(Call call) {
        String secret = call.body().path("client_secret").asString(null);
        return clientId.equals(text(call, "client_id")) && (secret == null || secret.equals(clientSecret));
    }

    private Answer issueCode(Call call) {
        DeviceCodes.Code code = codes.issue();
        return Answer.ok(Json.object()
                .put("device_code", code.deviceCode())
                .put("user_code", code.userCode())
                .put("verification_url", ACTIVATE)
                .put("expires_in", DeviceCodes.LIFE.toSeconds())
                .put("interval", DeviceCodes.INTERVAL.toSeconds()));
    }

    private Answer pollCode(Call call) {
        DeviceCodes.Poll poll = codes.poll(text(call, "code"));
        return poll == DeviceCodes.Poll.APPROVED ? Answer.ok(pair(tokens.issue(user))) : Answer.empty(poll.status());
    }

    private Answer refresh(Call call) {
        if (!text(call, "grant_type").equals("refresh_token")) {
            return refused("invalid_request", "unsupported grant_type");
        }
        return tokens.refresh(text(call, "refresh_token"))
                .map(fresh -> Answer.ok(pair(fresh)))
                .orElseGet(() -> refused("invalid_grant", "session not found"));
    }

    private Answer revoke(Call call) {
        tokens.revoke(text(call, "token"));
        return Answer.ok(Json.object());
    }

    private static ObjectNode pair(IssuedTokens.Pair pair) {
        return Json.object()
                .put("access_token", pair.access())
                .put("token_type", "bearer")
                .put("expires_in", pair.life().toSeconds())
                .put("refresh_token", pair.refresh())
                .put("scope", "public")
                .put("created_at", pair.created().getEpochSecond());
    }

    private static Answer refused(String error, String description) {
        return Answer.json(400, Json.object().put("error", error).put("error_description", description));
    }

    private static String text(Call call, String name) {
        return call.body().path(name).asString("");
    }
}
