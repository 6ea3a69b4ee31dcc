package dev.traktmcp.host;

import dev.traktmcp.Child;
import dev.traktmcp.host.database.PostgresServer;
import dev.traktmcp.host.shared.RedisServer;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.oauth.App;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Replicas, each a process of its own, with PostgreSQL, Redis and HAProxy of the machine, on a sandbox of Trakt's. */
final class Cluster implements AutoCloseable {
    final URI url;
    final Simulator trakt;
    final PostgresServer postgres;
    final RedisServer redis;
    /** Where replicas that are started from now on keep everything; null for a file of the first, which is alone. */
    String database;
    final Path folder;
    private final boolean quick;
    private final int[] ports;
    private final Child[] replicas;
    private final Proxy balancer;
    private String keys = "k1:" + key(1);

    /** @param folder for all but PostgreSQL, empty */
    Cluster(Path folder, int size) throws Exception {
        this(folder, size, size, true);
    }

    /** One whose replicas are compiled as they are in earnest, which say little. */
    static Cluster warm(Path folder, int size) throws Exception {
        return new Cluster(folder, size, size, false);
    }

    /** The first alone, on a file, with room for others. */
    static Cluster ofOne(Path folder, int room) throws Exception {
        return new Cluster(folder, room, 1, true);
    }

    private Cluster(Path folder, int size, int started, boolean quick) throws Exception {
        this.quick = quick;
        this.folder = folder;
        int front = Proxy.freePort();
        url = URI.create("http://localhost:" + front);
        trakt = Simulator.start(Options.standard().withStrict(true).withNewcomersLived(!quick)
                .withApp(new App(Simulator.CLIENT_ID, Simulator.CLIENT_SECRET, Set.of(url + "/trakt/callback"))));
        postgres = PostgresServer.start();
        database = started == size ? postgres.fresh() : null;
        redis = new RedisServer(Files.createDirectory(folder.resolve("redis")));
        ports = new int[size];
        replicas = new Child[size];
        for (int i = 0; i < size; i++) {
            ports[i] = Proxy.freePort();
        }
        restart(IntStream.range(0, started).toArray());
        balancer = Proxy.haproxy(folder, front, ports);
    }

    Path home(int number) {
        return folder.resolve("home" + number);
    }

    /** 32 bytes, as the setting wants them. */
    static String key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Another balancer, before so many of the replicas. */
    Proxy before(int some) throws IOException {
        return Proxy.haproxy(Files.createTempDirectory(folder, "balancer"), Proxy.freePort(),
                Arrays.copyOf(ports, some));
    }

    int size() {
        return replicas.length;
    }

    /** What replicas that are started from now on seal with. */
    void keys(String setting) {
        keys = setting;
    }

    URI replica(int number) {
        return URI.create("http://localhost:" + ports[number]);
    }

    Child process(int number) {
        return replicas[number];
    }

    /** Starts these, and waits until they serve. */
    void restart(int... numbers) throws IOException, InterruptedException {
        List<Child> started = new ArrayList<>();
        for (int number : numbers) {
            List<String> words = new ArrayList<>(Child.command("dev.traktmcp.Main"));
            if (!quick) {
                words.removeIf(word -> word.startsWith("-XX:TieredStopAtLevel"));
            }
            words.addAll(List.of("host", "--port", String.valueOf(ports[number]), "--public-url", url.toString(),
                    "--allow", "*"));
            replicas[number] = Child.of(words).with(settings(number)).start();
            started.add(replicas[number]);
        }
        for (Child one : started) {
            String said = one.stderr().next();
            StringBuilder all = new StringBuilder();
            while (said != null && !said.contains("hosting at")) {
                all.append(said).append('\n');
                said = one.stderr().next();
            }
            if (said == null) {
                throw new AssertionError("a replica did not begin: " + all);
            }
        }
    }

    private Map<String, String> settings(int number) {
        Map<String, String> settings = new HashMap<>();
        settings.put("TRAKT_CLIENT_ID", Simulator.CLIENT_ID);
        settings.put("TRAKT_CLIENT_SECRET", Simulator.CLIENT_SECRET);
        settings.put("TRAKT_REDIRECT_URI", url + "/trakt/callback");
        settings.put("TRAKT_API_URL", trakt.apiUrl().toString());
        settings.put("TRAKT_AUTH_URL", trakt.authUrl().toString());
        settings.put("TRAKT_MCP_HOME", home(number).toString());
        if (database != null) {
            settings.put("TRAKT_MCP_DATABASE", database);
        }
        settings.put("TRAKT_MCP_REDIS", redis.plain.toString());
        settings.put("TRAKT_MCP_KEYS", keys);
        settings.put("TRAKT_MCP_LOG", quick ? "DEBUG" : "WARN");
        settings.put("TRAKT_MCP_CALLS_PER_MINUTE", "100000");
        settings.put("TRAKT_MCP_DEADLINE", "9999");
        return settings;
    }

    /** All that it has said on stderr since it was started the last time. */
    String said(int number) {
        return String.join("\n", replicas[number].stderr().soFar());
    }

    /** As {@code kill -9} does. */
    void kill(int number) {
        replicas[number].handle().destroyForcibly();
        replicas[number].handle().onExit().join();
    }

    /** As whoever stops a container does: it ends what it has begun. */
    void drain(int number) {
        replicas[number].handle().destroy();
        replicas[number].handle().onExit().join();
    }

    @Override
    public void close() {
        Stream.of(replicas).filter(Objects::nonNull).forEach(Child::close);
        balancer.close();
        redis.close();
        postgres.close();
        trakt.close();
    }
}
