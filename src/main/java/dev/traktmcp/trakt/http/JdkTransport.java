package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The innermost transport: Java's own HTTP client, bound to one server. Only this class waits for the network. Safe for
 * use by several threads.
 */
public final class JdkTransport implements Transport {
    // The largest real answer, a long series with all its episodes, has a few MiB.
    private static final int MAX_BODY = 32 << 20;

    private final Streams streams;
    private final URI base;
    private final String agent;

    /**
     * @param base the server's address, without a trailing slash: {@code https://api.trakt.tv}
     * @param agent our name, {@code trakt-mcp/1.0.0}; Cloudflare rejects requests without one
     */
    public JdkTransport(URI base, String agent) {
        this(base, agent, HttpClient.newBuilder(), FreshClient.CONNECT);
    }

    /**
     * @param builder has what is special about the clients: whom they trust
     * @param connect how long they may take for a connection
     */
    JdkTransport(URI base, String agent, HttpClient.Builder builder, Duration connect) {
        this.base = base;
        this.agent = agent;
        boolean secure = "https".equals(base.getScheme());
        builder.connectTimeout(connect).followRedirects(HttpClient.Redirect.NEVER);
        HttpClient.Builder made = secure ? builder.version(HttpClient.Version.HTTP_2) : plain(builder);
        streams = new Streams(new FreshClient(made::build, secure, connect));
    }

    /** Over plain HTTP, as to a sandbox, version 2 would only be a futile offer, and nobody needs to be trusted. */
    private static HttpClient.Builder plain(HttpClient.Builder builder) {
        try {
            // Without a context of its own the client reads all certificates that Java trusts.
            SSLContext trustingNobody = SSLContext.getInstance("TLS");
            trustingNobody.init(null, new TrustManager[0], null);
            return builder.version(HttpClient.Version.HTTP_1_1).sslContext(trustingNobody);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Response send(Request request) {
        if (Thread.currentThread().isInterrupted()) {
            throw Pause.cancelled();
        }
        if (Deadline.left().isZero()) {
            throw unreachable(false, null);
        }
        try {
            return response(request, streams.send(wire(request), BodyHandlers.limiting(
                    BodyHandlers.ofByteArray(), MAX_BODY)));
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        } catch (ExecutionException e) {
            throw unreachable(request.isWrite() && mayHaveLeft(e.getCause()), e.getCause());
        } catch (TimeoutException | IOException e) {
            throw unreachable(request.isWrite(), e);
        }
    }

    private HttpRequest wire(Request request) {
        HttpRequest.Builder wire = HttpRequest.newBuilder(URI.create(base + request.target()))
                .header("User-Agent", agent)
                .header("Accept-Encoding", "gzip");
        request.headers().forEach(wire::setHeader);
        if (request.body() == null) {
            return wire.method(request.method(), BodyPublishers.noBody()).build();
        }
        return wire.header("Content-Type", "application/json")
                .method(request.method(), BodyPublishers.ofByteArray(request.body()))
                .build();
    }

    private static Response response(Request request, HttpResponse<byte[]> answer) throws IOException {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        boolean zipped = answer.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
        byte[] body = zipped && answer.body().length > 0 ? unzipped(answer.body()) : answer.body();
        return new Response(request.line(), answer.statusCode(), headers, body);
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] read = plain.readNBytes(MAX_BODY + 1);
            if (read.length > MAX_BODY) {
                throw new IOException("the answer is larger than " + MAX_BODY + " bytes");
            }
            return read;
        }
    }

    private static boolean mayHaveLeft(@Nullable Throwable cause) {
        return !(cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException
                || Streams.isRefused(cause));
    }

    private TraktException unreachable(boolean written, @Nullable Throwable cause) {
        return new TraktException(new Failure.Unreachable(base.getHost(), written), cause);
    }
}
