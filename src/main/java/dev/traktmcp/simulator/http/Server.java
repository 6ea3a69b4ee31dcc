package dev.traktmcp.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on a loopback port: it reads a request, has it answered and sends the answer. */
final class Server implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Site site;

    Server(Site site) {
        this.site = site;
        // Sends each answer at once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<Answer> answer = site.answer(read(exchange));
        if (answer.isPresent()) {
            send(exchange, answer.get());
        } else {
            exchange.close();
        }
    }

    private static RawRequest read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach(
                (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new RawRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Map.copyOf(headers),
                exchange.getRequestBody().readAllBytes());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, ascii(value)));
            if (answer.type() != null) {
                exchange.getResponseHeaders().set("Content-Type", answer.type());
            }
            boolean empty = answer.body().length == 0;
            boolean bodiless = answer.status() == 204 || answer.status() == 304;
            exchange.sendResponseHeaders(answer.status(), empty || bodiless ? -1 : answer.body().length);
            if (!empty && !bodiless) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private static String ascii(String value) {
        return new String(value.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
