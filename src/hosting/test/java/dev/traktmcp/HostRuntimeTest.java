package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.host.database.PostgresServer;
import dev.traktmcp.host.shared.RedisServer;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code run.sh runtime --host} makes: a server for many people starts there, and needs no more. */
@Tag("slow")
class HostRuntimeTest {
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final Pattern ADDRESS = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)\\)");

    @TempDir
    Path folder;

    @Test
    void theWordHostWorksThere() throws Exception {
        assumeThat(File.separatorChar).as("a shell script").isEqualTo('/');
        assumeThat(Path.of("/proc/self/maps")).as("which files a process uses").exists();
        assumeThat(Path.of(JAVA_HOME, "bin/jlink")).as("a whole JDK").exists();
        Path jars = Files.createDirectory(folder.resolve("jars"));
        Jars.lay(jars); // the tests' own jar has the classes of the host already
        Path libraries = Files.createDirectory(jars.resolve("host"));
        Path database;
        try (Stream<Path> all = Files.list(jars.resolve("lib"))) {
            database = all.filter(jar -> jar.getFileName().toString().startsWith("sqlite-jdbc-")).findFirst()
                    .orElseThrow();
        }
        Files.copy(database, libraries.resolve(database.getFileName()));
        Files.copy(database, jars.resolve("trakt-mcp-host.jar"));
        Path made = folder.resolve("made");
        assertThat(Child.of("sh", "src/main/runtime/runtime.sh", JAVA_HOME, jars.toString(), made.toString(), "host")
                .run()).isEqualTo(new Child.Ended(0, ""));

        Path program = made.resolve("bin/trakt-mcp");
        try (Child server = started(program, Map.of())) {
            URI address = ready(server);
            assertThat(Files.readString(Path.of("/proc/" + server.handle().pid() + "/maps")))
                    .contains(made.resolve("host/libsqlitejdbc.so").toRealPath().toString());
            assertThat(Child.of(program.toString(), "health")
                    .with(Map.of("TRAKT_MCP_PORT", String.valueOf(address.getPort()))).run())
                    .isEqualTo(new Child.Ended(0, "ready"));
        }
        try (RedisServer redis = new RedisServer(Files.createDirectory(folder.resolve("redis")));
                Child replica = started(program, Map.of("TRAKT_MCP_REDIS", redis.url.toString(),
                        "TRAKT_MCP_DATABASE", PostgresServer.shared().fresh()))) {
            ready(replica);
        }
    }

    private Child started(Path program, Map<String, String> settings) throws Exception {
        return Child.of(program.toString(), "host", "--sandbox", "--port", "0").with(settings)
                .with(Map.of("TRAKT_MCP_SANDBOX_DIR", folder.resolve("home").toString())).inOneVoice().start();
    }

    /** Where it listens, now that it is ready. */
    private static URI ready(Child server) throws Exception {
        Matcher said = ADDRESS.matcher(server.stdout().next());
        assertThat(said.find()).as(() -> String.join("\n", server.stdout().soFar())).isTrue();
        URI address = URI.create(said.group(1));
        assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(address.resolve("/readyz")).build(),
                BodyHandlers.ofString()).body()).isEqualTo("ready");
        return address;
    }
}
