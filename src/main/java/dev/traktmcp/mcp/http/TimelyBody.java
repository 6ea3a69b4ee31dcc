package dev.traktmcp.mcp.http;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The same request, which fails with status 408 where we have to wait too long for its body. */
final class TimelyBody extends Request.Wrapper {
    private final long patience;
    private long waited;
    private boolean waiting;
    private long since;

    TimelyBody(Request request, Duration patience) {
        super(request);
        this.patience = patience.toNanos();
    }

    @Override
    public Content.@Nullable Chunk read() {
        Content.Chunk chunk = super.read();
        long now = System.nanoTime();
        waited += waiting ? now - since : 0;
        waiting = chunk == null;
        since = now;
        if (chunk == null || !isLate(chunk)) {
            return chunk;
        }
        chunk.release();
        return Content.Chunk.from(new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408), true);
    }

    private boolean isLate(Content.Chunk chunk) {
        return Content.Chunk.isFailure(chunk) ? chunk.getFailure() instanceof TimeoutException
                : !chunk.isLast() && waited > patience;
    }
}
