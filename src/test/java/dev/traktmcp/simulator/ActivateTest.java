package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The second screen of a device: who signs in is whoever enters the code. */
class ActivateTest {
    private static final String CLIENT = "'client_id':'" + Simulator.CLIENT_ID + "'";

    private final Scene scene = Scene.open();
    private final Visit visit = new Visit(scene);

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode code() {
        return visit.auth().post("/oauth/device/code", "{" + CLIENT + "}").json();
    }

    private Caller.Reply poll(JsonNode code) {
        scene.clock().advance(Duration.ofSeconds(5));
        return visit.auth().post("/oauth/device/token",
                "{'code':'" + code.path("device_code").asString() + "'," + CLIENT + "}");
    }

    private Caller.Reply enter(String code, String name, String decision) {
        return visit.submit("/activate", Map.of("user_code", code, "username", name, "decision", decision));
    }

    private String nameOf(Caller.Reply pair) {
        return scene.caller().as(pair.json().path("access_token").asString()).get("/users/settings").json()
                .at("/user/username").asString();
    }

    @Test
    void theDeviceIsSignedInAsWhoeverEntersItsCode() {
        JsonNode annas = code();
        JsonNode bens = code();
        assertThat(poll(annas).status()).isEqualTo(400);
        String typed = annas.path("user_code").asString().toLowerCase().replaceFirst("(....)", "$1-");
        Caller.Reply done = enter(typed, "Anna", "allow");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.raw().body()).contains("Signed in");
        assertThat(poll(bens).status()).as("the other still waits").isEqualTo(400);
        assertThat(scene.simulator().approve(bens.path("user_code").asString(), "Ben")).isTrue();
        assertThat(nameOf(poll(annas))).isEqualTo("anna");
        assertThat(nameOf(poll(bens))).isEqualTo("ben");
        assertThat(poll(annas).status()).isEqualTo(409);
    }

    @Test
    void thePageAsksForCodeAndName() {
        String page = visit.get("/activate").raw().body();
        assertThat(page).contains("name=\"user_code\" value=\"\"", "name=\"username\" value=\"sandbox\"",
                "not trakt.tv").doesNotContain("<script");
        assertThat(visit.get("/activate/5055CC52").raw().body()).contains("name=\"user_code\" value=\"5055CC52\"");
        assertThat(visit.get("/activate/%22%3E%3Cscript%3E").raw().body()).doesNotContain("<script");
    }

    @Test
    void whatIsWrongIsSaidAndTheCodeGoesOnWaiting() {
        JsonNode code = code();
        String shown = code.path("user_code").asString();
        assertThat(enter("00000000", "Anna", "allow").raw().body()).contains("No device waits with this code");
        assertThat(scene.simulator().account("anna")).as("made for nothing").isEmpty();
        assertThat(enter(shown, "robin", "allow").status()).isEqualTo(422);
        assertThat(enter(shown, "Anna", "perhaps").status()).isEqualTo(422);
        assertThat(scene.simulator().approve(shown, "quinn")).isFalse();
        assertThat(poll(code).status()).isEqualTo(400);
        assertThat(enter(shown, "Anna", "allow").status()).isEqualTo(200);
        assertThat(enter(shown, "Ben", "allow").status()).as("too late").isEqualTo(422);
        assertThat(nameOf(poll(code))).isEqualTo("anna");
    }

    @Test
    void aDeniedCodeAndOneThatHasRunOut() {
        JsonNode denied = code();
        assertThat(enter(denied.path("user_code").asString(), "", "deny").raw().body()).contains("Denied");
        assertThat(poll(denied).status()).isEqualTo(418);
        JsonNode late = code();
        scene.clock().advance(Duration.ofMinutes(10));
        assertThat(enter(late.path("user_code").asString(), "Anna", "allow").status()).isEqualTo(422);
        assertThat(poll(late).status()).isEqualTo(410);
    }

    @Test
    void approvingAllIsForTheFirstAccount() {
        JsonNode code = code();
        scene.simulator().deviceCodes().approveAll();
        assertThat(nameOf(poll(code))).isEqualTo("sandbox");
    }

    @Test
    void aHostSaysWhereItsPageIs() {
        try (Scene hosted = Scene.open(options -> options.withActivation("https://host.example/sandbox/activate"))) {
            JsonNode code = new Visit(hosted).auth().post("/oauth/device/code", "{" + CLIENT + "}").json();
            assertThat(code.path("verification_url").asString()).isEqualTo("https://host.example/sandbox/activate");
        }
    }
}
