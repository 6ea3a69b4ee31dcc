package dev.traktmcp.host.oauth.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says why a client cannot be used, in words for its developer that repeat nothing of what was sent. */
public final class UnusableClient extends RuntimeException {
    private final String code;
    private final String why;
    private final @Nullable Duration later;

    private UnusableClient(String code, String why, @Nullable Duration later) {
        super(why, null, false, false);
        this.code = code;
        this.why = why;
        this.later = later;
    }

    /** A redirect URI that is refused ("Client Registration Error Response" of RFC 7591). */
    static UnusableClient redirect(String why) {
        return new UnusableClient("invalid_redirect_uri", why, null);
    }

    /** Another field that is refused. */
    static UnusableClient metadata(String why) {
        return new UnusableClient("invalid_client_metadata", why, null);
    }

    /** A client that nobody knows. */
    static UnusableClient unknown(String why) {
        return new UnusableClient("invalid_client", why, null);
    }

    /** A client that may be usable later. */
    static UnusableClient forNow(String why, Duration later) {
        return new UnusableClient("temporarily_unavailable", why, later);
    }

    /** The error code, as OAuth names it. */
    public String code() {
        return code;
    }

    /** What is wrong, as one sentence without a full stop. */
    public String why() {
        return why;
    }

    /** When to try again; null where that would change nothing. */
    public @Nullable Duration later() {
        return later;
    }
}
