package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code run.sh runtime} makes, with the real program in it, wherever it lies, whatever befalls it. */
@Tag("slow")
class RuntimeTest {
    private static final List<String> CONVERSATION = List.of("""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            """, """
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            """, """
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_watchlist","arguments":{}}}
            """);
    private static final String MAKER = "src/main/runtime/runtime.sh";
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final FileTime SETTLED = FileTime.from(Instant.parse("1985-10-26T08:15:00Z"));

    /** How a conversation went: all that stood on stdout, without the times in it, and whether a cache was in use. */
    private record Talk(String said, boolean cached, int code) {}

    @TempDir
    static Path shelf;

    private static Path made;
    private static String expected;

    @TempDir
    Path folder;

    private Path runtime;

    @BeforeAll
    static void makeTwiceAtOnce() throws Exception {
        assumeThat(File.separatorChar).as("a shell script").isEqualTo('/');
        assumeThat(Path.of("/proc/self/maps")).as("which files a process uses").exists();
        assumeThat(Path.of(JAVA_HOME, "bin/jlink")).as("a whole JDK").exists();
        Path jars = Files.createDirectory(shelf.resolve("jars"));
        Jars.lay(jars);
        made = shelf.resolve("made");
        try (Child first = maker(jars, made).start(); Child second = maker(jars, made).start()) {
            assertThat(first.end().code()).as(String.join("\n", first.stderr().all())).isZero();
            assertThat(second.end()).isEqualTo(new Child.Ended(0, ""));
        }
        assertThat(names(shelf)).as("nothing half-made is left").containsExactly("jars", "made");
        assertThat(names(made))
                .containsExactly("LICENSE", "aot", "aot.sh", "bin", "build", "flags", "java", "lib", "trakt-mcp.jar");
        expected = talk(Child.program("--sandbox")).said();
        assertThat(expected.lines()).hasSize(CONVERSATION.size()).allMatch(line -> line.startsWith("{\"jsonrpc\""));
    }

    @BeforeEach
    void copy() throws Exception {
        runtime = folder.resolve("a copy");
        copy("-a", runtime);
        openToOthers(folder);
    }

    @Test
    void itIsUsedWithItsCacheThroughALinkFromAnywhereAndWithoutAHome() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("trakt"), runtime.resolve("bin/trakt-mcp"));
        assertThat(talk(program(link).in(Path.of("/")).without("HOME")))
                .isEqualTo(new Talk(expected, true, 0));
    }

    @Test
    void aCopyThatLostTheTimesGivesThemBack() throws Exception {
        Path copy = folder.resolve("other times");
        copy("-r", copy);
        assertThat(talk(program(copy))).isEqualTo(new Talk(expected, true, 0));
        assertThat(Files.getLastModifiedTime(copy.resolve("trakt-mcp.jar"))).isEqualTo(SETTLED);
    }

    @Test
    void twoStartsWithoutACacheAreBothServedAndOneLeavesACache() throws Exception {
        Files.delete(cache(runtime));
        try (Child first = program(runtime).start(); Child second = program(runtime).start()) {
            Talk without = new Talk(expected, false, 0);
            assertThat(talk(first)).isEqualTo(without);
            assertThat(talk(second)).isEqualTo(without);
        }
        awaitCache(runtime.resolve("aot"));
        assertThat(talk(program(runtime))).isEqualTo(new Talk(expected, true, 0));
    }

    @Test
    void anEmptyCacheIsMadeAnew() throws Exception {
        Files.write(cache(runtime), new byte[0]);
        assertThat(talk(program(runtime))).isEqualTo(new Talk(expected, false, 0));
        awaitCache(runtime.resolve("aot"));
    }

    @Test
    void aCacheThatIsCutOrOfAnotherJdkHarmsNobody() throws Exception {
        Path cache = cache(runtime);
        Path jdk = Path.of(JAVA_HOME, "bin/java");
        Path whole = Files.copy(cache, folder.resolve("runtime.aot"));
        assertThat(talk(started(jdk, whole))).as("the whole JDK").isEqualTo(new Talk(expected, false, 0));

        byte[] bytes = Files.readAllBytes(cache);
        Files.write(cache, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(talk(program(runtime))).as("cut").isEqualTo(new Talk(expected, false, 0));

        Path foreign = folder.resolve("jdk.aot");
        assertThat(Child.of(jdk.toString(), "@" + runtime.resolve("flags/always"),
                "@" + runtime.resolve("flags/desktop"), "-XX:AOTCacheOutput=" + foreign, "-cp",
                runtime.resolve("trakt-mcp.jar").toString(),
                "dev.traktmcp.Training").run().code()).isZero();
        assertThat(talk(started(jdk, foreign))).as("the JDK's own").isEqualTo(new Talk(expected, true, 0));
        Files.move(foreign, cache, StandardCopyOption.REPLACE_EXISTING);
        assertThat(talk(program(runtime))).as("foreign").isEqualTo(new Talk(expected, false, 0));
    }

    @Test
    void aReadOnlyFolderIsUsedAsItIs() throws Exception {
        readOnly(runtime);
        assertThat(talk(reader(runtime))).isEqualTo(new Talk(expected, true, 0));
    }

    @Test
    void aReadOnlyCopyThatLostTheTimesHasItsCacheInThePersonsFolder() throws Exception {
        Path copy = folder.resolve("other times");
        copy("-r", copy);
        readOnly(copy);
        Path home = Files.createDirectory(folder.resolve("home"));
        openToOthers(home);
        assertThat(talk(reader(copy).without("HOME"))).isEqualTo(new Talk(expected, false, 0));
        assertThat(talk(reader(copy).with(Map.of("HOME", home.toString())))).isEqualTo(new Talk(expected, false, 0));
        Path kept = home.resolve(".cache/trakt-mcp");
        awaitCache(kept.resolve(names(kept).getFirst()));
        assertThat(talk(reader(copy).with(Map.of("HOME", home.toString())))).isEqualTo(new Talk(expected, true, 0));
        assertThat(names(copy.resolve("aot"))).hasSize(1);
    }

    @Test
    void aFolderThatHoldsSomethingElseStaysAsItIs() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("letter"), "dear");
        assertThat(maker(shelf.resolve("jars"), mine).run()).isEqualTo(new Child.Ended(1, ""));
        assertThat(names(mine)).containsExactly("letter");
    }

    private static Talk talk(Child.Plan plan) throws Exception {
        try (Child child = plan.start()) {
            return talk(child);
        }
    }

    private static Talk talk(Child child) throws Exception {
        List<String> said = new ArrayList<>();
        for (String message : CONVERSATION) {
            child.tell(message);
            said.add(child.stdout().next());
        }
        boolean cached = Files.readString(Path.of("/proc/" + child.handle().pid() + "/maps")).contains(".aot");
        child.endInput();
        said.addAll(child.stdout().all());
        return new Talk(String.join("\n", said).replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "some time"), cached,
                child.code());
    }

    private static Child.Plan program(Path place) {
        return Child.of(Files.isDirectory(place) ? place.resolve("bin/trakt-mcp").toString() : place.toString(),
                "--sandbox").without("XDG_CACHE_HOME");
    }

    /** The program by a Java and with a cache that are not of one making. */
    private Child.Plan started(Path java, Path cache) {
        return Child.of(java.toString(), "@" + runtime.resolve("flags/always"), "@" + runtime.resolve("flags/desktop"),
                "-XX:AOTCache=" + cache, "-jar", runtime.resolve("trakt-mcp.jar").toString(), "--sandbox");
    }

    /** The program for somebody who may not write where it lies; for root nothing is read-only. */
    private static Child.Plan reader(Path place) throws Exception {
        if (!isRoot()) {
            return program(place);
        }
        assumeThat(Child.isInstalled("setpriv")).as("a way to be another user").isTrue();
        return Child.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                place.resolve("bin/trakt-mcp").toString(), "--sandbox").without("XDG_CACHE_HOME");
    }

    private static boolean isRoot() throws Exception {
        return Child.of("id", "-u").run().said().equals("0");
    }

    /** Where root runs the tests, another user works in what it made. */
    private static void openToOthers(Path place) throws Exception {
        shell("chmod", "a+rwx", place.toString());
    }

    private static void readOnly(Path place) throws Exception {
        shell("chmod", "-R", "a-w", place.toString());
    }

    private void copy(String how, Path to) throws Exception {
        shell("cp", how, made.toString(), to.toString());
    }

    private static void shell(String... command) throws Exception {
        assertThat(Child.of(command).inOneVoice().run()).isEqualTo(new Child.Ended(0, ""));
    }

    private static Child.Plan maker(Path jars, Path place) {
        return Child.of("sh", MAKER, JAVA_HOME, jars.toString(), place.toString());
    }

    private static Path cache(Path place) throws IOException {
        return place.resolve("aot").resolve(names(place.resolve("aot")).getFirst());
    }

    /** Waits until the trainer has left one whole cache and nothing else. */
    private static void awaitCache(Path place) throws IOException, InterruptedException {
        while (names(place).size() != 1 || !names(place).getFirst().endsWith(".aot")
                || Files.size(place.resolve(names(place).getFirst())) == 0) {
            Thread.sleep(50);
        }
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
