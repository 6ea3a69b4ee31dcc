package dev.traktmcp.trakt.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.TreeMap;

/** The innermost transport: Java's own HTTP client, bound to one server. */
public final class JdkTransport implements Transport {
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String agent;

    /**
     * @param base where the server is, without a trailing slash: {@code https://api.trakt.tv}
     * @param agent how we introduce ourselves, {@code trakt-mcp/1.0.0}
     */
    public JdkTransport(URI base, String agent) {
        this.base = base.toString();
        this.agent = agent;
    }

    @Override
    public Response send(Request request) {
        HttpRequest.Builder wire = HttpRequest.newBuilder(URI.create(base + request.target()))
                .header("User-Agent", agent)
                .method(request.method(), request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(wire::header);
        try {
            var answer = client.send(wire.build(), BodyHandlers.ofByteArray());
            var headers = new TreeMap<String, String>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Response(request.line(), answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            throw new dev.traktmcp.failure.TraktException(
                    new dev.traktmcp.failure.Failure.Unreachable(base, request.isWrite()), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
        }
    }
}
