package dev.traktmcp.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that have not been started yet: their program is there, their folder is not. */
class ProgramsTest extends InAHome {
    @BeforeEach
    void aPathOfOurOwn() {
        assumeThat(File.separatorChar).as("modes").isEqualTo('/');
        environment.put("PATH", "relative::" + home.resolve("nowhere") + ":" + home.resolve("bin"));
    }

    private void program(String name) throws IOException {
        Files.setPosixFilePermissions(file(name, ""), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @CsvSource({"claude, Claude Code, .claude.json", "cursor, Cursor, .cursor/mcp.json",
        "code, VS Code, .config/Code/User/mcp.json",
        "code-insiders, VS Code Insiders, .config/Code - Insiders/User/mcp.json",
        "windsurf, Windsurf, .codeium/windsurf/mcp_config.json", "zeditor, Zed, .config/zed/settings.json",
        "gemini, Gemini CLI, .gemini/settings.json", "codex, Codex, .codex/config.toml",
        "goose, Goose, .config/goose/config.yaml"})
    void itsFileIsMadeWithItsFolderAndUndoTakesBothAway(String program, String name, String settings)
            throws IOException {
        program("bin/" + program);
        Told told = unasked(null);
        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.text()).contains("Found on this machine: " + name + ".", "Set up: " + name + ".");
        assertThat(Files.readString(home.resolve(settings))).contains("--sandbox");
        unasked(ID);
        assertThat(Files.readString(home.resolve(settings))).contains(ID);
        assertThat(undone().code()).isZero();
        try (var left = Files.list(home)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("bin", "ours");
        }
    }

    @Test
    void undoLeavesAFolderThatHoldsThingsOfOthers() throws IOException {
        program("bin/codex");
        unasked(null);
        Path theirs = file(".codex/auth.json", "{}");
        assertThat(undone().text()).contains("The file itself goes, too");
        assertThat(home.resolve(".codex/config.toml")).doesNotExist();
        assertThat(theirs).exists();
    }

    @Test
    void undoLeavesAFileThatHoldsThingsOfOthersAndOneThatHoldsNothingGoes() throws IOException {
        program("bin/gemini");
        program("bin/codex");
        unasked(null);
        Path gemini = home.resolve(".gemini/settings.json");
        Files.writeString(gemini, Files.readString(gemini).replace(" ", "") + "\n");
        Path codex = home.resolve(".codex/config.toml");
        Files.writeString(codex, "model = \"m\"\n" + Files.readString(codex));
        assertThat(undone().text()).contains("Nothing else is in it", "Other things in it have changed since setup");
        assertThat(gemini.getParent()).doesNotExist();
        assertThat(codex).content().contains("model = \"m\"").doesNotContain("trakt");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
        program("bin/codex");
        program("bin/gemini");
        Files.createSymbolicLink(home.resolve(".codex"), home.resolve("nowhere"));
        file(".gemini", "a file");
        Told told = unasked(null);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("is a link to what is not there", "is no folder");
        assertThat(home.resolve("nowhere")).doesNotExist();
    }

    @Test
    void programsOfTheSameNameAndWhatCannotBeStartedAreNotClients() throws IOException {
        program("sbin/zed"); // which watches ZFS
        program("remote-cli/code"); // which opens files on the machine that a person sits at
        file("bin/codex", "");
        environment.put("PATH", home.resolve("sbin") + ":" + home.resolve("remote-cli") + ":" + home.resolve("bin"));
        assertThat(unasked(null).text()).contains("None of the assistants that this knows is on this machine");
        assertThat(new Machine("Linux", home, Map.of()).isForeign(Path.of("/mnt/c/Microsoft VS Code/bin")))
                .as("of Windows, seen from the Linux in it").isTrue();
    }

    @Test
    void onWindowsProgramsHaveEndings() throws IOException {
        file("bin/codex.cmd", "");
        Map<String, String> path = Map.of("PATH", "\"" + home.resolve("nowhere") + "\";" + home.resolve("bin"));
        assertThat(Clients.of(new Machine("Windows 11", home, path)).stream()
                .filter(client -> client.isHere(new Machine("Windows 11", home, path))).map(Client::id))
                .isEqualTo(List.of("codex"));
    }
}
