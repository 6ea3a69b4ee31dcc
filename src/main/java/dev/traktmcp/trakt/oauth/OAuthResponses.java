package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.Text;
import dev.traktmcp.trakt.http.Response;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the answers of the auth host. It never quotes unreadable text, which could hold a token. */
final class OAuthResponses {
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration SLOWEST = Duration.ofMinutes(1);

    private OAuthResponses() {}

    /** @param now when the answer came */
    static DeviceCode deviceCode(Response response, Instant now) {
        JsonNode json = json(response);
        String url = Text.line(json.path("verification_url").asString(""));
        String code = Text.line(json.path("user_code").asString(""));
        String secret = json.path("device_code").asString("");
        if (!url.matches("https?://\\S+") || code.isEmpty() || secret.isEmpty()) {
            throw unexpected(response);
        }
        Duration interval = seconds(json, "interval", 5);
        return new DeviceCode(secret, code, url, now.plus(seconds(json, "expires_in", 600)),
                interval.compareTo(SLOWEST) > 0 ? SLOWEST : interval);
    }

    /** @param now when the answer came */
    static TokenPair pair(Response response, Instant now) {
        JsonNode json = json(response);
        String access = json.path("access_token").asString("");
        if (access.isEmpty()) {
            throw unexpected(response);
        }
        Instant said = Instant.ofEpochSecond(json.path("created_at").asLong(now.getEpochSecond()));
        // The pair is new, so if Trakt's time differs, our clock is wrong; we use ours, as we compare with ours later.
        Instant created = Duration.between(said, now).abs().compareTo(SKEW) > 0 ? now : said;
        Duration life = seconds(json, "expires_in", 0);
        return new TokenPair(access, json.path("refresh_token").asString(null), created,
                life.isZero() ? null : created.plus(life));
    }

    /** The OAuth error code; empty where the refusal has no JSON body, as is common. */
    static String error(Response response) {
        try {
            return response.status() < 400 || response.isEmpty()
                    ? "" : StoredSignInJson.MAPPER.readTree(response.body()).path("error").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }

    static TraktException unexpected(Response response) {
        return new Failure.Unexpected(response.request(), response.status()).raise();
    }

    private static JsonNode json(Response response) {
        try {
            return StoredSignInJson.MAPPER.readTree(response.body());
        } catch (JacksonException _) {
            throw unexpected(response);
        }
    }

    private static Duration seconds(JsonNode json, String name, long otherwise) {
        long seconds = json.path(name).asLong(otherwise);
        return Duration.ofSeconds(seconds > 0 ? seconds : otherwise);
    }
}
