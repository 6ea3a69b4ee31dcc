package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;

/** The program as the build lays it, before the build does. */
final class Jars {
    private Jars() {}

    /** Makes the folder with trakt-mcp.jar and lib; there are also the libraries that only tests have. */
    static void lay(Path folder) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        List<String> names = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                Path library = Files.copy(Path.of(entry), libraries.resolve(Path.of(entry).getFileName()));
                names.add("lib/" + library.getFileName());
            }
        }
        Path manifest = folder.resolve("manifest");
        try (OutputStream to = Files.newOutputStream(manifest)) {
            manifest(String.join(" ", names)).write(to);
        }
        int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err,
                "--create", "--file", folder.resolve("trakt-mcp.jar").toString(), "--manifest", manifest.toString(),
                "-C", "target/classes", ".");
        assertThat(code).isZero();
    }

    private static Manifest manifest(String libraries) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.traktmcp.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        return manifest;
    }
}
