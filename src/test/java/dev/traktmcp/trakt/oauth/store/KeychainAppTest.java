package dev.traktmcp.trakt.oauth.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Child;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.oauth.App;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app in a real keychain, put there and found again by real processes. */
class KeychainAppTest {
    @TempDir
    Path folder;

    @Test
    void theAppIsKeptWithAVersion() {
        App app = new App("an-id", "a-secret", "urn:x");
        String kept = KeychainApp.text(app);
        assertThat(json(kept)).isEqualTo(
                "{\"version\":1,\"id\":\"an-id\",\"secret\":\"a-secret\",\"redirect_uri\":\"urn:x\"}");
        assertThat(KeychainApp.app(kept)).isEqualTo(app);
        assertThat(KeychainApp.app(text(json(kept).replace("\"version\":1,", "")))).as("as it was").isEqualTo(app);
        assertThat(KeychainApp.app(text(json(kept).replace(":1,", ":2,")))).as("a later version").isNull();
    }

    private static String json(String kept) {
        return new String(Base64.getDecoder().decode(kept), StandardCharsets.UTF_8);
    }

    private static String text(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void loginKeepsTheAppAndLaterStartsFindIt() throws Exception {
        Keyring.needed();
        try (Simulator simulator = Simulator.start(Options.standard().withRateLimits(false).withSelfApproval(1))) {
            String said = new Keyring(folder).session("""
                    export TRAKT_API_URL=%1$s TRAKT_AUTH_URL=%2$s TRAKT_MCP_HOME=%3$s TRAKT_MCP_TOKEN_STORE=keychain
                    echo "-- before"; %4$s doctor
                    echo "-- login"; TRAKT_CLIENT_ID=%5$s TRAKT_CLIENT_SECRET=%6$s %4$s login
                    echo "-- after"; %4$s doctor
                    echo "-- file"; TRAKT_MCP_TOKEN_STORE=file %4$s doctor
                    """.formatted(simulator.apiUrl(), simulator.authUrl(), folder.resolve("trakt"),
                    Child.line("dev.traktmcp.Main"), Simulator.CLIENT_ID,
                    Simulator.CLIENT_SECRET));
            assertThat(said).containsSubsequence(
                    "-- before", "This server has no Trakt app",
                    "-- login", "Signed in to Trakt as", "TRAKT_CLIENT_ID need not be set",
                    "-- after", "sign-in         as ",
                    "-- file", "This server has no Trakt app");
            assertThat(said).doesNotContain(Simulator.CLIENT_SECRET);
            assertThat(simulator.requests()).as("the secret was found, too").anyMatch(
                    request -> request.path().equals("/oauth/device/token")
                            && request.body().contains(Simulator.CLIENT_SECRET));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("trakt"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(Simulator.CLIENT_SECRET,
                        Simulator.CLIENT_ID);
            }
        }
    }
}
