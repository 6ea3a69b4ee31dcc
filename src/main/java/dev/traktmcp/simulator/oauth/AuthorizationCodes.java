package dev.traktmcp.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The codes that a sign-in in a browser ends with ("Authentication - OAuth"). Each works once; also a request that gets
 * something else wrong uses it up. Safe for use by several threads.
 */
public final class AuthorizationCodes {
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** @param challenge empty without PKCE */
    private record Waiting(String user, String redirectUri, String challenge, Instant expires) {}

    private final Clock clock;
    private final Map<String, Waiting> waiting = new HashMap<>();

    public AuthorizationCodes(Clock clock) {
        this.clock = clock;
    }

    /** @param challenge empty without PKCE */
    public synchronized String issue(String user, String redirectUri, String challenge) {
        waiting.values().removeIf(this::isOver);
        String code = "sandbox-access-code-" + Secrets.next();
        waiting.put(code, new Waiting(user, redirectUri, challenge, clock.instant().plus(LIFE)));
        return code;
    }

    /**
     * Uses up a code; returns who signed in, or nothing where anything is wrong.
     *
     * @param verifier empty without PKCE
     * @param withSecret whether the app proved itself by its secret, which is needed without PKCE
     */
    public synchronized Optional<String> exchange(String code, String redirectUri, String verifier,
            boolean withSecret) {
        return Optional.ofNullable(waiting.remove(code))
                .filter(found -> !isOver(found))
                .filter(found -> found.redirectUri().equals(redirectUri))
                .filter(found -> found.challenge().isEmpty() ? verifier.isEmpty() && withSecret
                        : Pkce.proves(verifier, found.challenge()))
                .map(Waiting::user);
    }

    private boolean isOver(Waiting code) {
        return !clock.instant().isBefore(code.expires());
    }
}
