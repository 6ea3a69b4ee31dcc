package dev.traktmcp.trakt.oauth.store;

import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Processes beside a GNOME Keyring of their own, which keeps its secrets in a folder. */
public record Keyring(Path folder) {
    private static final List<String> NEEDED = List.of("dbus-run-session", "gnome-keyring-daemon", "secret-tool");

    /** Skips the test where something is not installed; in continuous integration that fails. */
    public static void needed() throws IOException, InterruptedException {
        for (String command : NEEDED) {
            boolean there = Child.isInstalled(command);
            if (!there && "true".equals(System.getenv("CI"))) {
                fail("continuous integration has to install " + command);
            }
            assumeThat(there).as(command).isTrue();
        }
    }

    /** Runs lines of shell beside an unlocked keyring that nobody else uses; what they say on stdout and stderr. */
    public String session(String lines) throws IOException, InterruptedException {
        String script = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n" + lines;
        Path file = Files.writeString(folder.resolve("session.sh"), script);
        return run("dbus-run-session -- sh " + file, Map.of());
    }

    String run(String line, Map<String, String> environment) throws IOException, InterruptedException {
        return Child.of("sh", "-c", line)
                .with(Map.of("HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString()))
                .without("XDG_DATA_HOME")
                .with(environment)
                .inOneVoice()
                .run()
                .said();
    }
}
