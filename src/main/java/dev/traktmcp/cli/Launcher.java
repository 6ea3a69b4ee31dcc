package dev.traktmcp.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What starts this program: the script of its folder, or Java itself. */
public final class Launcher {
    private Launcher() {}

    /** The program and its first arguments, with the paths as they are on this machine. */
    public static List<String> words() {
        String classes = System.getProperty("java.class.path");
        Path jar = Path.of(classes.split(File.pathSeparator)[0]).toAbsolutePath().normalize();
        return script(jar, File.separatorChar == '\\').map(script -> List.of(script.toString()))
                .orElseGet(() -> jar.toString().endsWith(".jar")
                        ? List.of(java(), "-jar", jar.toString())
                        : List.of(java(), "-cp", classes, "dev.traktmcp.Main"));
    }

    /** The script, in a folder of its own or run.sh in a clone, derived from the jar. */
    static Optional<Path> script(Path jar, boolean windows) {
        Stream<String> names = windows
                ? Stream.of("bin/trakt-mcp.cmd") : Stream.of("bin/trakt-mcp", "../run.sh");
        return names.map(name -> jar.resolveSibling(name).normalize()).filter(Files::exists).findFirst();
    }

    /** The same as a person types it. */
    public static String line() {
        return String.join(" ", words().stream().map(word -> word.contains(" ") ? '"' + word + '"' : word).toList());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
