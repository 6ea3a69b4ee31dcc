package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is refused, as OAuth says it. Its words are ours and repeat nothing of what was sent. */
final class OAuthFault extends RuntimeException {
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final String UNREADABLE = "a parameter is missing, is there twice, or cannot be read";

    private final int status;
    private final String code;
    private final String description;
    private final @Nullable Duration later;

    private OAuthFault(int status, String code, String description, @Nullable Duration later) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.description = description;
        this.later = later;
    }

    /** @param description printable ASCII without quotation marks and backslashes, as RFC 6749 wants */
    static OAuthFault of(String code, String description) {
        return new OAuthFault(code.equals("invalid_client") ? 401 : 400, code, description, null);
    }

    static OAuthFault of(int status, String code, String description) {
        return new OAuthFault(status, code, description, null);
    }

    static OAuthFault limited(String description, Duration later) {
        return new OAuthFault(429, "temporarily_unavailable", description, later);
    }

    /** What everybody gets while the database cannot be used. */
    static OAuthFault unavailable() {
        return new OAuthFault(503, "temporarily_unavailable", "this server cannot reach its database; try again",
                LATER);
    }

    /** A request that Nimbus could not read. Only its code is taken, as its words may repeat what was sent. */
    static OAuthFault unreadable(Exception why) {
        ErrorObject error = why instanceof ParseException unread ? unread.getErrorObject() : null;
        String code = error == null || error.getCode() == null ? "invalid_request" : error.getCode();
        return of(code, switch (code) {
            case "invalid_target" -> "resource has to be an absolute URI";
            case "unsupported_grant_type" -> "grant_type has to be authorization_code or refresh_token";
            case "unsupported_response_type" -> "response_type has to be code";
            case "invalid_client" -> "clients have no secrets here; client_id goes into the body";
            default -> UNREADABLE;
        });
    }

    /** Refuses parameters that are there twice, even with one value; only a resource may be (RFC 8707). */
    static void ofRepeated(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (values.size() > 1 && !name.equals("resource")) {
                throw of("invalid_request", UNREADABLE);
            }
        });
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String description() {
        return description;
    }

    /** When to try again, or null. */
    @Nullable
    Duration later() {
        return later;
    }

    Map<String, Object> json() {
        return Map.of("error", code, "error_description", description);
    }
}
