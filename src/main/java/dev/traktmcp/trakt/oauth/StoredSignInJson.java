package dev.traktmcp.trakt.oauth;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a sign-in in the store. It has its own mapper, as the one for Trakt's answers cleans and shortens text,
 * which would damage a token.
 */
public final class StoredSignInJson {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StoredSignInJson() {}

    public static ObjectNode write(StoredSignIn session) {
        ObjectNode json = MAPPER.createObjectNode();
        if (session.pair() != null) {
            put(json, "access_token", session.pair().access());
            put(json, "refresh_token", session.pair().refresh());
            put(json, "created_at", session.pair().createdAt());
            put(json, "expires_at", session.pair().expiresAt());
        }
        put(json, "signed_in_at", session.since());
        put(json, "seed", session.seed());
        return session.ended() ? json.put("ended", true) : json;
    }

    /** Missing fields are null; a file without tokens means that nobody is signed in. */
    public static StoredSignIn read(JsonNode json) {
        String access = text(json, "access_token");
        String refresh = text(json, "refresh_token");
        TokenPair pair = access == null && refresh == null
                ? null
                : new TokenPair(access, refresh, instant(json, "created_at"), instant(json, "expires_at"));
        return new StoredSignIn(
                pair, json.path("ended").asBoolean(false), instant(json, "signed_in_at"), text(json, "seed"));
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString(null);
    }

    private static @Nullable Instant instant(JsonNode json, String name) {
        try {
            String text = text(json, name);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
