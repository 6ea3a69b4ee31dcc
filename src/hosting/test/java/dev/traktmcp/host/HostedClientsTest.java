package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Node;
import dev.traktmcp.host.oauth.client.DocumentServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real MCP clients sign in to a hosted server, with a person at a real browser, and stay signed in until that person
 * ends it; what they do stands in {@code src/hosting/test/clients}, and what was seen in {@code docs/clients.md}.
 */
@Tag("slow")
class HostedClientsTest {
    @Test
    void realClientsDoWhatTheTableSays(@TempDir Path folder) throws Exception {
        Node clients = Node.hostedClients();
        Node.mcpJam(); // check.mjs runs these two from where they are
        Node.conformance();
        try (DocumentServer documents = new DocumentServer();
                HostedServer server = new HostedServer(HostedServer.now(), folder,
                        known -> documents.clients(known, Clock.systemUTC(), System::nanoTime));
                ClientsDoor door = new ClientsDoor(server)) {
            documents.sends(DocumentServer.document("/client.json", "\"http://127.0.0.1/callback\"", ""));
            String said = clients.run("check.mjs", server.url.toString(), door.address().toString());
            assertThat(Files.readString(Path.of("docs/clients.md")).lines())
                    .containsAll(said.lines().filter(line -> line.startsWith("| ")).toList());
        }
    }
}
