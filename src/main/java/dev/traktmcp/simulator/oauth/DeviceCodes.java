package dev.traktmcp.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    private static final class Waiting {
        private final Instant expires;
        private Poll answer = Poll.PENDING;
        private Instant polled = Instant.MIN;
        private int polls;

        private Waiting(Instant expires) {
            this.expires = expires;
        }
    }

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
        Code code = new Code(
                String.format(Locale.ROOT, "%064x", 0xd0_5e_c0_deL + issued),
                String.format(Locale.ROOT, "%08X", 0x50_55_CC_51L + issued));
        waiting.put(code.deviceCode(), new Waiting(clock.instant().plus(LIFE)));
        return code;
    }

    /** The result of a poll. The poll that reports an approved code also uses it up. */
    public synchronized Poll poll(String deviceCode) {
        Waiting code = waiting.get(deviceCode);
        if (code == null) {
            return Poll.UNKNOWN;
        }
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

    /** Approves every waiting code. */
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
