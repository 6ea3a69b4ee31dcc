package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real process of the http mode: what it prints, how it is asked for its health, and how it ends. */
@Timeout(60)
class HttpWireTest {
    private static final Pattern ADDRESS = Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)/mcp");

    @Test
    void saysWhereItListensIsWellAndEndsOnSigterm() throws Exception {
        Process server = start("http", "--sandbox", "--port", "0");
        Matcher said = ADDRESS.matcher(new BufferedReader(server.errorReader(StandardCharsets.UTF_8)).readLine());
        assertThat(said.find()).isTrue();
        Process health = start("health", "--port", said.group(1));
        assertThat(health.inputReader().readLine()).isEqualTo("ok");
        assertThat(health.waitFor()).isZero();
        server.toHandle().destroy(); // unlike destroy() of the process this leaves stdout readable
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.inputReader().readLine()).as("stdout").isNull();
    }

    @Test
    void staysClosedToOthersWithoutAToken() throws Exception {
        Process server = start("http", "--sandbox", "--port", "0", "--host", "0.0.0.0");
        assertThat(stderr(server)).startsWith("trakt-mcp: to listen on 0.0.0.0").contains("TRAKT_MCP_HTTP_TOKEN").doesNotContain("\tat ");
        assertThat(server.waitFor()).isEqualTo(2);
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process server = start("http", "--sandbox", "--port", "" + taken.getLocalPort());
            assertThat(stderr(server)).startsWith("trakt-mcp: cannot listen: ").contains("127.0.0.1:" + taken.getLocalPort(), "--port 0").doesNotContain("\tat ");
            assertThat(server.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void nobodyThereIsNotHealthy() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(start("health", "--port", "" + free).waitFor()).isEqualTo(1);
    }

    /** All it said before it ended by itself. */
    private static String stderr(Process process) throws Exception {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.toHandle().destroyForcibly();
        }
        try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            return String.join("\n", lines.lines().toList());
        }
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "dev.traktmcp.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAKT_"));
        return builder.start();
    }
}
