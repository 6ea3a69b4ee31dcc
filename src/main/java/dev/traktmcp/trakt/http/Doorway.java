package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.Limit;
import dev.traktmcp.trakt.http.sharing.Allowance;
import dev.traktmcp.trakt.http.sharing.Door;
import dev.traktmcp.trakt.http.sharing.Door.Whom;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends nothing while Trakt takes nothing from this server, which a 429 says that is not about one person (Trakt's
 * reference, "Rate Limiting"), nor what would be more than the person's part of what the server may send. A short wait
 * is waited for. Safe for use by several threads.
 */
final class Doorway implements Transport {
    /** {@code {"name":"UNAUTHED_API_GET_LIMIT","period":300,…}}. */
    private static final String LIMIT = "X-Ratelimit";

    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"(\\w+)\"");

    private final Transport next;
    private final AccessTokens tokens;
    private final Pause pause;
    private final Door door;
    private final @Nullable Allowance allowance;

    /** @param allowance null where the server may send as much as people want */
    Doorway(Transport next, AccessTokens tokens, Pause pause, Door door, @Nullable Allowance allowance) {
        this.next = next;
        this.tokens = tokens;
        this.pause = pause;
        this.door = door;
        this.allowance = allowance;
    }

    @Override
    public Response send(Request request) {
        for (Duration wait = closed(); wait.isPositive(); wait = closed()) {
            await(wait, Limit.SERVER);
        }
        if (allowance != null) {
            for (Duration wait = allowance.ask(); wait.isPositive(); wait = allowance.ask()) {
                await(wait, Limit.SHARE);
            }
        }
        Response response = next.send(request);
        if (response.status() == 429 && response.retryAfter().isPresent() && limit(response) == Limit.SERVER) {
            door.close(named(response).startsWith("UNAUTHED") ? Whom.STRANGERS : Whom.EVERYBODY,
                    response.retryAfter().get());
        }
        return response;
    }

    private Duration closed() {
        Door.Closed closed = door.closed();
        if (closed.everybody().isPositive()) {
            return closed.everybody();
        }
        // Whoever has a token need not be asked for it, which may mean to renew it.
        return closed.strangers().isPositive() && tokens.access().isEmpty() ? closed.strangers() : Duration.ZERO;
    }

    private void await(Duration wait, Limit limit) {
        if (wait.compareTo(Deadline.left()) >= 0) {
            throw new Failure.RateLimited(wait, limit).raise();
        }
        pause.take(wait);
    }

    /** Whose limit a 429 is about. The security layer names none, and goes by the address that we come from. */
    static Limit limit(Response response) {
        return named(response).startsWith("AUTHED") ? Limit.PERSON : Limit.SERVER;
    }

    private static String named(Response response) {
        Matcher name = NAME.matcher(response.header(LIMIT).orElse(""));
        return name.find() ? name.group(1) : "";
    }
}
