import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Puts trakt-mcp.jar and its libraries into one jar, which begins with Start.java beside this file. Of what stands in
 * several jars, services are put together, licences and notices lie in META-INF/licenses under the name of their jar,
 * and anything else has to be the same everywhere. Left out is what holds for a single jar: module-info, signatures,
 * indexes.
 *
 * <p>Words: the folder of this file, trakt-mcp.jar, the folder of the libraries, the jar to make.
 */
final class AllJar {
    private static final LocalDateTime TIME = LocalDateTime.parse("1985-10-26T08:15:00");
    private static final String LEFT_OUT = "(META-INF/versions/\\d+/)?module-info\\.class|META-INF/(INDEX\\.LIST"
            + "|MANIFEST\\.MF|maven/.*|[^/]+\\.(SF|RSA|DSA|EC))";
    private static final String LEGAL = "META-INF/[^/]*(LICENSE|NOTICE)[^/]*";

    private final Map<String, byte[]> contents = new TreeMap<>();

    private AllJar() {}

    public static void main(String... words) throws IOException {
        AllJar all = new AllJar();
        Path jar = Path.of(words[1]);
        Manifest manifest;
        try (JarFile own = new JarFile(jar.toFile())) {
            manifest = own.getManifest();
        }
        manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH);
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.traktmcp.all.Start");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        String licences = Files.readString(Path.of(words[0], "libraries.txt"));
        all.take(jar);
        try (Stream<Path> libraries = Files.list(Path.of(words[2]))) {
            for (Path library : libraries.sorted().toList()) {
                String name = library.getFileName().toString().replaceFirst("-\\d[^-]*\\.jar$", "");
                if (!licences.contains("\n" + name + ": ")) {
                    throw new IllegalStateException("libraries.txt does not name the licence of " + name);
                }
                all.take(library);
            }
        }
        all.contents.put("META-INF/licenses/libraries.txt", licences.getBytes(StandardCharsets.UTF_8));
        all.compile(Path.of(words[0], "Start.java"));
        all.contents.put("META-INF/licenses/trakt-mcp/LICENSE", Files.readAllBytes(Path.of(words[0], "../../LICENSE")));
        all.write(manifest, Path.of(words[3]));
    }

    private void take(Path jar) throws IOException {
        String library = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (entry.isDirectory() || name.matches(LEFT_OUT)) {
                    continue;
                }
                try (InputStream in = file.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    String place = name.matches(LEGAL)
                            ? "META-INF/licenses/" + library + name.substring("META-INF".length()) : name;
                    contents.merge(place, content, (old, fresh) -> together(place, old, fresh));
                }
            }
        }
    }

    private static byte[] together(String name, byte[] old, byte[] fresh) {
        if (name.startsWith("META-INF/services/")) {
            return (new String(old, StandardCharsets.UTF_8).stripTrailing() + "\n"
                    + new String(fresh, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        if (!Arrays.equals(old, fresh)) {
            throw new IllegalStateException("two jars hold different " + name + ": say in AllJar which one is meant");
        }
        return old;
    }

    private void compile(Path source) throws IOException {
        Path classes = Files.createTempDirectory("trakt-mcp-start");
        int code = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err,
                "--release", "8", "-Xlint:-options", "-d", classes.toString(), source.toString());
        if (code != 0) {
            throw new IllegalStateException("Start.java does not compile");
        }
        String name = "dev/traktmcp/all/Start.class";
        contents.put(name, Files.readAllBytes(classes.resolve(name)));
        for (String made : List.of(name, "dev/traktmcp/all", "dev/traktmcp", "dev", "")) {
            Files.delete(classes.resolve(made));
        }
    }

    private void write(Manifest manifest, Path to) throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        manifest.write(first);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            put(zip, JarFile.MANIFEST_NAME, first.toByteArray());
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                put(zip, content.getKey(), content.getValue());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
