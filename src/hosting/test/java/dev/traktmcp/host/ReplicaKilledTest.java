package dev.traktmcp.host;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas, one of which is killed while people are at work. */
class ReplicaKilledTest {
    @Test
    void nobodyLosesAnythingAndNothingIsDoneTwice(@TempDir Path folder) throws Exception {
        try (Cluster cluster = new Cluster(folder, 2)) {
            ClusterRun run = new ClusterRun(cluster, 4, 80)
                    .then(0.2, "every token of Trakt runs out", () -> cluster.trakt.faults().expireAccessTokens())
                    .then(0.4, "one replica is killed", () -> cluster.kill(0));
            run.go();
            run.check();
        }
    }
}
