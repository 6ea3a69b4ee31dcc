package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The script that {@code npx trakt-mcp} runs, with a stand-in for the package that holds Java and the server. */
class NpmScriptTest {
    private static final String SERVER = """
            #!/bin/sh
            echo "words $*"
            while read -r line; do echo "heard $line"; done
            exit 7
            """;

    @TempDir
    Path folder;

    private Path script;
    private Path part;

    @BeforeEach
    void lay() throws Exception {
        assumeThat(Child.isInstalled("node")).as("Node is there").isTrue();
        script = folder.resolve("node_modules/trakt-mcp/trakt-mcp.cjs");
        Files.createDirectories(script.getParent());
        Files.copy(Path.of("src/release/npm/trakt-mcp.cjs"), script);
        String platform = Child.of("node", "-p", "process.platform + '-' + process.arch").run().said().strip();
        part = folder.resolve("node_modules/trakt-mcp-" + platform);
        Files.createDirectories(part.resolve("bin"));
        Files.writeString(part.resolve("package.json"), "{}");
        server(SERVER);
    }

    @Test
    void wordsInputOutputAndExitCodePassThrough() throws Exception {
        assertThat(script("http", "--port", "0", "a b").run("one\ntwo\n"))
                .isEqualTo(new Child.Ended(7, "words http --port 0 a b\nheard one\nheard two"));
    }

    @Test
    void aSignalReachesTheServerWhoseEndIsTheEnd() throws Exception {
        server("#!/bin/sh\ntrap 'kill $!; exit 9' TERM\nsleep 60 &\necho ready\nwait\n");
        try (Child child = script().start()) {
            assertThat(child.stdout().next()).isEqualTo("ready");
            child.handle().destroy();
            assertThat(child.end().code()).isEqualTo(9);
        }
    }

    @Test
    void aServerThatWasKilledIsToldAsShellsDo() throws Exception {
        server("#!/bin/sh\nkill -9 $$\n");
        assertThat(script().run()).isEqualTo(new Child.Ended(137, ""));
    }

    @Test
    void withoutAPackageForThisSystemItSaysWhatElseThereIsAndNothingOnStdout() throws Exception {
        Files.delete(part.resolve("package.json"));
        refused("npm has installed no package " + part.getFileName());
    }

    @Test
    void aJavaThatCannotRunHereIsToldApart() throws Exception {
        server("#!/bin/sh\nexit 127\n");
        refused("the Java of " + part.getFileName() + " does not run here");
        Files.delete(part.resolve("bin/trakt-mcp"));
        refused("bin/trakt-mcp cannot be started (ENOENT)");
    }

    @Test
    void theNextVersionIsTakenForEveryPart() {
        var main = new JsonMapper().readTree(Path.of("src/release/npm/package.json"));
        assertThat(main.get("optionalDependencies").valueStream().map(version -> version.asString()))
                .hasSize(5).containsOnly(main.get("version").asString());
        assertThat(main.has("dependencies")).isFalse();
    }

    private void refused(String why) throws Exception {
        try (Child child = script("--sandbox").start()) {
            child.endInput();
            assertThat(child.end()).isEqualTo(new Child.Ended(1, ""));
            assertThat(String.join("\n", child.stderr().all())).contains(why, "java -jar trakt-mcp-all.jar");
        }
    }

    private void server(String content) throws IOException {
        assertThat(Files.writeString(part.resolve("bin/trakt-mcp"), content).toFile().setExecutable(true)).isTrue();
    }

    private Child.Plan script(String... words) {
        return Child.of(Stream.concat(Stream.of("node", script.toString()), List.of(words).stream()).toList());
    }
}
