package dev.traktmcp.simulator.http;

import dev.traktmcp.simulator.oauth.IssuedTokens;
import java.util.Map;
import java.util.Optional;

/** What Trakt checks before it looks at a request's content ("Required Headers", "Rate Limiting"). */
final class RequestChecks {
    private final String clientId;
    private final IssuedTokens tokens;
    private final Optional<RateBuckets> buckets;

    /** @param buckets empty when no rate limit holds */
    RequestChecks(String clientId, IssuedTokens tokens, Optional<RateBuckets> buckets) {
        this.clientId = clientId;
        this.tokens = tokens;
        this.buckets = buckets;
    }

    /** The user whose valid token was sent; null without one. */
    String user(Map<String, String> headers) {
        String header = headers.getOrDefault("authorization", "");
        return header.startsWith("Bearer ") ? tokens.user(header.substring("Bearer ".length())).orElse(null) : null;
    }

    /** The refusal, if any. */
    Optional<Answer> refuse(Route route, Map<String, String> headers, boolean hasBody, String user) {
        boolean signIn = route.auth() == Auth.NONE || route.auth() == Auth.PAGE;
        if (!signIn && !clientId.equals(headers.get("trakt-api-key"))) {
            return Optional.of(Answer.empty(403));
        }
        String type = route.auth() == Auth.PAGE ? "application/x-www-form-urlencoded" : "application/json";
        if (hasBody && !headers.getOrDefault("content-type", "").startsWith(type)) {
            return Optional.of(Answer.empty(412));
        }
        if (route.auth() == Auth.REQUIRED && user == null) {
            return Optional.of(Answer.empty(401).with("WWW-Authenticate", "Bearer realm=\"Trakt\","
                    + " error=\"invalid_token\", error_description=\"The access token is invalid\""));
        }
        return signIn
                ? Optional.empty()
                : buckets.flatMap(all -> all.spend(route.method(), user, headers.get("trakt-api-key")));
    }
}
