package dev.traktmcp.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.traktmcp.json.UntypedJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Lets scripts do with a hosted server what only time could, and see what it kept. */
final class ClientsDoor implements AutoCloseable {
    private final HostedServer server;
    private final HttpServer http;

    ClientsDoor(HostedServer server) throws IOException {
        this.server = server;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] said = UntypedJson.write(switch (exchange.getRequestURI().getPath()) {
            case "/run-out" -> runOut();
            case "/seen" -> seen();
            default -> throw new IOException("there is no " + exchange.getRequestURI());
        });
        exchange.sendResponseHeaders(200, said.length);
        exchange.getResponseBody().write(said);
    }

    /** All access tokens have run out. */
    private Map<String, Object> runOut() {
        return server.running.store().database().write(handle -> {
            handle.execute("update token set expires = 1 where kind = 'access'");
            return Map.of();
        });
    }

    /** How many refresh tokens there are, and how many grants of clients that have documents. */
    private Map<String, Object> seen() {
        return server.running.store().database().read(handle -> Map.of(
                "refresh", count(handle, "select count(*) from token where kind = 'refresh'"),
                "documented", count(handle, "select count(*) from access_grant where client like 'https://%'")));
    }

    private static int count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
