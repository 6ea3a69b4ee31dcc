package dev.traktmcp.host.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.traktmcp.Await;
import dev.traktmcp.Logs;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import io.github.bucket4j.Bandwidth;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without Redis everybody is served as before, by what each server knows itself. */
class OutageTest extends TwoServers {
    private final Logger all = Logs.root();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** All that was logged of this Redis, by whomever. */
    private List<String> said() {
        return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(":" + redis.url.getPort())).toList();
    }

    @Test
    void aRedisThatDiesAndComesBackIsMissedByNobody() throws Exception {
        log.start();
        all.addAppender(log);
        try {
            Transport anna = of(one, "anna");
            anna.send(MOVIE);
            assertThat(one.isReached()).isTrue();
            redis.kill();
            for (int i = 2; i < 12; i++) {
                anna.send(Request.get("movies", String.valueOf(i)));
                anna.send(WATCHLIST.with("page", i));
            }
            anna.send(ADD);
            assertThat(sent).hasSize(22);
            assertThat(one.isReached()).isFalse();
            assertThat(said()).singleElement().asString().startsWith("Redis at 127.0.0.1:" + redis.url.getPort()
                    + " cannot be used (").endsWith("This server goes on by its own memory until it can.");

            redis.start();
            Await.until(() -> {
                one.call("anna", Bandwidth.builder().capacity(9).refillGreedy(9, Duration.ofDays(1)).build());
                return said().size() > 1;
            });
            assertThat(said().get(1)).isEqualTo("Redis at 127.0.0.1:" + redis.url.getPort() + " can be used again.");
            anna.send(Request.get("movies", "7").with("extended", "full"));
            Await.until(() -> redis.dump().keySet().stream().anyMatch(key -> key.contains(":answer:")));
            assertThat(said()).hasSize(2);
            assertThat(one.isReached()).isTrue();
        } finally {
            all.detachAppender(log);
        }
    }

    @Test
    void aRedisThatHangsHoldsNobodyUpForLong() throws Exception {
        try (Replicas hasty = Replicas.of(redis.plain, null, "a Trakt")) {
            Transport anna = of(hasty, "anna");
            anna.send(MOVIE);
            redis.freeze();
            for (int i = 0; i < 10; i++) {
                anna.send(WATCHLIST.with("page", i));
            }
            assertThat(sent).hasSize(11);
        }
    }

    @Test
    void aRedisThatIsNotThereAtTheStartIsRefused() {
        redis.kill();
        URI address = URI.create(redis.url.toString().replace("//", "//:s3cret@"));
        assertThatThrownBy(() -> Replicas.of(address, null, "t")).isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("TRAKT_MCP_REDIS: Redis at 127.0.0.1 cannot be used (")
                .hasMessageEndingWith("start it or mend the address, or unset the setting for one server alone")
                .hasMessageNotContaining("s3cret");
    }
}
