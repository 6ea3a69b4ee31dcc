package dev.traktmcp.cli.setup;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where programs and their settings are on this machine.
 *
 * @param system the name in Java's {@code os.name}
 * @param user Java's {@code user.home}
 * @param environment the variables that say so, each as it is on this system
 */
public record Machine(String system, Path user, Map<String, String> environment) {
    boolean isWindows() {
        return system.startsWith("Windows");
    }

    boolean isMac() {
        return system.startsWith("Mac");
    }

    Path home() {
        return isWindows() ? user : given("HOME", user);
    }

    /** The folder of desktop programs: Roaming, Application Support, or that of XDG. */
    Path programs() {
        return isMac() ? home().resolve("Library/Application Support") : config();
    }

    /** The folder of programs that came from a Unix: {@code ~/.config}, on macOS too. */
    Path config() {
        if (isWindows()) {
            return given("APPDATA", user.resolve("AppData/Roaming"));
        }
        return isMac() ? home().resolve(".config") : given("XDG_CONFIG_HOME", home().resolve(".config"));
    }

    /** The absolute path in a variable. */
    Path given(String name, Path otherwise) {
        return given(name, "", otherwise);
    }

    /** A folder within the absolute path in a variable. */
    Path given(String name, String within, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value).resolve(within) : otherwise;
    }

    /** Whether one of these can be started by its name alone. */
    boolean starts(List<String> programs) {
        List<String> endings = isWindows() ? List.of(".exe", ".cmd", ".bat") : List.of("");
        return Stream.of(environment.getOrDefault("PATH", "").split(isWindows() ? ";" : ":"))
                .flatMap(Machine::absolute).filter(folder -> !isForeign(folder))
                .anyMatch(folder -> programs.stream().anyMatch(program -> endings.stream()
                        .anyMatch(ending -> isProgram(folder.resolve(program + ending)))));
    }

    private static Stream<Path> absolute(String folder) {
        try {
            return Stream.of(Path.of(folder.replace("\"", ""))).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    /** Whether what is there bears the name of a client and is none, or keeps its settings on another system. */
    boolean isForeign(Path folder) {
        boolean elsewhere = folder.endsWith("sbin") || folder.endsWith("remote-cli"); // zed of ZFS; code of a server
        return elsewhere || system.equals("Linux") && folder.startsWith("/mnt"); // Windows around this Linux
    }

    private boolean isProgram(Path file) {
        return Files.isRegularFile(file) && (isWindows() || Files.isExecutable(file));
    }
}
