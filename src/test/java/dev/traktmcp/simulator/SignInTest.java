package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignInTest {
    private static final String CLIENT = "'client_id':'" + Simulator.CLIENT_ID + "'";

    private final Scene scene = Scene.open();
    private final Caller auth = new Caller(scene.simulator().authUrl(), "not needed here", null);

    @AfterEach
    void close() {
        scene.close();
    }

    private String code() {
        JsonNode code = auth.post("/oauth/device/code", "{" + CLIENT + "}").json();
        assertThat(code.path("interval").asInt()).isEqualTo(5);
        assertThat(code.path("expires_in").asInt()).isEqualTo(600);
        assertThat(code.path("user_code").asString()).hasSize(8);
        return code.path("device_code").asString();
    }

    private Caller.Reply poll(String code) {
        scene.clock().advance(Duration.ofSeconds(5));
        return pollAtOnce(code);
    }

    private Caller.Reply pollAtOnce(String code) {
        return auth.post("/oauth/device/token", "{'code':'" + code + "'," + CLIENT + "}");
    }

    private Caller.Reply refresh(String token) {
        return auth.post("/oauth/token",
                "{'grant_type':'refresh_token','refresh_token':'" + token + "'," + CLIENT + "}");
    }

    @Test
    void aCodeIsPendingThenApprovedThenUsed() {
        String code = code();
        Caller.Reply pending = poll(code);
        assertThat(pending.status()).isEqualTo(400);
        assertThat(pending.raw().body()).isEmpty();
        scene.simulator().deviceCodes().approveAll();
        JsonNode pair = poll(code).json();
        assertThat(pair.path("expires_in").asInt()).isEqualTo(604_800);
        assertThat(pair.path("created_at").asLong()).isEqualTo(scene.clock().instant().getEpochSecond());
        Caller fresh = scene.caller().as(pair.path("access_token").asString());
        assertThat(fresh.get("/users/settings").status()).isEqualTo(200);
        assertThat(poll(code).status()).isEqualTo(409);
    }

    @Test
    void theOtherEndsOfACode() {
        assertThat(poll("no-such-code").status()).isEqualTo(404);
        String denied = code();
        scene.simulator().deviceCodes().denyAll();
        assertThat(poll(denied).status()).isEqualTo(418);
        String late = code();
        scene.clock().advance(Duration.ofMinutes(10));
        assertThat(poll(late).status()).isEqualTo(410);
        String hasty = code();
        assertThat(poll(hasty).status()).isEqualTo(400);
        assertThat(pollAtOnce(hasty).status()).isEqualTo(429);
    }

    @Test
    void inTheSandboxACodeApprovesItself() {
        try (Scene sandbox = Scene.open(options -> options.withSelfApproval(2))) {
            Caller caller = new Caller(sandbox.simulator().authUrl(), "", null);
            String code = caller.post("/oauth/device/code", "{" + CLIENT + "}").json().path("device_code").asString();
            String body = "{'code':'" + code + "'," + CLIENT + "}";
            assertThat(caller.post("/oauth/device/token", body).status()).isEqualTo(400);
            sandbox.clock().advance(Duration.ofSeconds(5));
            assertThat(caller.post("/oauth/device/token", body).status()).isEqualTo(200);
        }
    }

    @Test
    void aRefreshTokenWorksOnce() {
        JsonNode pair = refresh(Simulator.REFRESH_TOKEN).json();
        assertThat(scene.caller().get("/users/settings").status()).as("the old access token").isEqualTo(401);
        String access = pair.path("access_token").asString();
        assertThat(scene.caller().as(access).get("/users/settings").status()).isEqualTo(200);
        Caller.Reply again = refresh(Simulator.REFRESH_TOKEN);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(again.json().path("error_description").asString()).isEqualTo("session not found");
        assertThat(refresh(pair.path("refresh_token").asString()).status()).isEqualTo(200);
    }

    @Test
    void accessTokensLiveSevenDays() {
        scene.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(scene.caller().get("/users/settings").status()).isEqualTo(200);
        scene.clock().advance(Duration.ofSeconds(1));
        assertThat(scene.caller().get("/users/settings").status()).isEqualTo(401);
        assertThat(refresh(Simulator.REFRESH_TOKEN).status()).isEqualTo(200);
    }

    @Test
    void somebodyElseUsedTheRefreshToken() {
        scene.simulator().faults().useUpRefreshTokens();
        assertThat(refresh(Simulator.REFRESH_TOKEN).status()).isEqualTo(400);
    }

    @Test
    void revokingEndsBothTokens() {
        String body = "{'token':'" + Simulator.ACCESS_TOKEN + "'," + CLIENT + "}";
        assertThat(auth.post("/oauth/revoke", body).status()).isEqualTo(200);
        assertThat(scene.caller().get("/users/settings").status()).isEqualTo(401);
        assertThat(refresh(Simulator.REFRESH_TOKEN).status()).isEqualTo(400);
    }

    @Test
    void credentialsBelongIntoTheBody() {
        byte[] pair = (Simulator.CLIENT_ID + ":" + Simulator.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString(pair);
        Caller.Reply refused = Caller.send(auth.request("/oauth/device/code")
                .header("Authorization", "Basic " + basic).POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isEqualTo("invalid_client");
        assertThat(auth.post("/oauth/device/code", "{" + CLIENT + ",'client_secret':'wrong'}").status()).isEqualTo(400);
        assertThat(auth.post("/oauth/device/code", "{" + CLIENT + ",'client_secret':'" + Simulator.CLIENT_SECRET + "'}")
                .status()).isEqualTo(200);
    }
}
