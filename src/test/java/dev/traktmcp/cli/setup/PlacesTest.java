package dev.traktmcp.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where clients keep their settings on each system, and other programs their sign-in. */
class PlacesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "claude-desktop | .config/Claude/claude_desktop_config.json"
                + "| Library/Application Support/Claude/claude_desktop_config.json"
                + "| AppData/Roaming/Claude/claude_desktop_config.json",
        "claude-code | .claude.json | .claude.json | .claude.json",
        "cursor | .cursor/mcp.json | .cursor/mcp.json | .cursor/mcp.json",
        "vscode | .config/Code/User/mcp.json | Library/Application Support/Code/User/mcp.json"
                + "| AppData/Roaming/Code/User/mcp.json",
        "windsurf | .codeium/windsurf/mcp_config.json | .codeium/windsurf/mcp_config.json"
                + "| .codeium/windsurf/mcp_config.json",
        "devin | .config/devin/mcp_config.json | .config/devin/mcp_config.json"
                + "| AppData/Roaming/devin/mcp_config.json",
        "zed | .config/zed/settings.json | .config/zed/settings.json | AppData/Roaming/Zed/settings.json",
        "gemini-cli | .gemini/settings.json | .gemini/settings.json | .gemini/settings.json",
        "codex | .codex/config.toml | .codex/config.toml | .codex/config.toml",
        "goose | .config/goose/config.yaml | .config/goose/config.yaml"
                + "| AppData/Roaming/Block/goose/config/config.yaml"})
    void settingsAreWhereEachSystemHasThem(String id, String linux, String mac, String windows) {
        assertThat(List.of("Linux", "Mac OS X", "Windows 11")).extracting(system -> file(id, system, Map.of()))
                .containsExactly(home.resolve(linux), home.resolve(mac), home.resolve(windows));
    }

    @Test
    void variablesMoveThem() {
        String other = home.resolve("other").toString();
        assertThat(file("codex", "Linux", Map.of("CODEX_HOME", other))).isEqualTo(Path.of(other, "config.toml"));
        assertThat(file("zed", "Linux", Map.of("XDG_CONFIG_HOME", other)))
                .isEqualTo(Path.of(other, "zed/settings.json"));
        assertThat(file("zed", "Linux", Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(home.resolve(".config/zed/settings.json"));
        assertThat(file("cursor", "Linux", Map.of("HOME", other))).isEqualTo(Path.of(other, ".cursor/mcp.json"));
        assertThat(file("vscode", "Windows 11", Map.of("APPDATA", other)))
                .isEqualTo(Path.of(other, "Code/User/mcp.json"));
        assertThat(file("claude-code", "Linux", Map.of("CLAUDE_CONFIG_DIR", other)))
                .isEqualTo(Path.of(other, ".claude.json"));
        assertThat(file("gemini-cli", "Linux", Map.of("GEMINI_CLI_HOME", other)))
                .isEqualTo(Path.of(other, ".gemini/settings.json"));
        assertThat(List.of("Linux", "Mac OS X", "Windows 11"))
                .extracting(system -> file("goose", system, Map.of("GOOSE_PATH_ROOT", other)))
                .containsOnly(Path.of(other, "config/config.yaml"));
    }

    private Path file(String id, String system, Map<String, String> environment) {
        return Clients.of(new Machine(system, home, environment)).stream().filter(client -> client.id().equals(id))
                .findFirst().orElseThrow().file();
    }

    @Test
    void signInsOfOtherProgramsAreFoundAndWhatIsNoneIsPassedOver() throws IOException {
        assertThat(OtherSignIns.inFiles(home)).isEmpty();
        Files.writeString(Files.createDirectory(home.resolve(".openclaw")).resolve("openclaw.json"), "{ broken");
        Files.writeString(home.resolve(".openclaw/trakt_config.json"), """
                {"client_id": "YOUR_CLIENT_ID_HERE", "client_secret": "", "access_token": "", "refresh_token": ""}""");
        assertThat(OtherSignIns.inFiles(home)).isEmpty();
        Files.writeString(home.resolve(".openclaw/trakt_config.json"), """
                {"client_id": "an-id", "client_secret": "hush", "access_token": "a", "refresh_token": "r"}""");
        Files.writeString(Files.createDirectory(home.resolve(".config")).resolve("trakt.json"), """
                {"clientId": "other", "accessToken": "a2", "refreshToken": "r2"}""");
        assertThat(OtherSignIns.inFiles(home))
                .extracting(OtherSignIn::app, OtherSignIn::tokens)
                .containsExactly(
                        tuple(new App("an-id", "hush", null), new InitialTokens("a", "r")),
                        tuple(new App("other", null, null), new InitialTokens("a2", "r2")));
        assertThat(OtherSignIns.inFiles(home).toString()).as("what a log would show").doesNotContain("hush", "a2",
                "r2");
    }
}
