package dev.traktmcp.config;

import java.nio.file.Path;
import java.util.Map;

/** The folder where each system wants programs to keep their settings. */
final class DefaultHome {
    private static final String OURS = "trakt-mcp";

    private DefaultHome() {}

    /**
     * @param system the name in Java's {@code os.name}
     * @param user Java's {@code user.home}, which is that of the account even where HOME is another
     */
    static Path of(Map<String, String> environment, String system, Path user) {
        if (system.startsWith("Windows")) {
            return given(environment, "APPDATA", user.resolve("AppData/Roaming")).resolve(OURS);
        }
        Path home = given(environment, "HOME", user);
        return system.startsWith("Mac")
                ? home.resolve("Library/Application Support").resolve(OURS)
                : given(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(OURS);
    }

    /** The XDG rules say to ignore a relative path. */
    private static Path given(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
