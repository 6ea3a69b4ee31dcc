package dev.traktmcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.Child;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The word setup as a process, in a home of its own and without a terminal. */
class SetupWordTest {
    private static final String HELLO = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            """;

    @TempDir
    Path home;

    private Path settings;

    @BeforeEach
    void oneClient() throws IOException {
        assumeThat(File.separatorChar).as("a home by HOME").isEqualTo('/');
        settings = Files.createDirectory(home.resolve(".cursor")).resolve("mcp.json");
        Files.writeString(settings, "{\n\t// mine\n\t\"mcpServers\": {}\n}\n");
    }

    @Test
    void whatItWritesStartsTheServerAndUndoGivesBackTheBytes() throws Exception {
        byte[] before = Files.readAllBytes(settings);
        Child.Ended done = run("setup", "--yes", "--sandbox");
        assertThat(done.code()).as(done.said()).isZero();
        assertThat(done.said()).contains("Found on this machine: Cursor.", "Set up: Cursor.");
        JsonNode entry = JsonMapper.shared().readTree(Files.readString(settings).replace("// mine", ""))
                .path("mcpServers").path("trakt");
        List<String> command = new ArrayList<>(List.of(entry.path("command").stringValue()));
        entry.path("args").forEach(word -> command.add(word.stringValue()));
        assertThat(command).endsWith("--sandbox");
        assertThat(Child.of(command).run(HELLO).said()).contains("\"serverInfo\":{\"name\":\"trakt-mcp\"");

        assertThat(run("setup", "--undo").code()).as("without a terminal it asks nobody").isEqualTo(1);
        assertThat(run("setup", "--undo", "--yes").said()).contains("as it was before setup, to the letter");
        assertThat(Files.readAllBytes(settings)).isEqualTo(before);
    }

    @Test
    void withoutATerminalItSaysWhatToAddInsteadOfWaiting() throws Exception {
        byte[] before = Files.readAllBytes(settings);
        Child.Ended asked = run("setup");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.said()).contains("Nobody is here to answer", "--yes", "--trakt-client-id <id>", "--sandbox");
        assertThat(Files.readAllBytes(settings)).isEqualTo(before);
    }

    @Test
    void itFindsAProgramOnThePathAndWhereAVariableSaysItsSettingsAre() throws Exception {
        Path codex = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("codex"));
        assertThat(codex.toFile().setExecutable(true)).isTrue();
        Child.Ended done = Child.program("setup", "--yes", "--sandbox")
                .with(Map.of("HOME", home.toString(), "PATH", home.resolve("bin").toString(), "CODEX_HOME",
                        home.resolve("x").toString(), "CLAUDE_CONFIG_DIR", home.resolve("y").toString(),
                        "GEMINI_CLI_HOME", home.resolve("z").toString(), "GOOSE_PATH_ROOT",
                        Files.createDirectories(home.resolve("g/config")).getParent().toString()))
                .without("XDG_CONFIG_HOME").inOneVoice().run();
        assertThat(done.said()).contains("Found on this machine: Cursor, Codex, Goose.");
        assertThat(home.resolve("x/config.toml")).exists();
        assertThat(home.resolve("g/config/config.yaml")).exists();
    }

    @Test
    void theFlagsOfSetupBelongToItAlone() throws Exception {
        assertThat(run("doctor", "--yes").said()).contains("--yes belongs to the word setup");
    }

    private Child.Ended run(String... words) throws IOException, InterruptedException {
        return Child.program(words).with(Map.of("HOME", home.toString(), "PATH", home.resolve("bin").toString()))
                .without("XDG_CONFIG_HOME").without("CLAUDE_CONFIG_DIR").without("CODEX_HOME")
                .without("GEMINI_CLI_HOME").without("GOOSE_PATH_ROOT").inOneVoice().run();
    }
}
