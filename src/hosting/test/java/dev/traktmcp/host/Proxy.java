package dev.traktmcp.host;

import dev.traktmcp.Await;
import dev.traktmcp.Child;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A proxy of the machine's own, set as we tell people to, but without TLS and between other ports. */
final class Proxy implements AutoCloseable {
    private static final String BEHIND = "127.0.0.1:8640";

    final URI url;
    private final List<Child> processes = new ArrayList<>();

    private Proxy(int port, Child process) {
        this.url = URI.create("http://localhost:" + port);
        processes.add(process);
        Await.until(() -> listens(port) || !process.handle().isAlive());
        if (!process.handle().isAlive()) {
            throw new AssertionError("the proxy has ended: " + process.stdout().soFar());
        }
    }

    /** The file that compose.yaml gives Caddy. */
    static Proxy caddy(Path folder, int port, int behind) throws IOException {
        Path file = folder.resolve("Caddyfile");
        Files.writeString(file, "{\n\tadmin off\n\tauto_https off\n}\n"
                + Files.readString(Path.of("deploy/Caddyfile")).replace(BEHIND, "127.0.0.1:" + behind));
        return new Proxy(port, Child.of("caddy", "run", "--adapter", "caddyfile", "--config", file.toString())
                .with(Map.of("DOMAIN", "http://localhost:" + port, "HOME", folder.toString(), "XDG_DATA_HOME",
                        folder.toString(), "XDG_CONFIG_HOME", folder.toString()))
                .inOneVoice().start());
    }

    /** The file that compose.cluster.yaml gives HAProxy; there may be fewer replicas than it has servers for. */
    static Proxy haproxy(Path folder, int port, int... behind) throws IOException {
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, Files.readString(Path.of("deploy/haproxy.cfg")).replace(BEHIND, "127.0.0.1:" + port));
        Map<String, String> replicas = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            replicas.put("REPLICA_" + (i + 1), "127.0.0.1:" + behind[i % behind.length]);
        }
        return new Proxy(port, Child.of("haproxy", "-db", "-f", file.toString()).with(replicas).inOneVoice().start());
    }

    /** Caddy with its TLS, which is left out here, before HAProxy. */
    static Proxy caddyBeforeHaproxy(Path folder, int port, int behind) throws IOException {
        int between = freePort();
        Proxy haproxy = haproxy(folder, between, behind);
        Proxy caddy = caddy(folder, port, between);
        caddy.processes.addAll(haproxy.processes);
        return caddy;
    }

    /** The lines of the guide. */
    static Proxy nginx(Path folder, int port, int behind) throws IOException {
        Matcher lines = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/hosting.md")));
        if (!lines.find()) {
            throw new AssertionError("the guide has no lines for nginx");
        }
        String rooms = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(room -> "%s_temp_path %s/%s;\n".formatted(room, folder, room)).collect(Collectors.joining());
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                daemon off;
                master_process off;
                pid %1$s/pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    %2$s
                    server {
                        listen 127.0.0.1:%3$d;
                        %4$s
                    }
                }
                """.formatted(folder, rooms, port, lines.group(1).replace(BEHIND, "127.0.0.1:" + behind)));
        return new Proxy(port, Child.of("nginx", "-p", folder.toString(), "-c", file.toString()).inOneVoice().start());
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    static boolean listens(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        processes.forEach(Child::close);
    }
}
