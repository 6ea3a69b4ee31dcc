package dev.traktmcp.trakt.oauth;

import static dev.traktmcp.trakt.oauth.Household.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to the auth host, and what its answers mean. */
class OAuthTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final DeviceCode CODE =
            new DeviceCode("device-secret", "5055CC52", "https://auth.trakt.tv/activate", NOW, Duration.ofSeconds(5));
    private static final String PAIR = """
            {"access_token":"the-access","token_type":"bearer","expires_in":604800,"refresh_token":"the-refresh",
             "scope":"public","created_at":%d}""".formatted(NOW.getEpochSecond());

    private final List<Request> sent = new ArrayList<>();

    @Test
    void asksInTheBodyAndSendsASecretOnlyWhereThereIsOne() {
        answering(200, PAIR, new App("me", null, null)).refresh("old");
        answering(200, PAIR, new App("me", "hush", "urn:here")).refresh("old");
        assertThat(sent).extracting(Request::line).containsOnly("POST /oauth/token");
        assertThat(body(0)).isEqualTo(Map.of("refresh_token", "old", "client_id", "me", "grant_type", "refresh_token"));
        assertThat(body(1)).containsEntry("client_secret", "hush").containsEntry("redirect_uri", "urn:here");
        assertThat(sent).allMatch(request -> !request.repeatable()).allMatch(request -> request.headers().isEmpty());
    }

    @Test
    void readsAPair() {
        assertThat(answering(200, PAIR).refresh("old")).isEqualTo(new RefreshResult.Renewed(
                new TokenPair("the-access", "the-refresh", NOW, NOW.plus(Duration.ofDays(7)))));
    }

    @Test
    void tokensAreOpaqueHoweverLong() {
        String long1 = "a".repeat(9_000) + " \u200B<b>";
        RefreshResult renewal = answering(200, PAIR.replace("the-access", long1)).refresh("old");
        assertThat(((RefreshResult.Renewed) renewal).pair().access()).isEqualTo(long1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | {\"error\":\"invalid_grant\",\"error_description\":\"session not found\"}",
        "401 | {\"error\":\"invalid_grant\"}",
        "401 | ''",
    })
    void aRefreshTokenCanBeRefused(int status, String body) {
        assertThat(answering(status, body).refresh("old")).isEqualTo(new RefreshResult.Refused());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | {\"error\":\"invalid_client\",\"error_description\":\"client_id is required\"}",
        "401 | {\"error\":\"invalid_client\"}",
        "403 | ''",
    })
    void anAppCanBeRefused(int status, String body) {
        OAuth oauth = answering(status, body);
        assertThat(failure(oauth::deviceCode)).isEqualTo(new Failure.AppRejected());
        assertThat(failure(() -> oauth.poll(CODE))).isEqualTo(new Failure.AppRejected());
        assertThat(failure(() -> oauth.refresh("old"))).isEqualTo(new Failure.AppRejected());
        assertThat(failure(() -> oauth.revoke("old"))).isEqualTo(new Failure.AppRejected());
    }

    @Test
    void everyStatusOfAPollMeansSomethingElse() {
        assertThat(answering(200, PAIR).poll(CODE)).isInstanceOf(PollResult.Approved.class);
        assertThat(answering(400, "").poll(CODE)).isEqualTo(new PollResult.Pending());
        assertThat(answering(400, "<not json").poll(CODE)).isEqualTo(new PollResult.Pending());
        assertThat(answering(404, "").poll(CODE)).isEqualTo(new PollResult.Unknown());
        assertThat(answering(409, "").poll(CODE)).isEqualTo(new PollResult.Used());
        assertThat(answering(410, "").poll(CODE)).isEqualTo(new PollResult.Expired());
        assertThat(answering(418, "").poll(CODE)).isEqualTo(new PollResult.Denied());
        assertThat(answering(429, "").poll(CODE)).isEqualTo(new PollResult.TooFast());
        assertThat(failure(() -> answering(502, "").poll(CODE))).isEqualTo(new Failure.TraktDown(502, true));
        assertThat(body(0)).isEqualTo(Map.of("code", "device-secret", "client_id", "me"));
    }

    @Test
    void aDeviceCodeIsWhatTraktSaysItIs() {
        DeviceCode code = answering(200, """
                {"device_code":"s","user_code":"LONGER-THAN-8","verification_url":"https://elsewhere.example/go",
                 "expires_in":30,"interval":7}""").deviceCode();
        assertThat(code).isEqualTo(new DeviceCode("s", "LONGER-THAN-8", "https://elsewhere.example/go",
                NOW.plusSeconds(30), Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "the-access", "{\"access_token\":\"\"}",
        "{\"device_code\":\"s\",\"user_code\":\"A\",\"verification_url\":\"javascript:alert(1)\"}"})
    void anAnswerThatCannotBeReadIsNotQuoted(String body) {
        OAuth oauth = answering(200, body);
        assertThat(failure(oauth::deviceCode)).isEqualTo(new Failure.Unexpected("POST /oauth/device/code", 200));
        assertThat(failure(() -> oauth.refresh("old"))).asInstanceOf(type(Failure.Unexpected.class))
                .extracting(Object::toString).asString().doesNotContain("the-access");
    }

    private OAuth answering(int status, String body) {
        return answering(status, body, new App("me", null, null));
    }

    private OAuth answering(int status, String body, App app) {
        return new OAuth(request -> {
            sent.add(request);
            return new Response(request.line(), status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }, app, InstantSource.fixed(NOW));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body(int request) {
        return StoredSignInJson.MAPPER.readValue(sent.get(request).body(), Map.class);
    }
}
