package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code run.sh} does around the build and the start. Maven is a stand-in that copies a small program, which says
 * hello, whether it was started with an AOT cache, and its words.
 */
class RunScriptTest {
    private static final String PROGRAM = """
            package dev.traktmcp;
            public class Main {
                public static void main(String... words) throws Exception {
                    var command = java.nio.file.Path.of("/proc/self/cmdline");
                    boolean cached = java.nio.file.Files.readString(command).contains("-XX:AOTCache=");
                    String said = String.join(" ", words);
                    System.out.println("hello" + (cached ? " again" : "")
                            + (said.equals("where") ? System.getProperty("java.class.path") : said)
                            + (said.endsWith("addresses") ? System.getProperty("java.net.preferIPv6Addresses") : ""));
                }
            }
            class Training extends Main {}
            """;
    private static final String MAVEN = """
            #!/bin/sh
            name=trakt-mcp
            for word in "$@"; do case "$word" in -Djar.name=*) name=${word#*=} ;; esac; done
            cp "$(dirname "$0")/../program.jar" "$(dirname "$0")/../target/$name.jar"
            """;

    /** A clone that was built and has a cache; tests work on copies. */
    @TempDir
    static Path built;

    @TempDir
    Path folder;

    private Path jar;

    @BeforeAll
    static void buildOnce() throws Exception {
        assumeThat(File.separatorChar).as("a shell script").isEqualTo('/');
        assumeThat(Path.of("/proc/self/cmdline")).as("how a process was started").exists();
        RunScriptTest first = new RunScriptTest();
        first.folder = built;
        first.lay();
        try (InputStream running = Files.newInputStream(first.jar)) {
            assertThat(first.run("help")).isEqualTo(
                    "trakt-mcp: building, which takes a minute the first time\nhello againhelp");
            assertThat(Files.size(first.jar)).isEqualTo(Files.size(built.resolve("clone/program.jar")));
            assertThat(new String(running.readAllBytes(), StandardCharsets.UTF_8))
                    .as("a server that runs keeps its jar while another is built").isEqualTo("old");
        }
        assertThat(first.left()).containsExactly("aot", "launch", "trakt-mcp.jar");
    }

    @BeforeEach
    void copy() throws Exception {
        // With the times: what is newer than what decides whether anything has to be built.
        assertThat(Child.of("cp", "-a", built + "/.", folder.toString()).run().code()).isZero();
        jar = folder.resolve("clone/target/trakt-mcp.jar");
        Files.delete(folder.resolve("clone/target/launch")); // it names the cache of the other clone
    }

    private void lay() throws Exception {
        jar = write("clone/target/trakt-mcp.jar", "old");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        write("clone/pom.xml", "");
        write("clone/tools.json", "");
        write("clone/src/main/Some.java", "");
        assertThat(write("clone/bin/mvn", MAVEN).toFile().setExecutable(true)).isTrue();
        Files.copy(Path.of("run.sh"), folder.resolve("clone/run.sh"));
        assertThat(Child.of("cp", "-a", "src/main/runtime", folder + "/clone/src/main/").run().code()).isZero();
        program(folder.resolve("clone/program.jar"));
    }

    @Test
    void aStartAfterABuildHasACacheAndSaysNothingOfIt() throws Exception {
        assertThat(started("sh", "run.sh")).isEqualTo("hello again");
    }

    @Test
    void aStartWithoutACacheSaysTheSameAndLeavesOne() throws Exception {
        Files.delete(cache());
        assertThat(started("sh", "run.sh")).isEqualTo("hello");
        awaitCache();
        assertThat(started("sh", "run.sh")).isEqualTo("hello again");
    }

    @Test
    void aCacheThatIsEmptyCutOrForeignHarmsNobody() throws Exception {
        Path cache = cache();
        byte[] whole = Files.readAllBytes(cache);
        Files.write(cache, Arrays.copyOf(whole, whole.length / 2));
        assertThat(started("sh", "run.sh")).isEqualTo("hello again");
        Files.writeString(cache, "this is no cache");
        assertThat(started("sh", "run.sh")).isEqualTo("hello again");
        Files.write(cache, new byte[0]);
        assertThat(started("sh", "run.sh")).isEqualTo("hello");
        awaitCache();
    }

    @Test
    void twoStartsAtOnceAreBothServed() throws Exception {
        Files.delete(cache());
        try (Child first = script().start(); Child second = script().start()) {
            first.endInput();
            second.endInput();
            assertThat(first.end()).isEqualTo(new Child.Ended(0, "hello"));
            assertThat(second.end()).isEqualTo(new Child.Ended(0, "hello"));
        }
        awaitCache();
        assertThat(left()).containsExactly("aot", "launch", "trakt-mcp.jar");
    }

    @Test
    void newSourcesAndANewJarAreNoticed() throws Exception {
        Files.setLastModifiedTime(folder.resolve("clone/src/main/Some.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run()).startsWith("trakt-mcp: building");
        Files.setLastModifiedTime(folder.resolve("clone/src/main/Some.java"), FileTime.fromMillis(0));
        pack(jar, "Training", "Main");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(started("sh", "run.sh")).as("the classes in the cache are those of another jar").isEqualTo("hello");
        awaitCache();
    }

    @Test
    void theFolderIsSaidAsAPersonWouldSayIt() throws Exception {
        assertThat(started("sh", "./run.sh", "where")).isEqualTo("hello again" + jar);
        assertThat(started("sh", "run.sh", "where")).isEqualTo("hello again" + jar);
        assertThat(started("sh", "run.sh", "setup", "--undo")).isEqualTo("hello againsetup --undo");
    }

    @Test
    void addressesAreTriedInTheOrderOfTheSystem() throws Exception {
        assertThat(started("sh", "run.sh", "addresses")).isEqualTo("hello againaddressessystem");
        assertThat(started("sh", "run.sh", "http", "addresses")).isEqualTo("hello againhttp addressessystem");
    }

    @Test
    void itIsFoundThroughALinkFromAnywhereAndWithoutAHome() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("trakt"), folder.resolve("clone/run.sh"));
        Child.Plan plan = Child.of(link.toString(), "a", "b c").in(Path.of("/")).with(environment()).without("HOME");
        assertThat(folder.resolve("clone/run.sh").toFile().setExecutable(true)).isTrue();
        assertThat(plan.run()).isEqualTo(new Child.Ended(0, "hello againa b c"));
    }

    /** All that is said, on stderr, too. */
    private String run(String... words) throws Exception {
        Child.Ended ended = script(words).inOneVoice().run();
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }

    /** What is said on stdout alone. */
    private String started(String... command) throws Exception {
        Child.Ended ended = Child.of(command).in(folder.resolve("clone")).with(environment()).run();
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }

    private Child.Plan script(String... words) {
        String[] command = Stream.concat(Stream.of("sh", "run.sh"), Stream.of(words)).toArray(String[]::new);
        return Child.of(command).in(folder.resolve("clone")).with(environment());
    }

    private Map<String, String> environment() {
        return Map.of("PATH", folder.resolve("clone/bin") + ":" + System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("clone/target"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Waits until the trainer has left one whole cache and nothing else. */
    private void awaitCache() throws Exception {
        while (caches().size() != 1 || !caches().getFirst().toString().endsWith(".aot")
                || Files.size(caches().getFirst()) == 0) {
            Thread.sleep(50);
        }
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("clone/target/aot"))) {
            return files.toList();
        }
    }

    private Path cache() throws IOException {
        assertThat(caches()).hasSize(1);
        return caches().getFirst();
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void program(Path to) throws IOException {
        Path source = write("source/dev/traktmcp/Main.java", PROGRAM);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                .run(null, OutputStream.nullOutputStream(), null, "-d", classes.toString(), source.toString()))
                .isZero();
        pack(to, "Main", "Training");
    }

    private void pack(Path to, String... names) throws IOException {
        try (JarOutputStream made = new JarOutputStream(Files.newOutputStream(to))) {
            for (String name : names) {
                made.putNextEntry(new JarEntry("dev/traktmcp/" + name + ".class"));
                made.write(Files.readAllBytes(folder.resolve("classes/dev/traktmcp/" + name + ".class")));
            }
        }
    }
}
