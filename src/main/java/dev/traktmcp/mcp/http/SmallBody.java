package dev.traktmcp.mcp.http;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A body that is mostly there as soon as the headers are, so that the thread that reads can look at it. */
final class SmallBody {
    /** What is prepared is asked for in less. */
    private static final int LARGEST = 4_096;

    /** What to do with a body, as {@link OwnThread.Work}. */
    @FunctionalInterface
    interface Use {
        boolean with(byte[] body) throws Exception;
    }

    private SmallBody() {}

    static boolean isAnnounced(Request request) {
        return request.getLength() >= 0 && request.getLength() <= LARGEST;
    }

    /** Reads the body and uses it, on this thread where that needs no waiting. */
    static boolean read(Request request, Response response, Callback callback, Use use) throws Exception {
        Content.Chunk start = request.read();
        if (Content.Chunk.isFailure(start)) {
            callback.failed(start.getFailure());
            return true;
        }
        byte[] body = start == null ? new byte[0] : bytes(start);
        return body.length == request.getLength() ? use.with(body)
                : OwnThread.run(request, response, callback, () -> use.with(withTheRest(body, request)));
    }

    private static byte[] bytes(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes, 0, bytes.length);
        chunk.release();
        return bytes;
    }

    private static byte[] withTheRest(byte[] start, Request request) throws IOException {
        byte[] whole = new byte[(int) request.getLength()];
        System.arraycopy(start, 0, whole, 0, start.length);
        try (InputStream in = Content.Source.asInputStream(request)) {
            in.readNBytes(whole, start.length, whole.length - start.length);
        }
        return whole;
    }
}
