package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What {@code run.sh bundle} and {@code run.sh jar} put into their files, tried with stand-ins for the program. */
class PackagesTest {
    private static final String MAIN = """
            package dev.traktmcp;
            public class Main {
                public static void main(String... words) {
                    System.out.println("hello " + String.join(" ", words));
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aBundleHoldsTheFolderAndTheToolsOfToolsJson() throws Exception {
        Path bundle = bundle("one.mcpb", "UTC");
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("bin/trakt-mcp", "icon.png", "java/lib/some", "manifest.json");
            assertThat(zip.stream()).allSatisfy(entry -> assertThat(entry.getLastModifiedTime())
                    .isEqualTo(FileTime.from(Instant.parse("1985-10-26T08:15:00Z"))));
            JsonNode manifest = new JsonMapper().readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            assertThat(manifest.get("version").asString()).isEqualTo("1.2.3");
            assertThat(manifest.at("/compatibility/platforms").toString()).isEqualTo("[\"linux\"]");
            ArrayNode tools = new JsonMapper().createArrayNode();
            ToolsJson.stream().forEach(tool -> tools.addObject().set("name", tool.get("name"))
                    .set("description", tool.get("description")));
            assertThat(manifest.get("tools")).isEqualTo(tools);
        }
        try (FileSystem zip = FileSystems.newFileSystem(bundle, Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(modes(zip)).containsEntry("/bin/trakt-mcp", "rwxr-xr-x")
                    .containsEntry("/java/lib/some", "rw-r--r--").containsEntry("/manifest.json", "rw-r--r--");
        }
        assertThat(bundle("two.mcpb", "Asia/Tokyo")).hasSameBinaryContentAs(bundle);
    }

    @Test
    void theOfficialToolTakesABundleAndFieldsLeftEmptyAreNoSettings() throws Exception {
        Path unpacked = folder.resolve("unpacked");
        String said = Node.bundles().run("check.mjs", bundle("one.mcpb", "UTC").toString(), unpacked.toString());
        assertThat(said.strip()).endsWith("ok");
        assertThat(Files.isExecutable(unpacked.resolve("bin/trakt-mcp"))).isTrue();
    }

    @Test
    void oneJarHoldsAllAndStartsTheProgram() throws Exception {
        library("core-1.0.jar", Map.of("META-INF/services/some.Service", "one", "META-INF/LICENSE", "of core",
                "module-info.class", "core", "same", "same"));
        library("itu-2.0.jar", Map.of("META-INF/services/some.Service", "two\n", "META-INF/LICENSE", "of itu",
                "META-INF/KEY.SF", "signed", "same", "same"));
        Path all = folder.resolve("all.jar");
        assertThat(pack(all)).isEqualTo(new Child.Ended(0, ""));
        try (JarFile jar = new JarFile(all.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName)).containsExactly("META-INF/MANIFEST.MF",
                    "META-INF/licenses/core-1.0/LICENSE", "META-INF/licenses/itu-2.0/LICENSE",
                    "META-INF/licenses/libraries.txt", "META-INF/licenses/trakt-mcp/LICENSE",
                    "META-INF/services/some.Service", "dev/traktmcp/Main.class", "dev/traktmcp/all/Start.class",
                    "same");
            assertThat(text(jar, "META-INF/services/some.Service")).isEqualTo("one\ntwo\n");
            assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version")).isEqualTo("1.2.3");
            byte[] start = jar.getInputStream(jar.getEntry("dev/traktmcp/all/Start.class")).readAllBytes();
            assertThat(start[7]).as("Java 8 can read it").isEqualTo((byte) 52);
        }
        assertThat(Child.of(java(), "-jar", all.toString(), "a", "b").run()).isEqualTo(new Child.Ended(0, "hello a b"));
    }

    @Test
    void oneJarIsRefusedWhereNobodyDecidedWhatToTake() throws Exception {
        library("core-1.0.jar", Map.of("some/Thing", "one"));
        library("itu-2.0.jar", Map.of("some/Thing", "other"));
        assertThat(pack(folder.resolve("all.jar")).said()).contains("two jars hold different some/Thing");
        Files.delete(folder.resolve("lib/itu-2.0.jar"));
        library("stranger-2.0.jar", Map.of());
        assertThat(pack(folder.resolve("all.jar")).said()).contains("does not name the licence of stranger");
    }

    private Path bundle(String name, String zone) throws Exception {
        Path runtime = folder.resolve("runtime");
        write(runtime.resolve("bin/trakt-mcp"), "#!/bin/sh\n").toFile().setExecutable(true);
        write(runtime.resolve("java/lib/some"), "some");
        Path bundle = folder.resolve(name);
        assertThat(Child.of(java(), "-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path"),
                "src/release/Bundle.java", "src/release", "1.2.3", "linux-x64", "tools.json", runtime.toString(),
                bundle.toString()).with(Map.of("TZ", zone)).inOneVoice().run()).isEqualTo(new Child.Ended(0, ""));
        return bundle;
    }

    private static Map<String, String> modes(FileSystem zip) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(zip.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                modes.put(file.toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }

    private Child.Ended pack(Path all) throws Exception {
        Path program = folder.resolve("trakt-mcp.jar");
        Path source = write(folder.resolve("source/dev/traktmcp/Main.java"), MAIN);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d",
                folder.resolve("classes").toString(), source.toString())).isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program), manifest)) {
            jar.putNextEntry(new JarEntry("dev/traktmcp/Main.class"));
            jar.write(Files.readAllBytes(folder.resolve("classes/dev/traktmcp/Main.class")));
        }
        List<String> words = new ArrayList<>(List.of(java(), "src/release/AllJar.java", "src/release",
                program.toString(), folder.resolve("lib").toString(), all.toString()));
        return Child.of(words).inOneVoice().run();
    }

    private void library(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve("lib").resolve(name);
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
