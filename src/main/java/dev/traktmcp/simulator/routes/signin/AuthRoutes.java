package dev.traktmcp.simulator.routes.signin;

import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Auth;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.oauth.DeviceCodes;
import dev.traktmcp.simulator.oauth.IssuedTokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Authentication", on its own server: codes of a browser's sign-in, device codes, refresh with single-use tokens,
 * revocation. It takes client credentials from the body only; HTTP Basic does not work.
 *
 * @param activation where a person enters a device code
 */
public record AuthRoutes(SignIns signIns, String activation) {
    public List<Route> table() {
        return List.of(
                route("/oauth/device/code", this::issueCode),
                route("/oauth/device/token", this::pollCode),
                route("/oauth/token", this::token),
                route("/oauth/revoke", this::revoke));
    }

    private Route route(String path, Function<Call, Answer> handler) {
        return new Route("POST", path, Auth.NONE, Set.of(), call -> signIns.app().isMeantBy(
                text(call, "client_id"), call.body().path("client_secret").asString(null))
                        ? handler.apply(call)
                        : refused("invalid_client", "client_id is required"));
    }

    private Answer issueCode(Call call) {
        DeviceCodes.Code code = signIns.devices().issue();
        return Answer.ok(Json.object()
                .put("device_code", code.deviceCode())
                .put("user_code", code.userCode())
                .put("verification_url", activation)
                .put("expires_in", DeviceCodes.LIFE.toSeconds())
                .put("interval", DeviceCodes.INTERVAL.toSeconds()));
    }

    private Answer pollCode(Call call) {
        DeviceCodes.Polled polled = signIns.devices().poll(text(call, "code"));
        return polled.poll() == DeviceCodes.Poll.APPROVED
                ? pair(signIns.tokens(polled.user()))
                : Answer.empty(polled.poll().status());
    }

    private Answer token(Call call) {
        return switch (text(call, "grant_type")) {
            case "refresh_token" -> pair(signIns.tokens().refresh(text(call, "refresh_token")));
            case "authorization_code" -> exchange(call);
            default -> refused("invalid_request", "unsupported grant_type");
        };
    }

    private Answer exchange(Call call) {
        if (Stream.of("code", "redirect_uri").anyMatch(name -> text(call, name).isEmpty())) {
            return refused("invalid_request", "code and redirect_uri are required");
        }
        boolean withSecret = call.body().hasNonNull("client_secret"); // a wrong one does not come as far as here
        return pair(signIns.codes()
                .exchange(text(call, "code"), text(call, "redirect_uri"), text(call, "code_verifier"), withSecret)
                .flatMap(signIns::tokens));
    }

    private Answer revoke(Call call) {
        signIns.tokens().revoke(text(call, "token"));
        return Answer.ok(Json.object());
    }

    private static Answer pair(Optional<IssuedTokens.Pair> pair) {
        return pair.map(issued -> Answer.ok(json(issued)))
                .orElseGet(() -> refused("invalid_grant", "session not found"));
    }

    private static ObjectNode json(IssuedTokens.Pair pair) {
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
