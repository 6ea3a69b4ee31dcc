package dev.traktmcp.trakt.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real Secret Service: GNOME Keyring on a session bus of its own, spoken to through libsecret's command, each time
 * from a new process. Where these are not installed it is skipped, except in continuous integration.
 */
@Timeout(120)
class KeychainTest {
    private static final List<String> NEEDED = List.of("dbus-run-session", "gnome-keyring-daemon", "secret-tool");

    @TempDir
    Path folder;

    @Test
    void aSignInOutlivesTheProcessAndIsNoPlainText() throws Exception {
        needed();
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
        needed();
        String said = session("""
                %1$s write-file %2$s
                %1$s read %2$s
                """);
        assertThat(said).contains("worker: file kept", "worker: keychain the-secret-refresh");
        assertThat(Files.readString(home().resolve("tokens.json"))).doesNotContain("the-secret");
    }

    @Test
    void withoutAKeychainAFileDoesAndSaysSo() throws Exception {
        String said = run(List.of(worker() + " write " + home() + "; " + worker() + " read " + home()), Map.of(
                "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"));
        assertThat(said).contains("worker: file kept", "worker: file the-secret-refresh",
                "The keychain cannot be used", "tokens are kept in a file instead");
    }

    private Path home() {
        return folder.resolve("trakt");
    }

    private static void needed() throws IOException, InterruptedException {
        for (String command : NEEDED) {
            boolean there = new ProcessBuilder("sh", "-c", "command -v " + command).start().waitFor() == 0;
            if (!there && "true".equals(System.getenv("CI"))) {
                fail("continuous integration has to install " + command);
            }
            assumeThat(there).as(command).isTrue();
        }
    }

    private static String worker() {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                + System.getProperty("java.class.path") + "' " + KeychainWorker.class.getName();
    }

    /** Runs lines of shell beside an unlocked keyring that nobody else uses. */
    private String session(String lines) throws IOException, InterruptedException {
        String script = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n"
                + lines.formatted(worker(), home());
        Path file = Files.writeString(folder.resolve("session.sh"), script);
        return run(List.of("dbus-run-session -- sh " + file), Map.of());
    }

    private String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("sh", "-c"), command.stream()).toList());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().remove("XDG_DATA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
