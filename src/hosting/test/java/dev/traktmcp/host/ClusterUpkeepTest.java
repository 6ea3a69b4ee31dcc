package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs a cluster does to it, as the guide says, while people are at work. What it cost is printed. */
@Tag("slow")
class ClusterUpkeepTest {
    private static final int PEOPLE = Integer.getInteger("cluster.people", 8);
    private static final int CALLS = Integer.getInteger("cluster.calls", 400);

    @TempDir
    Path folder;

    private static void done(String what, ClusterRun run) throws Exception {
        run.go();
        run.check();
        System.out.println(what + ": " + run.summary() + "; the slowest call took " + run.slowest() + " ms, the median "
                + run.median() + " ms");
    }

    @Test
    void keysAreChangedReplicaByReplica() throws Exception {
        String former = "k1:" + Cluster.key(1);
        String next = "k2:" + Cluster.key(2);
        try (Cluster cluster = new Cluster(folder, 2)) {
            ClusterRun run = new ClusterRun(cluster, PEOPLE, CALLS);
            double share = 0.1;
            for (String keys : List.of(former + "," + next, next + "," + former, next)) {
                for (int i = 0; i < cluster.size(); i++) {
                    int replica = i;
                    run.then(share, "replica " + replica + " has " + keys.replaceAll(":[^,]*", ""), () -> {
                        cluster.keys(keys);
                        cluster.drain(replica);
                        cluster.restart(replica);
                    });
                    share += 0.1;
                }
            }
            done("change of keys", run);
            String kept = cluster.postgres.dump(cluster.database);
            assertThat(kept).contains("\tk2\t").doesNotContain("\tk1\t");
        }
    }

    @Test
    void anEmptyClusterHasEverythingOfABackup() throws Exception {
        try (Cluster cluster = new Cluster(folder, 2)) {
            ClusterRun run = new ClusterRun(cluster, PEOPLE, CALLS);
            run.go();
            long begun = System.nanoTime();
            Path backup = cluster.postgres.backup(cluster.database);
            cluster.drain(0);
            cluster.drain(1);
            cluster.redis.kill();
            cluster.redis.start();
            cluster.database = cluster.postgres.fresh();
            cluster.postgres.restore(backup, cluster.database);
            cluster.restart(0, 1);
            System.out.println("restore: " + (System.nanoTime() - begun) / 1_000_000 + " ms from the backup to ready");
            done("after the restore", run.again(CALLS / 2));
        }
    }

    @Test
    void whatOneServerKeepsInAFileMovesToAClusterWhileItRuns() throws Exception {
        try (Cluster cluster = Cluster.ofOne(folder, 3)) {
            String database = cluster.postgres.fresh();
            ClusterRun run = new ClusterRun(cluster, PEOPLE, CALLS).then(0.2, "all is moved", () -> {
                long begun = System.nanoTime();
                Child.Ended ended = Child.program("host", "move").with(Map.of("TRAKT_MCP_HOME",
                        cluster.home(0).toString(), "TRAKT_MCP_DATABASE", database)).inOneVoice().run();
                assertThat(ended.said()).contains("moved " + PEOPLE + " people");
                System.out.println("move: " + (System.nanoTime() - begun) / 1_000_000 + " ms with the start of Java");
                cluster.database = database;
            }).then(0.4, "two more replicas", () -> cluster.restart(1, 2)).then(0.6, "the first starts anew", () -> {
                cluster.drain(0);
                cluster.restart(0);
            });
            done("move to a cluster", run);
        }
    }
}
