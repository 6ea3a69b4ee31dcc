package dev.traktmcp.mcp.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose client has to say in time what it wants: from the first byte of a request all of its headers have
 * to come within a patience, however little comes at once. Whoever sends nothing at all is idle, which is Jetty's
 * matter.
 */
final class Line extends SocketChannelEndPoint {
    private final long patience;
    private final LongSupplier nanos;
    private boolean begun;
    private long since;

    /** The request that has arrived and is not answered yet. */
    private volatile @Nullable Request served;

    private Line(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler,
            Duration patience, LongSupplier nanos) {
        super(channel, selector, key, scheduler);
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** Accepts such connections. */
    static ServerConnector connector(Server server, ConnectionFactory http, Duration patience, LongSupplier nanos) {
        return new ServerConnector(server, 1, 1, http) {
            @Override
            protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector,
                    SelectionKey key) {
                SocketChannelEndPoint line = new Line(channel, selector, key, getScheduler(), patience, nanos);
                line.setIdleTimeout(getIdleTimeout());
                return line;
            }
        };
    }

    /** Notes that the headers of a request have arrived; until it is answered, what its client sends has time. */
    static void serves(Request request) {
        if (request.getConnectionMetaData().getConnection().getEndPoint() instanceof Line line) {
            line.served = request;
            Request.addCompletionListener(request, _ -> line.answered(request));
        }
    }

    private void answered(Request request) {
        if (served == request) { // else the next one has come already
            begun = false;
            served = null;
        }
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0 && served == null) {
            long now = nanos.getAsLong();
            since = begun ? since : now;
            begun = true;
            if (now - since > patience) {
                close();
                return -1;
            }
        }
        return filled;
    }
}
