package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.http.token.BearerAuth;
import dev.traktmcp.mcp.http.token.OneAccount;
import dev.traktmcp.mcp.http.token.WatchingSite;
import dev.traktmcp.mcp.modern.ModernServer;
import dev.traktmcp.mcp.modern.RequestStates;
import dev.traktmcp.watching.WatchingPage;
import dev.traktmcp.web.WatchingServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Starts a host of one account, as the word http does, with what a test has. */
public final class TestHost {
    private static final HttpHost.Limits PATIENT = patient(HttpHost.Limits.SHIPPED);

    private TestHost() {}

    /** The same limits, but nobody gives up on a client because a machine is slow. */
    public static HttpHost.Limits patient(HttpHost.Limits limits) {
        return new HttpHost.Limits(limits.sessions(), limits.each(), limits.connections(), limits.idle(),
                Duration.ofHours(1), Duration.ofHours(1));
    }

    /** @param showcase null where the test does not look at the page */
    public static HttpHost start(Opening opening, Protocol protocol, Supplier<RequestStates> states,
            WatchingPage showcase, HttpEndpoint door, Duration patience) throws IOException {
        return start(opening, protocol, states, showcase, door, patience, Client.THINKING);
    }

    static HttpHost start(Opening opening, Protocol protocol, Supplier<RequestStates> states, WatchingPage showcase,
            HttpEndpoint door, Duration patience, Duration thinking) throws IOException {
        return start(opening, protocol, new ModernServer(opening, () -> protocol::handle, states, protocol::updates),
                showcase, door, patience, thinking);
    }

    static HttpHost start(Opening opening, Answers protocol, ModernServer modern, WatchingPage showcase,
            HttpEndpoint door, Duration patience, Duration thinking) throws IOException {
        return start(opening, protocol, modern, showcase, door, patience, thinking, PATIENT, System::nanoTime);
    }

    static HttpHost start(Opening opening, Answers protocol, ModernServer modern, WatchingPage showcase,
            HttpEndpoint door, Duration patience, Duration thinking, HttpHost.Limits limits, LongSupplier nanos)
            throws IOException {
        BearerAuth lock = new BearerAuth(door.token());
        return HttpHost.start(opening, new OneAccount(lock, protocol, modern),
                new WatchingSite(lock, new WatchingServlet(showcase)), door, patience, thinking, limits, nanos);
    }
}
