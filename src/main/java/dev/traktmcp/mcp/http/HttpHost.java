package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.InFlightCalls;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.modern.ModernServer;
import dev.traktmcp.mcp.modern.RequestStates;
import dev.traktmcp.watching.WatchingPage;
import dev.traktmcp.web.WatchingServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * MCP over HTTP ("Streamable HTTP" and, for older clients, "HTTP with SSE") and the page that shows what is being
 * watched, on Jetty. What may wait runs on virtual threads.
 */
public final class HttpHost implements AutoCloseable {
    /** They only accept and read; what may wait runs on a virtual thread. */
    private static final int THREADS = 8;

    /** The path under which pictures are served. */
    public static final String PICTURES = WatchingServlet.PICTURES;

    /**
     * What one host gives at most, whatever its clients do. More than this no person's assistants need.
     *
     * @param sessions how many sessions are open; a new one ends one that nobody uses
     * @param connections how many connections are open; further ones wait until one of them is closed
     * @param idle how long a client may send nothing, or read nothing, while we wait for that
     * @param message how long a message may take to arrive
     */
    record Limits(int sessions, int connections, Duration idle, Duration message) {
        static final Limits SHIPPED = new Limits(256, 512, Duration.ofSeconds(60), Duration.ofSeconds(30));
    }

    private final InFlightCalls calls = new InFlightCalls();
    private final Server server = new Server(new QueuedThreadPool(THREADS, 1));
    private final ServerConnector connector;
    private final HttpEndpoint door;
    private final Duration patience;
    private final ModernServer modern;

    private HttpHost(Opening opening, Answers protocol, ModernServer modern, WatchingPage showcase, HttpEndpoint door,
            Duration patience, Duration thinking, Limits limits) {
        this.door = door;
        this.modern = modern;
        this.patience = patience;
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(door.host());
        connector.setPort(door.port());
        connector.setIdleTimeout(limits.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setErrorHandler(new JsonErrors());
        Sessions sessions = new Sessions(protocol, calls, thinking, limits.sessions());
        ModernRequests requests = new ModernRequests(modern, calls);
        server.setHandler(
                new RequestGuard(door, limits.message(),
                        new ModernHandler(requests,
                                new ReadyAnswers(opening, sessions,
                                        new OwnThread(
                                                new JsonRpcBodyHandler(requests,
                                                        servlets(sessions, new WatchingServlet(showcase))))))));
    }

    private static ServletContextHandler servlets(Sessions sessions, WatchingServlet site) {
        ServletContextHandler servlets = new ServletContextHandler("/", false, false);
        servlets.setErrorHandler(new JsonErrors());
        HttpServlet streamable = sessions.streamable();
        servlets.addServlet(async(streamable), Sessions.STREAMABLE);
        FilterHolder few = new FilterHolder(new FewSessions(sessions, streamable));
        few.setAsyncSupported(true);
        servlets.addFilter(few, Sessions.STREAMABLE, EnumSet.of(DispatcherType.REQUEST));
        ServletHolder sse = async(sessions.sse());
        servlets.addServlet(sse, Sessions.SSE);
        servlets.getServletHandler().addServletWithMapping(sse, Sessions.SSE_MESSAGES);
        ServletHolder pages = new ServletHolder(site);
        servlets.addServlet(pages, WatchingServlet.PAGE);
        for (String path : List.of(WatchingServlet.PAGE + "/*", WatchingServlet.API, WatchingServlet.PICTURES + "*")) {
            servlets.getServletHandler().addServletWithMapping(pages, path);
        }
        return servlets;
    }

    private static ServletHolder async(HttpServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        return holder;
    }

    /**
     * Starts to serve.
     *
     * @param opening what is prepared for the same choice of tools as {@code protocol}
     * @param states makes what clients of 2026-07-28 give back with the second half of a call
     * @param showcase the content of the page
     * @param patience how long calls in progress may still take after {@link #close}
     * @throws IOException where the address is not available
     */
    public static HttpHost start(Opening opening, Protocol protocol, Supplier<RequestStates> states,
            WatchingPage showcase, HttpEndpoint door, Duration patience) throws IOException {
        return start(opening, protocol, states, showcase, door, patience, Client.THINKING);
    }

    /** @param thinking how long a person may think about a question */
    static HttpHost start(Opening opening, Protocol protocol, Supplier<RequestStates> states, WatchingPage showcase,
            HttpEndpoint door, Duration patience, Duration thinking) throws IOException {
        return start(opening, protocol,
                new ModernServer(opening, () -> protocol::handle, states, protocol::updates),
                showcase, door, patience, thinking);
    }

    /** @param modern answers the requests of 2026-07-28 */
    static HttpHost start(Opening opening, Answers protocol, ModernServer modern, WatchingPage showcase,
            HttpEndpoint door, Duration patience, Duration thinking) throws IOException {
        return start(opening, protocol, modern, showcase, door, patience, thinking, Limits.SHIPPED);
    }

    /** @param limits what rude clients get */
    static HttpHost start(Opening opening, Answers protocol, ModernServer modern, WatchingPage showcase,
            HttpEndpoint door, Duration patience, Duration thinking, Limits limits) throws IOException {
        HttpHost host = new HttpHost(opening, protocol, modern, showcase, door, patience, thinking, limits);
        try {
            host.server.start();
        } catch (Exception e) {
            host.close();
            if (e instanceof IOException cannotListen) {
                throw cannotListen;
            }
            throw new IllegalStateException(e);
        }
        return host;
    }

    /** The address where it listens, such as {@code http://127.0.0.1:8640}. */
    public URI address() {
        return URI.create("http://" + HttpEndpoint.inUrl(door.host()) + ":" + connector.getLocalPort());
    }

    /** Waits until it is closed. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Accepts no new requests, answers those in progress, then ends the open streams. */
    @Override
    public void close() {
        calls.end();
        connector.shutdown();
        modern.close();
        calls.drain(patience);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
