package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run.sh} does around the build; Maven is a stand-in that writes a file. */
class RunScriptTest {
    private static final String MAVEN = """
            #!/bin/sh
            name=trakt-mcp
            for word in "$@"; do case "$word" in -Djar.name=*) name=${word#*=} ;; esac; done
            printf new >"$(dirname "$0")/../target/$name.jar"
            """;

    @TempDir
    Path folder;

    @Test
    void aServerThatRunsKeepsItsJarWhileAnotherIsBuilt() throws Exception {
        assumeThat(File.separatorChar).as("a shell script").isEqualTo('/');
        Path jar = write("target/trakt-mcp.jar", "old");
        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(0));
        write("pom.xml", "");
        write("tools.json", "");
        write("src/main/Some.java", "");
        assertThat(write("bin/mvn", MAVEN).toFile().setExecutable(true)).isTrue();
        Files.copy(Path.of("run.sh"), folder.resolve("run.sh"));

        try (InputStream running = Files.newInputStream(jar)) {
            run();
            assertThat(Files.readString(jar)).isEqualTo("new");
            assertThat(new String(running.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("old");
        }
        try (var files = Files.list(folder.resolve("target"))) {
            assertThat(files).containsExactly(jar);
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** To its end, which is Java complaining of a jar that is none. */
    private void run() throws Exception {
        Child.Ended ended = Child.of("sh", "run.sh", "help").in(folder)
                .with(Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                        "JAVA_HOME", System.getProperty("java.home")))
                .inOneVoice()
                .run();
        assertThat(ended.said()).contains("trakt-mcp.jar");
    }
}
