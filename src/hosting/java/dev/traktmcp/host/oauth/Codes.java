package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.traktmcp.host.store.Grant;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.host.store.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The codes that clients exchange for tokens: each once, within a minute, by whom it was made for. One that comes again
 * was taken by somebody else, so what it gave is ended. Safe for use by several threads.
 */
final class Codes {
    private static final String KEPT_AS = "code";
    private static final Duration VALID = Duration.ofSeconds(60);
    /** For so long we know that a code was used. */
    private static final Duration KNOWN = Duration.ofMinutes(10);

    /** What becomes of a code. It is returned and not thrown, since what was found out about the code has to stay. */
    sealed interface Redemption {
        record Given(Tokens.Issued tokens, Grant grant) implements Redemption {}

        /** @param reused whether it was used before */
        record Refused(String why, boolean reused) implements Redemption {}
    }

    private final Store store;
    private final InstantSource clock;

    Codes(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    String make(Grant grant, ConsentRequest request, Set<String> scope) {
        return store.oneTime().put(KEPT_AS, Map.of("grant", grant.id(), "person", grant.person(),
                "client", request.client(), "redirect", request.redirect(), "challenge", request.challenge(),
                "scope", List.copyOf(new TreeSet<>(scope)), "until", clock.instant().plus(VALID).toEpochMilli()),
                KNOWN);
    }

    /** @param redirect null where the client does not repeat it, which OAuth 2.1 no longer wants */
    Redemption redeem(String code, String client, @Nullable String redirect, CodeVerifier verifier) {
        return store.database().write(_ -> store.oneTime().look(KEPT_AS, code)
                .map(content -> exchanged(code, content, client, redirect, verifier))
                .orElseGet(() -> again(code, client, redirect, verifier)));
    }

    private Redemption exchanged(String code, Map<String, Object> content, String client, @Nullable String redirect,
            CodeVerifier verifier) {
        if (!client.equals(content.get("client"))) {
            return new Redemption.Refused("the code was given to another client", false);
        }
        String fault = fault(content, redirect, verifier);
        Redemption result = fault == null ? given(content) : new Redemption.Refused(fault, false);
        if (result instanceof Redemption.Given given) {
            Map<String, Object> used = new LinkedHashMap<>(content);
            used.put("family", given.tokens().family());
            store.oneTime().replace(KEPT_AS, code, used);
        }
        store.oneTime().take(KEPT_AS, code);
        return result;
    }

    private static @Nullable String fault(Map<String, Object> content, @Nullable String redirect,
            CodeVerifier verifier) {
        if (redirect != null && !redirect.equals(content.get("redirect"))) {
            return "redirect_uri is not the one that the code was sent to";
        }
        return answers(verifier, String.valueOf(content.get("challenge"))) ? null
                : "code_verifier does not fit the code_challenge";
    }

    private Redemption given(Map<String, Object> content) {
        if (((Number) content.getOrDefault("until", 0)).longValue() <= clock.millis()) {
            return new Redemption.Refused("the code has expired", false);
        }
        Grant grant = store.grants().find(String.valueOf(content.get("grant"))).orElse(null);
        if (grant == null) {
            return new Redemption.Refused("the person has taken the access back", false);
        }
        Set<String> scope = new TreeSet<>();
        ((List<?>) content.getOrDefault("scope", List.of())).forEach(one -> scope.add((String) one));
        return new Redemption.Given(store.tokens().issue(grant, scope), grant);
    }

    static boolean answers(CodeVerifier verifier, String challenge) {
        String computed = CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        return MessageDigest.isEqual(computed.getBytes(StandardCharsets.US_ASCII),
                challenge.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Ends what a code gave that comes again with all that it wants ("a second valid token request", OAuth 2.1). Who has
     * the code alone, of a log or of a browser's history, cannot sign anybody out by it.
     */
    private Redemption again(String code, String client, @Nullable String redirect, CodeVerifier verifier) {
        Map<String, Object> content = store.oneTime().taken(KEPT_AS, code).orElse(Map.of());
        if (!(content.get("family") instanceof String family) || !client.equals(content.get("client"))) {
            return new Redemption.Refused("the code is unknown, used or expired", false);
        }
        String fault = fault(content, redirect, verifier);
        if (fault != null) {
            return new Redemption.Refused(fault, false);
        }
        store.tokens().endFamily(family);
        return new Redemption.Refused("the code was used before; its tokens are revoked", true);
    }
}
