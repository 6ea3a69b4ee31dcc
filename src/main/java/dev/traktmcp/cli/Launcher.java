package dev.traktmcp.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What starts this program: the script of its folder, or Java itself. */
public final class Launcher {
    private Launcher() {}

    /** The program and its first arguments, with the paths as they are on this machine. */
    public static List<String> words() {
        List<Path> classes = classes();
        if (classes.size() > 1) { // as tests start it
            return List.of(java(), "-cp",
                    classes.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                    "dev.traktmcp.Main");
        }
        Path jar = classes.getFirst();
        return script(jar, isWindows()).map(script -> List.of(script.toString()))
                .orElseGet(() -> List.of(java(), "-jar", jar.toString()));
    }

    /** What a person types. */
    public static String line() {
        List<String> words = script(classes().getFirst(), isWindows()).map(script -> List.of(script.toString()))
                .orElseGet(Launcher::words);
        return words.stream().map(word -> word.contains(" ") ? '"' + word + '"' : word)
                .collect(Collectors.joining(" "));
    }

    /** The script, in a folder of its own or run.sh in a clone, derived from the jar. */
    static Optional<Path> script(Path jar, boolean windows) {
        Stream<String> names = windows
                ? Stream.of("bin/trakt-mcp.cmd") : Stream.of("bin/trakt-mcp", "../run.sh");
        return names.map(name -> jar.resolveSibling(name).normalize()).filter(Files::exists).findFirst();
    }

    private static List<Path> classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty()).map(entry -> Path.of(entry).toAbsolutePath().normalize()).toList();
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
