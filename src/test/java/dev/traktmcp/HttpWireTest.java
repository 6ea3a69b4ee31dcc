package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The real process of the http mode: what it prints, how it is asked for its health, and how it ends. */
class HttpWireTest {
    private static final Pattern ADDRESS = Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)/mcp");

    @Test
    void saysWhereItListensIsWellAndEndsOnSigterm() throws Exception {
        try (Child server = Child.program("http", "--sandbox", "--port", "0").start()) {
            Matcher said = ADDRESS.matcher(server.stderr().next());
            assertThat(said.find()).isTrue();
            assertThat(Child.program("health", "--port", said.group(1)).run()).isEqualTo(new Child.Ended(0, "ok"));
            server.handle().destroy(); // as SIGTERM does
            assertThat(server.code()).as("the code of who is asked to end").isEqualTo(143);
            assertThat(server.stdout().rest()).as("stdout").isEmpty();
        }
    }

    @Test
    void staysClosedToOthersWithoutAToken() throws Exception {
        Child.Ended server = Child.program("http", "--sandbox", "--port", "0", "--host", "0.0.0.0").inOneVoice().run();
        assertThat(server.said()).startsWith("trakt-mcp: to listen on 0.0.0.0")
                .contains("TRAKT_MCP_HTTP_TOKEN").doesNotContain("\tat ");
        assertThat(server.code()).isEqualTo(2);
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Child.Ended server =
                    Child.program("http", "--sandbox", "--port", "" + taken.getLocalPort()).inOneVoice().run();
            assertThat(server.said()).startsWith("trakt-mcp: cannot listen: ")
                    .contains("127.0.0.1:" + taken.getLocalPort(), "--port 0").doesNotContain("\tat ");
            assertThat(server.code()).isEqualTo(1);
        }
    }

    @Test
    void nobodyThereIsNotHealthy() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(Child.program("health", "--port", "" + free).run().code()).isEqualTo(1);
    }
}
