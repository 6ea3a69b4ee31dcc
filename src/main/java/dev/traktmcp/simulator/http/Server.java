package dev.traktmcp.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One loopback port: it reads a request, applies faults, has it answered, logs it and sends the answer. */
final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RequestHandler desk;
    private final Faults faults;
    private final Consumer<Recorded> log;
    private final Consumer<Duration> pause;

    Server(RequestHandler desk, Faults faults, Consumer<Recorded> log, Consumer<Duration> pause) {
        this.desk = desk;
        this.faults = faults;
        this.log = log;
        this.pause = pause;
        // Sends each answer at once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
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
        RawRequest request = read(exchange);
        Optional<Fault> fault = faults.striking(request.method(), request.path());
        fault.ifPresent(struck -> struck.first().run());
        Answer answer;
        try {
            boolean commits = fault.map(Fault::commits).orElse(true);
            Answer own = commits ? desk.answer(request) : Answer.empty(200);
            answer = fault.map(struck -> struck.outcome(own)).orElse(own);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            answer = Answer.empty(500);
        }
        boolean dropped = fault.map(Fault::drops).orElse(false);
        log.accept(request.recorded(dropped ? 0 : answer.status()));
        fault.map(Fault::lateness).filter(Duration::isPositive).ifPresent(pause);
        if (dropped) {
            exchange.close();
        } else {
            send(exchange, answer);
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
