package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.oauth.App;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in in a browser, by PKCE: the page, the way back, and what the code is good for. */
class AuthorizeTest {
    private static final Map<String, String> ALLOW = Map.of("username", "Anna", "decision", "allow");
    private static final App APP = new App(Simulator.CLIENT_ID, null, Set.of(Visit.BACK, Visit.BACK + "?to=2"));

    private final Scene scene = Scene.open(options -> options.withApp(APP));
    private final Visit visit = new Visit(scene);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPageAsksAndTheCodeIsGoodForTokensOfWhoeverAllowedIt() {
        Caller.Reply page = visit.get(Visit.authorize());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.raw().body()).contains("not trakt.tv", "value=\"sandbox\"", "value=\"allow\"",
                "value=\"deny\"", Simulator.CLIENT_ID, Visit.BACK).doesNotContain("<script", "action=", "http://");
        Caller.Reply back = visit.submit(Visit.authorize(), ALLOW);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location").orElseThrow()).startsWith(Visit.BACK + "?code=");
        assertThat(Visit.returned(back)).containsEntry("state", "a&b c").containsOnlyKeys("code", "state");
        var pair = visit.exchange(Visit.returned(back).get("code")).json();
        assertThat(pair.path("token_type").asString()).isEqualTo("bearer");
        assertThat(pair.path("expires_in").asInt()).isEqualTo(604_800);
        assertThat(pair.path("scope").asString()).isEqualTo("public");
        var settings = scene.caller().as(pair.path("access_token").asString()).get("/users/settings").json();
        assertThat(settings.at("/user/username").asString()).isEqualTo("anna");
        assertThat(settings.at("/user/name").asString()).isEqualTo("Anna");
        assertThat(settings.at("/user/ids/slug").asString()).isEqualTo("anna");
    }

    @Test
    void whoDeniesGoesBackWithAnError() {
        Caller.Reply back = visit.submit(Visit.authorize(), Map.of("decision", "deny"));
        assertThat(Visit.returned(back)).containsOnly(Map.entry("error", "access_denied"), Map.entry("state", "a&b c"));
        assertThat(scene.simulator().account("")).isEmpty();
    }

    @Test
    void whereNoStateCameNoneGoesBackAndAQueryStays() {
        assertThat(Visit.returned(visit.submit(Visit.authorize("state", null), ALLOW))).containsOnlyKeys("code");
        assertThat(visit.submit(Visit.authorize("redirect_uri", Visit.BACK + "?to=2"), ALLOW).header("Location")
                .orElseThrow()).startsWith(Visit.BACK + "?to=2&code=");
    }

    @ParameterizedTest
    @CsvSource({"client_id,another", "client_id,", "redirect_uri,https://app.example/callback/",
        "redirect_uri,https://APP.example/callback", "redirect_uri,https://evil.example/", "redirect_uri,"})
    void nobodyIsSentWhereTheAppIsNotKnown(String name, String value) {
        String path = Visit.authorize(name, value);
        for (Caller.Reply reply : new Caller.Reply[] {visit.get(path), visit.submit(path, ALLOW)}) {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.header("Location")).isEmpty();
            assertThat(reply.raw().body()).contains("not registered");
        }
    }

    @ParameterizedTest
    @CsvSource({"response_type,token,unsupported_response_type", "response_type,,unsupported_response_type",
        "code_challenge_method,plain,invalid_request", "code_challenge_method,,invalid_request",
        "code_challenge,short,invalid_request", "code_challenge,,invalid_request"})
    void theAppHearsWhatItAsksWrongly(String name, String value, String error) {
        String path = Visit.authorize(name, value);
        for (Caller.Reply reply : new Caller.Reply[] {visit.get(path), visit.submit(path, ALLOW)}) {
            assertThat(Visit.returned(reply)).containsOnly(Map.entry("error", error), Map.entry("state", "a&b c"));
        }
    }

    @ParameterizedTest
    @CsvSource({"code_verifier,dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX", "code_verifier,", "code,another",
        "redirect_uri,https://app.example/callback?to=2"})
    void aCodeIsLostToWhoGetsAnythingWrong(String name, String value) {
        String code = visit.code("Anna");
        isRefused(visit.exchange(code, name, value), "invalid_grant");
        if (!name.equals("code")) {
            isRefused(visit.exchange(code), "invalid_grant");
        }
    }

    @Test
    void aCodeWorksOnceAndForTenMinutes() {
        String code = visit.code("Anna");
        assertThat(visit.exchange(code).status()).isEqualTo(200);
        isRefused(visit.exchange(code), "invalid_grant");
        String late = visit.code("Anna");
        scene.clock().advance(Duration.ofMinutes(10));
        isRefused(visit.exchange(late), "invalid_grant");
        String justInTime = visit.code("Anna");
        scene.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(visit.exchange(justInTime).status()).isEqualTo(200);
    }

    @Test
    void requestsForTokensSayWhatTheyNeed() {
        String code = visit.code("Anna");
        isRefused(visit.exchange(code, "client_id", "another"), "invalid_client");
        isRefused(visit.exchange(code, "client_secret", "an app without a secret"), "invalid_client");
        isRefused(visit.exchange(code, "grant_type", "password"), "invalid_request");
        isRefused(visit.exchange(code, "redirect_uri", null), "invalid_request");
        isRefused(visit.exchange(code, "code", null), "invalid_request");
        assertThat(visit.exchange(code).status()).as("none of them used up the code").isEqualTo(200);
    }

    @Test
    void anAppWithASecretMayGoWithoutPkceByIt() {
        try (Scene other = Scene.open(options -> options.withApp(
                new App(Simulator.CLIENT_ID, Simulator.CLIENT_SECRET, Set.of(Visit.BACK))))) {
            Visit there = new Visit(other);
            String path = "/oauth/authorize?response_type=code&client_id=" + Simulator.CLIENT_ID + "&redirect_uri="
                    + Caller.q(Visit.BACK);
            String body = "{'grant_type':'authorization_code','client_id':'" + Simulator.CLIENT_ID
                    + "','redirect_uri':'" + Visit.BACK + "','code':'";
            String first = Visit.returned(there.submit(path, ALLOW)).get("code");
            isRefused(there.auth().post("/oauth/token", body + first + "'}"), "invalid_grant");
            String second = Visit.returned(there.submit(path, ALLOW)).get("code");
            assertThat(there.auth().post("/oauth/token", body + second + "','client_secret':'"
                    + Simulator.CLIENT_SECRET + "'}").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "me", "Settings", "robin", "Alex", "жанна", "a name of far more than 32 letters!"})
    void noNameThatIsNoneOrBelongsToTheInventedPeople(String name) {
        Caller.Reply again = visit.submit(Visit.authorize(), Map.of("username", name, "decision", "allow"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.raw().body()).contains("Nobody can be called that here", "value=\"" + name + "\"");
    }

    @Test
    void whatIsSentIsShownAsItIsAndDoesNothing() {
        String name = "\"><script>alert('1')</script>, longer than a name";
        assertThat(visit.submit(Visit.authorize(), Map.of("username", name, "decision", "allow")).raw().body())
                .contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script");
        assertThat(visit.submit(Visit.authorize(), Map.of("username", "Anna")).raw().body())
                .contains("Allow it or deny it.");
        assertThat(visit.get(Visit.authorize()).header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void aHostShowsThePagesUnderAPathOfItsOwn() {
        String asked = "/sandbox" + Visit.authorize();
        Answer page = answer("GET", asked, "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<form method=\"post\">");
        Answer back = answer("POST", asked, "username=Anna&decision=allow");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.headers().get("Location")).startsWith(Visit.BACK + "?code=");
        assertThat(answer("POST", asked, "username=%zz").status()).as("no form").isEqualTo(400);
        assertThat(answer("GET", "/sandbox/oauth/authorize?state=|", "").status()).as("no address").isEqualTo(400);
    }

    private Answer answer(String method, String target, String body) {
        return scene.simulator().auth().answer(method, target.substring("/sandbox".length()),
                Map.of("User-Agent", "Mozilla", "Content-Type", "application/x-www-form-urlencoded"),
                body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static void isRefused(Caller.Reply reply, String error) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asString()).isEqualTo(error);
        assertThat(reply.json().path("error_description").asString()).isNotEmpty();
    }
}
