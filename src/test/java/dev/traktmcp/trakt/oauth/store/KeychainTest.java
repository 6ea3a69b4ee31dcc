package dev.traktmcp.trakt.oauth.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Child;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real Secret Service: GNOME Keyring on a session bus of its own, spoken to through libsecret's command, each time
 * from a new process. Where these are not installed it is skipped, except in continuous integration.
 */
class KeychainTest {
    @TempDir
    Path folder;

    @Test
    void aSignInOutlivesTheProcessAndIsNoPlainText() throws Exception {
        Keyring.needed();
        String said = session("""
                %1$s write %2$s
                %1$s read %2$s
                secret-tool search --all service trakt-mcp 2>&1
                secret-tool clear service trakt-mcp
                %1$s read %2$s
                """);
        assertThat(said.lines().filter(line -> line.startsWith("worker: "))).containsExactly(
                "worker: keychain kept",
                "worker: keychain the-secret-refresh",
                // Without its key the old file is put aside, and the person can sign in anew.
                "worker: keychain nobody");
        assertThat(said).contains("service = trakt-mcp");
        try (Stream<Path> files = Files.list(home())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lock", "tokens.sealed.lost-key");
        }
        assertThat(Files.readString(home().resolve("tokens.sealed.lost-key"), StandardCharsets.ISO_8859_1))
                .doesNotContain("the-secret");
    }

    @Test
    void aSignInFromBeforeMovesIn() throws Exception {
        Keyring.needed();
        String said = session("""
                %1$s write-file %2$s
                %1$s read %2$s
                """);
        assertThat(said).contains("worker: file kept", "worker: keychain the-secret-refresh");
        assertThat(Files.readString(home().resolve("tokens.json"))).doesNotContain("the-secret");
    }

    @Test
    void withoutAKeychainAFileDoesAndSaysSo() throws Exception {
        String said =
                new Keyring(folder).run(worker() + " write " + home() + "; " + worker() + " read " + home(), Map.of(
                        "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"));
        assertThat(said).contains("worker: file kept", "worker: file the-secret-refresh",
                "The keychain cannot be used", "tokens are kept in a file instead");
    }

    private Path home() {
        return folder.resolve("trakt");
    }

    private static String worker() {
        return Child.line(KeychainWorker.class.getName());
    }

    private String session(String lines) throws IOException, InterruptedException {
        return new Keyring(folder).session(lines.formatted(worker(), home()));
    }
}
