package dev.traktmcp.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sign-ins on a second screen: codes that wait for a person's yes or no ("Authentication - Devices"). Safe for use by
 * several threads.
 */
public final class DeviceCodes {
    public static final Duration LIFE = Duration.ofSeconds(600);
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    /** The result of a poll; each has its own status. */
    public enum Poll {
        APPROVED(200),
        PENDING(400),
        UNKNOWN(404),
        USED(409),
        EXPIRED(410),
        DENIED(418),
        TOO_FAST(429);

        private final int status;

        Poll(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public record Code(String deviceCode, String userCode) {}

    /** @param user who approved the code, as {@link #approve} was told; null for the first account, or nobody yet */
    public record Polled(Poll poll, String user) {}

    private static final class Waiting {
        private final String userCode;
        private final Instant expires;
        private String user;
        private Poll answer = Poll.PENDING;
        private Instant polled = Instant.MIN;
        private int polls;

        private Waiting(String userCode, Instant expires) {
            this.userCode = userCode;
            this.expires = expires;
        }
    }

    /** How long a code is remembered after its end, so that polls hear how it ended. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;
    private final int selfApproval;
    private final Map<String, Waiting> waiting = new HashMap<>();
    private int issued;

    /**
     * @param selfApproval the poll at which a code approves itself, so that people can try signing in without a second
     *     screen; 0 for never
     */
    public DeviceCodes(Clock clock, int selfApproval) {
        this.clock = clock;
        this.selfApproval = selfApproval;
    }

    public synchronized Code issue() {
        issued++;
        Instant longOver = clock.instant().minus(REMEMBERED);
        waiting.values().removeIf(code -> code.expires.isBefore(longOver));
        Code code = new Code(
                "0".repeat(40) + Secrets.next().substring(8),
                String.format(Locale.ROOT, "%08X", 0x50_55_CC_51L + issued));
        waiting.put(code.deviceCode(), new Waiting(code.userCode(), clock.instant().plus(LIFE)));
        return code;
    }

    /** The result of a poll. The poll that reports an approved code also uses it up. */
    public synchronized Polled poll(String deviceCode) {
        Waiting code = waiting.get(deviceCode);
        return code == null ? new Polled(Poll.UNKNOWN, null) : new Polled(poll(code), code.user);
    }

    private Poll poll(Waiting code) {
        Instant now = clock.instant();
        boolean tooFast = code.polled != Instant.MIN && now.isBefore(code.polled.plus(INTERVAL));
        code.polled = now;
        if (code.answer == Poll.PENDING && !now.isBefore(code.expires)) {
            code.answer = Poll.EXPIRED;
        }
        if (code.answer == Poll.PENDING && tooFast) {
            return Poll.TOO_FAST;
        }
        code.polls++;
        if (code.answer == Poll.PENDING && selfApproval > 0 && code.polls >= selfApproval) {
            code.answer = Poll.APPROVED;
        }
        Poll answer = code.answer;
        code.answer = answer == Poll.APPROVED ? Poll.USED : answer;
        return answer;
    }

    /** Whether a code waits for its yes or no. */
    public synchronized boolean isWaiting(String userCode) {
        return find(userCode).isPresent();
    }

    /**
     * Approves a waiting code; returns false when none waits under this name.
     *
     * @param userCode in whatever letters, with or without blanks and dashes
     * @param user slug of who signs in
     */
    public synchronized boolean approve(String userCode, String user) {
        Optional<Waiting> found = find(userCode);
        found.ifPresent(code -> {
            code.answer = Poll.APPROVED;
            code.user = user;
        });
        return found.isPresent();
    }

    /** Denies a waiting code; returns false when none waits under this name. */
    public synchronized boolean deny(String userCode) {
        Optional<Waiting> found = find(userCode);
        found.ifPresent(code -> code.answer = Poll.DENIED);
        return found.isPresent();
    }

    private Optional<Waiting> find(String userCode) {
        String plain = userCode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        Instant now = clock.instant();
        return waiting.values().stream()
                .filter(code -> code.userCode.equals(plain))
                .filter(code -> code.answer == Poll.PENDING && now.isBefore(code.expires))
                .findFirst();
    }

    /** Approves every waiting code for the first account. */
    public void approveAll() {
        settle(Poll.APPROVED);
    }

    public void denyAll() {
        settle(Poll.DENIED);
    }

    public void expireAll() {
        settle(Poll.EXPIRED);
    }

    private synchronized void settle(Poll answer) {
        waiting.values().stream().filter(code -> code.answer == Poll.PENDING).forEach(code -> code.answer = answer);
    }
}
