package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.InFlightCalls;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.http.access.Caller;
import dev.traktmcp.mcp.http.access.Callers;
import dev.traktmcp.mcp.http.access.Site;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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
 * MCP over HTTP ("Streamable HTTP" and, for older clients, "HTTP with SSE") and a {@link Site} beside it, on Jetty.
 * What may wait runs on virtual threads.
 */
public final class HttpHost implements AutoCloseable {
    /** They only accept and read; what may wait runs on a virtual thread. */
    private static final int THREADS = 8;

    /**
     * What one host gives at most, whatever its clients do. {@link #SHIPPED} is more than one person's assistants need.
     *
     * @param sessions how many sessions are open; a new one ends one that nobody uses
     * @param each how many of them one caller may have; a new one ends one of theirs
     * @param connections how many connections are open; further ones wait until one of them is closed
     * @param idle how long a client may send nothing, or read nothing, while we wait for that
     * @param message how long the headers of a message may take to arrive, and then its body
     * @param told how long we wait for a client to read what it is told before an answer, and before we end
     */
    public record Limits(int sessions, int each, int connections, Duration idle, Duration message, Duration told) {
        public static final Limits SHIPPED = new Limits(256, 256, 512, Duration.ofSeconds(60), Duration.ofSeconds(30),
                Duration.ofMillis(500));
    }

    private final InFlightCalls calls = new InFlightCalls();
    private final Server server = new Server(new QueuedThreadPool(THREADS, 1));
    private final ServerConnector connector;
    private final HttpEndpoint door;
    private final Duration patience;
    private final Callers callers;
    private final Sessions sessions;
    private final ModernRequests requests;

    private HttpHost(Opening opening, Callers callers, Site site, HttpEndpoint door, Duration patience,
            Duration thinking, Limits limits, LongSupplier nanos) {
        this.door = door;
        this.callers = callers;
        this.patience = patience;
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = Line.connector(server, new HttpConnectionFactory(http), limits.message(), nanos);
        connector.setHost(door.host());
        connector.setPort(door.port());
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(limits.idle().toMillis()); // who comes while we end is told so
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setErrorHandler(new JsonErrors());
        sessions = new Sessions(calls, thinking, limits, nanos);
        requests = new ModernRequests(calls, limits.told());
        ServletContextHandler pages = servlets();
        site.servlets().forEach((path, servlet) -> pages.addServlet(new ServletHolder(servlet), path));
        RequestGuard guard = new RequestGuard(door, limits.message(), nanos, callers, site, pages,
                new ModernHandler(requests,
                        new ReadyAnswers(opening, sessions,
                                new OwnThread(new JsonRpcBodyHandler(requests, servlets(sessions))))));
        pages.setServer(server);
        server.addBean(pages);
        server.setHandler(guard);
    }

    private static ServletContextHandler servlets() {
        ServletContextHandler servlets = new ServletContextHandler("/", false, false);
        servlets.setErrorHandler(new JsonErrors());
        return servlets;
    }

    private static ServletContextHandler servlets(Sessions sessions) {
        ServletContextHandler servlets = servlets();
        HttpServlet streamable = sessions.streamable();
        servlets.addServlet(async(streamable), Sessions.STREAMABLE);
        ServletHolder sse = async(sessions.sse());
        servlets.addServlet(sse, Sessions.SSE);
        servlets.getServletHandler().addServletWithMapping(sse, Sessions.SSE_MESSAGES);
        add(new OwnSessions(sessions), servlets, Sessions.STREAMABLE, Sessions.SSE);
        add(new FewSessions(sessions, streamable), servlets, Sessions.STREAMABLE);
        return servlets;
    }

    private static void add(Filter filter, ServletContextHandler servlets, String... paths) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        for (String path : paths) {
            servlets.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
        }
    }

    private static ServletHolder async(HttpServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        return holder;
    }

    /**
     * Starts to serve.
     *
     * @param opening what is prepared for the same choice of tools as the callers have
     * @param patience how long calls in progress may still take after {@link #close}
     * @throws IOException where the address is not available
     */
    public static HttpHost start(Opening opening, Callers callers, Site site, HttpEndpoint door, Duration patience)
            throws IOException {
        return start(opening, callers, site, door, patience, Client.THINKING, Limits.SHIPPED);
    }

    /**
     * The same with limits of its own.
     *
     * @param thinking how long a person may think about a question
     * @param limits what rude clients get
     */
    public static HttpHost start(Opening opening, Callers callers, Site site, HttpEndpoint door, Duration patience,
            Duration thinking, Limits limits) throws IOException {
        return start(opening, callers, site, door, patience, thinking, limits, System::nanoTime);
    }

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    static HttpHost start(Opening opening, Callers callers, Site site, HttpEndpoint door, Duration patience,
            Duration thinking, Limits limits, LongSupplier nanos) throws IOException {
        HttpHost host = new HttpHost(opening, callers, site, door, patience, thinking, limits, nanos);
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

    /** Ends the streams on which some callers listen, as they may not hear any more; calls in progress go on. */
    public void hangUp(Predicate<Caller> whose) {
        sessions.hangUp(whose);
        requests.hangUp(whose);
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
        callers.close();
        calls.drain(patience);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
