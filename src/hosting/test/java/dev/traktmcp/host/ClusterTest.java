package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.http.Recorded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three replicas, with all that can happen to them while people are at work. How much work can be given as
 * cluster.people and cluster.calls; what happened is drawn in target/cluster.svg.
 */
@Tag("slow")
class ClusterTest {
    private static final Pattern SECRET = Pattern.compile("(?:sandbox-(?:access|refresh)-|tm[ar]_)[\\w-]{16,}");

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrDoneTwiceWhateverHappens() throws Exception {
        int people = Integer.getInteger("cluster.people", 12);
        int calls = Integer.getInteger("cluster.calls", 600);
        try (Cluster cluster = new Cluster(folder, 3)) {
            ClusterRun run = new ClusterRun(cluster, people, calls)
                    .then(0.08, "tokens of Trakt run out", () -> cluster.trakt.faults().expireAccessTokens())
                    .then(0.16, "replica 1 killed", () -> cluster.kill(0))
                    .then(0.26, "replica 1 back", () -> cluster.restart(0))
                    .then(0.36, "replica 2 told to end", () -> cluster.drain(1))
                    .then(0.46, "replica 2 back", () -> cluster.restart(1))
                    .then(0.56, "PostgreSQL restarted", () -> {
                        cluster.postgres.down();
                        cluster.postgres.up();
                    })
                    .then(0.72, "Redis restarted", () -> {
                        cluster.redis.kill();
                        cluster.redis.start();
                    })
                    .then(0.86, "tokens of Trakt run out", () -> cluster.trakt.faults().expireAccessTokens());
            run.go();
            run.check();
            Files.writeString(Path.of("target", "cluster.svg"), new Timeline(run).svg());
            System.out
                    .println(run.summary() + "; all tables and indexes take " + cluster.postgres.size(cluster.database)
                            + " kB");
            nothingIsInTheClear(cluster, run);
        }
    }

    /** Neither in the database, nor in Redis, nor in what the replicas have said. */
    private void nothingIsInTheClear(Cluster cluster, ClusterRun run) throws Exception {
        Set<String> secrets = new LinkedHashSet<>(run.secrets());
        for (Recorded request : cluster.trakt.requests()) {
            Matcher found = SECRET.matcher(request.body() + request.headers());
            while (found.find()) {
                secrets.add(found.group());
            }
        }
        assertThat(secrets).hasSizeGreaterThan(4 * run.guests.size());
        Map<String, String> places = new TreeMap<>(cluster.redis.dump());
        places.put("database", cluster.postgres.dump(cluster.database));
        for (int i = 0; i < cluster.size(); i++) {
            places.put("what replica " + i + " said", cluster.said(i));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                places.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(places.get("database")).contains("guest000", "Marked as watched");
        places.forEach((place, text) -> {
            for (String secret : secrets) {
                byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
                assertThat(text.contains(secret) || text.contains(Base64.getEncoder().encodeToString(bytes)))
                        .as("a secret like %.10s… in %s", secret, place).isFalse();
            }
        });
    }
}
