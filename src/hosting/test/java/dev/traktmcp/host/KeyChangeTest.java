package dev.traktmcp.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.host.store.Everything;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another key in front of the former one, and a start, is all that it takes to change what seals. */
class KeyChangeTest {
    @Test
    void aStartSealsEverythingWithTheKeyInFront(@TempDir Path folder) throws Exception {
        Guest anna;
        try (HostedServer server = new HostedServer(folder)) {
            anna = server.guest("anna", HostedServer.READ);
        }
        Path keys = folder.resolve("keys");
        String added = "added:"
                + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(US_ASCII)) + "\n";
        Files.writeString(keys, added + Files.readString(keys));
        try (HostedServer server = new HostedServer(folder)) {
            assertThat(Everything.keys(server.running.store().database())).containsExactly("added");
        }
        Files.writeString(keys, added);
        try (HostedServer server = new HostedServer(folder)) {
            assertThat(server.running.store().signIns().of(anna.person().id()).read().isGood()).isTrue();
        }
    }
}
