package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.metrics.Meters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted is for whoever runs the server. */
class StateServletTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    /** The status of an answer about metrics of a server with this token, where a header is sent. */
    private int metrics(@Nullable String token, String... header) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        try (Database database = Database.embedded(folder.resolve("host.db"), false, Clock.systemUTC())) {
            ServletContextHandler handler = new ServletContextHandler("/", false, false);
            handler.addServlet(new ServletHolder(new StateServlet(database, new Meters(), token)),
                    StateServlet.METRICS);
            server.setHandler(handler);
            server.start();
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + connector.getLocalPort() + StateServlet.METRICS));
            for (int i = 0; i < header.length; i += 2) {
                request.header(header[i], header[i + 1]);
            }
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.body().contains("trakt_mcp_calls_running")).isEqualTo(answer.statusCode() == 200);
            return answer.statusCode();
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutATokenTheyAreForThisMachineAloneAndForNothingThatCameThroughAProxy() throws Exception {
        assertThat(metrics(null)).isEqualTo(200);
        assertThat(metrics(null, "X-Forwarded-For", "127.0.0.1")).isEqualTo(401);
        assertThat(metrics(null, "Forwarded", "for=127.0.0.1")).isEqualTo(401);
    }

    @Test
    void withATokenTheyAreForWhoeverHasIt() throws Exception {
        assertThat(metrics("s3cret", "Authorization", "Bearer s3cret")).isEqualTo(200);
        assertThat(metrics("s3cret", "Authorization", "Bearer s3cret", "X-Forwarded-For", "192.0.2.1"))
                .isEqualTo(200);
        assertThat(metrics("s3cret")).isEqualTo(401);
        assertThat(metrics("s3cret", "Authorization", "Bearer s3cre")).isEqualTo(401);
        assertThat(metrics("s3cret", "Authorization", "Basic s3cret")).isEqualTo(401);
        assertThat(metrics("s3cret", "Authorization", "s3cret")).isEqualTo(401);
    }
}
