package dev.traktmcp.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a server for its health over HTTP, for containers without curl. */
public final class Health {
    private static final int PATIENCE_MS = 3_000;

    private Health() {}

    /**
     * Asks once whether it can work, or, where it does not say that, whether it runs.
     *
     * @param host the address on which the server listens
     * @return the exit code: 0 where the server answers that it is well
     */
    public static int ask(String host, int port) {
        try {
            InetAddress listens = InetAddress.getByName(host);
            String called = listens.isAnyLocalAddress() ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
            URI server = URI.create("http://" + called + ":" + port);
            HttpURLConnection ready = ask(server.resolve("/readyz"));
            boolean unsaid = ready.getResponseCode() == HttpURLConnection.HTTP_NOT_FOUND;
            try (var body = (unsaid ? ask(server.resolve("/healthz")) : ready).getInputStream()) {
                Terminal.print(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return 0;
        } catch (IOException e) {
            Terminal.print("no answer: " + e.getMessage());
            return 1;
        }
    }

    private static HttpURLConnection ask(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MS);
        connection.setReadTimeout(PATIENCE_MS);
        return connection;
    }
}
