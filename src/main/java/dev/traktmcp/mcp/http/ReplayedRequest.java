package dev.traktmcp.mcp.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** The same request, with the body that was read already. */
final class ReplayedRequest extends Request.Wrapper {
    private final Content.Source body;

    ReplayedRequest(Request request, byte[] body) {
        super(request);
        this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public Content.Chunk read() {
        return body.read();
    }

    @Override
    public void demand(Runnable callback) {
        body.demand(callback);
    }

    @Override
    public void fail(Throwable failure) {
        body.fail(failure);
    }
}
