package dev.traktmcp.host.shared;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.traktmcp.Await;
import dev.traktmcp.Child;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.codec.ByteArrayCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Redis of the machine's own, on a port that is free. It writes all that it is told to a file and, now and then, what
 * it has, uncompressed, so that both can be looked through; it reads neither again.
 */
public final class RedisServer implements AutoCloseable {
    /** Where it is, as an operator says it. */
    public final URI plain;

    /** The same for tests of what is shared, which have time: a busy machine answers late. */
    public final URI url;
    private final Path folder;
    private @Nullable Child process;

    /** Where there is none to start, the test is left out, but not in continuous integration. */
    public RedisServer(Path folder) throws IOException, InterruptedException {
        assumeTrue(Child.isInstalled("redis-server") || "true".equals(System.getenv("CI")),
                "redis-server is not installed");
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            plain = URI.create("redis://127.0.0.1:" + free.getLocalPort());
            url = URI.create(plain + "?timeout=600s");
        }
        start();
    }

    /** Starts it, empty. */
    public void start() throws IOException {
        Path disk = Files.createTempDirectory(folder, "redis");
        Child started = Child.of("redis-server", "--port", String.valueOf(url.getPort()), "--bind", "127.0.0.1",
                "--save", "1 1", "--rdbcompression", "no", "--appendonly", "yes", "--appendfsync", "no",
                "--dir", disk.toString()).inOneVoice().start();
        process = started;
        Await.until(() -> listens() || !started.handle().isAlive());
    }

    /** As {@code kill -9} does. */
    public void kill() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    /** Keeps it from answering, though it still listens. */
    public void freeze() throws IOException, InterruptedException {
        Child.of("kill", "-STOP", String.valueOf(process.handle().pid())).run();
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Asks it past what is tested. */
    public <T> T ask(Function<RedisCommands<String, byte[]>, T> question) {
        try (RedisClient client = RedisClient.create(url.toString());
                var connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE))) {
            return question.apply(connection.sync());
        }
    }

    /** All that it keeps, by key, as text; what is compressed is unpacked. */
    public Map<String, String> dump() {
        return ask(commands -> {
            Map<String, String> all = new TreeMap<>();
            for (String key : commands.keys("*")) {
                all.put(key, switch (commands.type(key)) {
                    case "none" -> ""; // expired meanwhile
                    case "string" -> unpacked(commands.get(key));
                    case "hash" -> commands.hkeys(key).toString();
                    case "zset" -> commands.zrange(key, 0, -1).stream()
                            .map(member -> new String(member, StandardCharsets.ISO_8859_1)).toList().toString();
                    default -> throw new AssertionError("nothing else is kept: " + key);
                });
            }
            return all;
        });
    }

    /** What its files hold, the snapshot that it writes now among them, byte by byte as text. */
    public String disk() throws IOException {
        Await.until(() -> ask(RedisServer::saves));
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    /** Whether it could; it cannot while it writes a snapshot by itself. */
    private static boolean saves(RedisCommands<String, byte[]> commands) {
        try {
            commands.save();
            return true;
        } catch (RedisCommandExecutionException e) {
            if (e.getMessage().contains("already in progress")) {
                return false;
            }
            throw e;
        }
    }

    private static String unpacked(byte[] value) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(value))) {
            return new String(packed.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return new String(value, StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
