package dev.traktmcp.host;

import dev.traktmcp.host.pages.TraktSignIn;
import dev.traktmcp.host.pages.TraktSignIn.Device;
import dev.traktmcp.host.pages.TraktSignIn.Outcome;
import dev.traktmcp.trakt.oauth.DeviceCode;
import dev.traktmcp.trakt.oauth.OAuth;
import dev.traktmcp.trakt.oauth.PollResult;
import dev.traktmcp.trakt.oauth.TokenPair;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins by device code that are under way. Trakt is asked no more often than it wants, however often a page
 * reloads itself. Safe for use by several threads.
 */
final class DeviceSignIns {
    /** More people than would sign in at once; what is beyond it is refused by Trakt long before. */
    private static final int MOST = 1_000;

    /** How long an outcome can still be asked for. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final OAuth oauth;
    private final InstantSource clock;

    /** By their ids. Guarded by itself. */
    private final Map<String, Attempt> attempts = new HashMap<>();

    /** One sign-in. Guarded by itself. */
    private static final class Attempt {
        private final DeviceCode code;
        private final Device device;
        private Instant next;
        private Duration interval;
        private @Nullable Outcome outcome;

        private Attempt(DeviceCode code, Device device, Instant now) {
            this.code = code;
            this.device = device;
            interval = code.interval();
            next = now.plus(interval);
        }
    }

    DeviceSignIns(OAuth oauth, InstantSource clock) {
        this.oauth = oauth;
        this.clock = clock;
    }

    Device begin() {
        DeviceCode code = oauth.deviceCode();
        Device device = new Device(UUID.randomUUID().toString(), URI.create(code.url()), code.code(), code.until());
        synchronized (attempts) {
            Instant now = clock.instant();
            attempts.values().removeIf(one -> now.isAfter(one.code.until().plus(REMEMBERED)));
            if (attempts.size() >= MOST) {
                attempts.remove(attempts.keySet().iterator().next());
            }
            attempts.put(device.id(), new Attempt(code, device, now));
        }
        return device;
    }

    /** @param enter lets in whoever the tokens belong to */
    Outcome look(String id, Function<TokenPair, Outcome> enter) {
        Attempt attempt;
        synchronized (attempts) {
            attempt = attempts.get(id);
        }
        if (attempt == null) {
            return new TraktSignIn.Expired();
        }
        synchronized (attempt) {
            if (attempt.outcome == null && !clock.instant().isBefore(attempt.next)) {
                attempt.outcome = poll(attempt, enter);
            }
            return attempt.outcome == null ? new TraktSignIn.Waiting(attempt.device) : attempt.outcome;
        }
    }

    private @Nullable Outcome poll(Attempt attempt, Function<TokenPair, Outcome> enter) {
        PollResult result = oauth.poll(attempt.code);
        if (result instanceof PollResult.TooFast) {
            attempt.interval = attempt.interval.plusSeconds(1);
        }
        attempt.next = clock.instant().plus(attempt.interval);
        return switch (result) {
            case PollResult.Approved(var pair) -> enter.apply(pair);
            case PollResult.Denied _ -> new TraktSignIn.Refused();
            case PollResult.Expired _, PollResult.Unknown _, PollResult.Used _ -> new TraktSignIn.Expired();
            case PollResult.Pending _, PollResult.TooFast _ ->
                    clock.instant().isAfter(attempt.code.until()) ? new TraktSignIn.Expired() : null;
        };
    }
}
