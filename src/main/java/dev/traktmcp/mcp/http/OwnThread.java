package dev.traktmcp.mcp.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives each request a virtual thread, as what comes from here on may wait. What comes before must not wait: it runs on
 * the thread that reads from all connections. Safe for use by several threads.
 */
final class OwnThread extends Handler.Wrapper {
    /** Handles a request, as {@link Handler#handle} does. */
    @FunctionalInterface
    interface Work {
        boolean handle() throws Exception;
    }

    OwnThread(Handler behind) {
        super(behind);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        return run(request, response, callback, () -> super.handle(request, response, callback));
    }

    /** Runs what may wait; returns at once, with true. */
    static boolean run(Request request, Response response, Callback callback, Work work) {
        Thread.startVirtualThread(() -> {
            try {
                if (!work.handle()) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Throwable e) {
                Response.writeError(request, response, callback, e);
            }
        });
        return true;
    }
}
