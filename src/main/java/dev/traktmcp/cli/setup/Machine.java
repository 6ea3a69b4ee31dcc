package dev.traktmcp.cli.setup;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where programs keep their settings on this machine.
 *
 * @param system the name in Java's {@code os.name}
 * @param user Java's {@code user.home}
 * @param environment the variables that move such folders
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
        String value = environment.getOrDefault(name, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
