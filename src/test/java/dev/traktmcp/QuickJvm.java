package dev.traktmcp;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * How tests start a JVM, in less than half of the usual time: with the simplest compiler and collector, and with the
 * classes that a server needs from an archive, which is made when first wanted and again when they change. Without an
 * archive all goes on as usual, only slower.
 */
final class QuickJvm {
    private static final Path FOLDER = Path.of("target", "quick-jvm").toAbsolutePath();
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final String SOME_CALLS = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search","arguments":{"query":"dune"}}}
            {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"rate_item",\
            "arguments":{"title":"Heat","rating":9}}}
            """;

    private static List<String> words;

    private QuickJvm() {}

    /** The command up to the name of the main class. */
    static synchronized List<String> words() {
        if (words == null) {
            words = withArchive();
        }
        return words;
    }

    private static List<String> plain(String... more) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        words.addAll(List.of(more));
        return words;
    }

    private static List<String> withArchive() {
        try {
            List<String> path = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
            String name = fingerprint(path);
            Path jar = FOLDER.resolve(name + ".jar");
            Path archive = FOLDER.resolve(name + ".jsa");
            // Folders cannot be archived: the program goes in as a jar, and the tests come after all that is archived.
            String archived = String.join(File.pathSeparator, Stream.concat(Stream.of(jar.toString()),
                    path.stream().filter(entry -> entry.endsWith(".jar"))).toList());
            if (!Files.exists(archive)) {
                make(jar, archive, archived);
            }
            String whole = String.join(File.pathSeparator, Stream.concat(Stream.of(archived), path.stream()
                    .filter(entry -> !entry.endsWith(".jar") && !Path.of(entry).equals(CLASSES))).toList());
            return plain("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable", "-cp", whole);
        } catch (IOException | InterruptedException e) {
            System.err.println("Child processes start without an archive: " + e);
            return plain("-cp", System.getProperty("java.class.path"));
        }
    }

    private static void make(Path jar, Path archive, String path) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> old = Files.list(FOLDER)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err,
                "--create", "--no-compress", "--file", jar.toString(), "-C", CLASSES.toString(), ".");
        Path fresh = FOLDER.resolve("fresh.jsa");
        List<String> command = plain("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:disable", "-cp", path,
                "dev.traktmcp.Main", "--sandbox", "--toolsets", "all");
        if (code != 0 || Child.of(command).run(SOME_CALLS).code() != 0 || !Files.exists(fresh)) {
            throw new IOException("it could not be made");
        }
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Another one for every change of the program, its libraries or Java. */
    private static String fingerprint(List<String> path) throws IOException {
        StringBuilder all = new StringBuilder(System.getProperty("java.vm.version")).append(path);
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
            }
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }
}
