package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.config.Config;
import dev.traktmcp.host.shared.RedisServer;
import dev.traktmcp.host.shared.Replicas;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of a person count wherever they come in. */
class PaceTest {
    @TempDir
    Path folder;

    private static void assertThree(Pace one, Pace two) {
        assertThat(one.wait("anna")).isZero();
        assertThat(two.wait("anna")).isZero();
        assertThat(one.wait("anna")).isZero();
        assertThat(two.wait("anna")).isBetween(1, 20);
        assertThat(two.wait("ben")).isZero();
    }

    @Test
    void onOneServer() {
        Pace pace = new Pace(3, Replicas.of(Config.read("host", "--sandbox")));
        assertThree(pace, pace);
    }

    @Test
    void onTwoServersAndAfterRedisIsGoneOnEach() throws Exception {
        try (RedisServer redis = new RedisServer(folder);
                Replicas first = Replicas.of(Config.read("host", "--sandbox", "--redis", redis.url.toString()));
                Replicas second = Replicas.of(Config.read("host", "--sandbox", "--redis", redis.url.toString()))) {
            Pace one = new Pace(3, first);
            assertThree(one, new Pace(3, second));
            redis.kill();
            assertThree(one, one);
        }
    }
}
