package dev.traktmcp.trakt.http;

import dev.traktmcp.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Turns every unsuccessful status into the failure that it means (Trakt's reference, "Status Codes"). Safe for use by
 * several threads.
 */
public final class Statuses implements Transport {
    private static final String UPGRADE = "https://app.trakt.tv/vip";
    // For a refusal that does not say how long: a full minute is more than any limit of Trakt's but its largest needs.
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private final Transport next;

    public Statuses(Transport next) {
        this.next = next;
    }

    @Override
    public Response send(Request request) {
        Response response = next.send(request);
        boolean unchanged = response.status() == 304; // only where we asked whether it is
        if (response.status() >= 200 && response.status() < 300 || unchanged) {
            return response;
        }
        throw failure(request, response).raise();
    }

    static boolean isPrivate(Response response) {
        return isTrue(response, "X-Private-User");
    }

    private static Failure failure(Request request, Response response) {
        return switch (response.status()) {
            case 401 -> isPrivate(response)
                    ? new Failure.PrivateUser(user(request))
                    : new Failure.NotSignedIn(null, null);
            case 403 -> response.isHtml() ? new Failure.Blocked() : new Failure.AppRejected();
            case 404 -> new Failure.NotThere(request.line());
            case 409 -> new Failure.Conflict(request.path().getFirst(), until(response));
            case 420 -> new Failure.LimitReached(
                    full(request.path()),
                    response.number("X-Account-Limit").orElse(null),
                    response.header("X-VIP-User").map(Boolean::valueOf).orElse(null));
            case 423 -> new Failure.AccountLocked();
            case 426 -> new Failure.VipOnly(
                    response.header("X-Upgrade-URL").filter(url -> !url.isBlank()).orElse(UPGRADE));
            case 429 -> new Failure.RateLimited(response.retryAfter().orElse(UNSAID), Doorway.limit(response));
            default -> response.status() >= 500
                    ? new Failure.TraktDown(response.status(), request.isWrite())
                    : new Failure.Unexpected(request.line(), response.status());
        };
    }

    private static boolean isTrue(Response response, String header) {
        return response.header(header).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The slug in {@code /users/{slug}/…}; elsewhere Trakt does not say whose data is private. */
    private static @Nullable String user(Request request) {
        List<String> path = request.path();
        return path.getFirst().equals("users") && path.size() > 1 ? path.get(1) : null;
    }

    /**
     * What a limit is about: {@code sync/watchlist}, {@code users/me/lists}, {@code users/me/smart-lists} or
     * {@code users/me/lists/x/items}.
     */
    private static String full(List<String> path) {
        if (path.contains("smart-lists")) {
            return "smart lists";
        }
        int lists = path.indexOf("lists");
        if (lists >= 0) {
            return lists == path.size() - 1 ? "lists" : "list";
        }
        return path.get(Math.min(1, path.size() - 1));
    }

    private record Running(Instant expiresAt) {}

    private static @Nullable Instant until(Response response) {
        try {
            Running running = response.body().length == 0 ? null : TraktJson.read(response.body(), Running.class);
            return running == null ? null : running.expiresAt();
        } catch (JacksonException _) {
            return null;
        }
    }
}
