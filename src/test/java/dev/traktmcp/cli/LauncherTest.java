package dev.traktmcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts the server again, by where its jar lies. */
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void aCloneHasItsScript() throws IOException {
        Path script = file("clone/run.sh");
        assertThat(Launcher.script(folder.resolve("clone/target/trakt-mcp.jar"), false)).contains(script);
    }

    @Test
    void aFolderThatNeedsNoJdkHasItsOwnForEachSystem() throws IOException {
        Path script = file("runtime/bin/trakt-mcp");
        Path command = file("runtime/bin/trakt-mcp.cmd");
        assertThat(Launcher.script(folder.resolve("runtime/trakt-mcp.jar"), false)).contains(script);
        assertThat(Launcher.script(folder.resolve("runtime/trakt-mcp.jar"), true)).contains(command);
    }

    @Test
    void aJarAloneHasNone() throws IOException {
        file("clone/run.sh");
        assertThat(Launcher.script(folder.resolve("trakt-mcp.jar"), false)).isEmpty();
        assertThat(Launcher.script(folder.resolve("clone/target/trakt-mcp.jar"), true)).as("no shell there").isEmpty();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
