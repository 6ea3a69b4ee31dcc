package dev.traktmcp.mcp.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a client has closed its connection while it waits for an answer, for which Jetty does not look over
 * HTTP/1.1. What the client sends instead of closing it is lost, so the connection has to be closed after the answer.
 */
final class Hangup implements Callback {
    private final AbstractEndPoint line;
    private final Runnable gone;
    private boolean over;
    private boolean spoilt;

    private Hangup(AbstractEndPoint line, Runnable gone) {
        this.line = line;
        this.gone = gone;
    }

    /** Watches the connection of a request whose body has been read; null where it cannot. */
    static @Nullable Hangup on(Request request, Runnable gone) {
        if (!(request.getConnectionMetaData().getConnection().getEndPoint() instanceof AbstractEndPoint line)) {
            return null;
        }
        Hangup watch = new Hangup(line, gone);
        return line.tryFillInterested(watch) ? watch : null;
    }

    /** Ends the watch before the answer is complete; returns whether the connection has to be closed after it. */
    synchronized boolean end() {
        over = true;
        if (line.getFillInterest().isInterested()) {
            line.getFillInterest().onFail(new CancellationException());
        }
        return spoilt;
    }

    @Override
    public void succeeded() {
        if (isGone()) {
            gone.run();
        }
    }

    private synchronized boolean isGone() {
        if (over) {
            return false;
        }
        try {
            ByteBuffer sent = BufferUtil.allocate(1);
            int count = line.fill(sent);
            if (count == 0) {
                return !line.tryFillInterested(this);
            }
            spoilt = count > 0;
            return count < 0;
        } catch (IOException _) {
            return true;
        }
    }

    @Override
    public void failed(Throwable cause) {
        boolean ended;
        synchronized (this) {
            ended = over;
        }
        if (!ended) {
            gone.run();
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
