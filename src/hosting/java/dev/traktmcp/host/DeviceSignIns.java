package dev.traktmcp.host;

import dev.traktmcp.host.pages.TraktSignIn;
import dev.traktmcp.host.pages.TraktSignIn.Device;
import dev.traktmcp.host.pages.TraktSignIn.Outcome;
import dev.traktmcp.host.store.Store;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins by device code that are under way, kept so that any server of the same database can go on with them.
 * Trakt is asked no more often than it wants, however often a page reloads itself. Safe for use by several threads.
 */
final class DeviceSignIns {
    private static final String KIND = "device";

    /** How long an outcome can still be asked for. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final OAuth oauth;
    private final Store store;
    private final InstantSource clock;

    DeviceSignIns(OAuth oauth, Store store, InstantSource clock) {
        this.oauth = oauth;
        this.store = store;
        this.clock = clock;
    }

    Device begin() {
        DeviceCode code = oauth.deviceCode();
        Instant now = clock.instant();
        Map<String, Object> kept = new HashMap<>();
        kept.put("sealed", store.seals().closed(KIND, code.secret()));
        kept.put("code", code.code());
        kept.put("url", code.url());
        kept.put("until", code.until().toEpochMilli());
        wait(kept, code.interval().toMillis(), now);
        String id = store.oneTime().put(KIND, kept, Duration.between(now, code.until().plus(REMEMBERED)));
        return device(id, kept);
    }

    private static void wait(Map<String, Object> kept, long millis, Instant now) {
        kept.put("interval", millis);
        kept.put("next", now.toEpochMilli() + millis);
    }

    /** @param enter lets in whoever the tokens belong to */
    Outcome look(String id, Function<TokenPair, Outcome> enter) {
        return store.database().mutex(KIND + " " + id)
                .alone(() -> store.oneTime().look(KIND, id).map(kept -> look(id, new HashMap<>(kept), enter))
                        .orElseGet(TraktSignIn.Expired::new));
    }

    private Outcome look(String id, Map<String, Object> kept, Function<TokenPair, Outcome> enter) {
        Outcome outcome = told(kept);
        if (outcome == null && clock.millis() >= number(kept, "next")) {
            outcome = poll(kept, enter);
            note(kept, outcome);
            store.oneTime().replace(KIND, id, kept);
        }
        return outcome == null ? new TraktSignIn.Waiting(device(id, kept)) : outcome;
    }

    private @Nullable Outcome poll(Map<String, Object> kept, Function<TokenPair, Outcome> enter) {
        Duration interval = Duration.ofMillis(number(kept, "interval"));
        Instant until = Instant.ofEpochMilli(number(kept, "until"));
        PollResult result = oauth.poll(new DeviceCode(store.seals().opened(KIND, text(kept, "sealed")),
                text(kept, "code"), text(kept, "url"), until, interval));
        wait(kept, (result instanceof PollResult.TooFast ? interval.plusSeconds(1) : interval).toMillis(),
                clock.instant());
        return switch (result) {
            case PollResult.Approved(var pair) -> enter.apply(pair);
            case PollResult.Denied _ -> new TraktSignIn.Refused();
            case PollResult.Expired _, PollResult.Unknown _, PollResult.Used _ -> new TraktSignIn.Expired();
            case PollResult.Pending _, PollResult.TooFast _ ->
                    clock.instant().isAfter(until) ? new TraktSignIn.Expired() : null;
        };
    }

    private static void note(Map<String, Object> kept, @Nullable Outcome outcome) {
        switch (outcome) {
            case TraktSignIn.SignedIn(var person) -> {
                kept.put("outcome", "signed_in");
                kept.put("person", person.id());
            }
            case TraktSignIn.NotAllowed _ -> kept.put("outcome", "not_allowed"); // and nothing of who it is
            case TraktSignIn.Blocked _ -> kept.put("outcome", "blocked");
            case TraktSignIn.Refused _ -> kept.put("outcome", "refused");
            case TraktSignIn.Expired _ -> kept.put("outcome", "expired");
            case TraktSignIn.Waiting _ -> throw new IllegalArgumentException("it has not ended");
            case null -> {}
        }
    }

    /** What was noted; null while it goes on. */
    private @Nullable Outcome told(Map<String, Object> kept) {
        return switch (String.valueOf(kept.get("outcome"))) {
            case "signed_in" -> store.people().find(text(kept, "person")).<Outcome>map(TraktSignIn.SignedIn::new)
                    .orElseGet(TraktSignIn.Expired::new);
            case "not_allowed" -> new TraktSignIn.NotAllowed("");
            case "blocked" -> new TraktSignIn.Blocked();
            case "refused" -> new TraktSignIn.Refused();
            case "expired" -> new TraktSignIn.Expired();
            default -> null;
        };
    }

    private static Device device(String id, Map<String, Object> kept) {
        return new Device(id, URI.create(text(kept, "url")), text(kept, "code"),
                Instant.ofEpochMilli(number(kept, "until")));
    }

    private static long number(Map<String, Object> kept, String name) {
        return ((Number) kept.getOrDefault(name, 0)).longValue();
    }

    private static String text(Map<String, Object> kept, String name) {
        return String.valueOf(kept.get(name));
    }
}
