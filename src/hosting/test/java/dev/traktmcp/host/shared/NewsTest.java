package dev.traktmcp.host.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What one server has written, those who listen at another one hear. */
class NewsTest extends TwoServers {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private void hearAtOne() {
        one.hear((person, tool) -> heard.add(person + " " + tool));
        Await.until(() -> {
            two.written("ann", "rate_item");
            return !heard.isEmpty();
        });
        heard.clear();
    }

    @Test
    void othersHearItAndNotWhoToldIt() {
        hearAtOne();
        one.written("bo", "add_to_watchlist");
        two.written("cy", "mark_watched");
        Await.until(() -> heard.contains("cy mark_watched"));
        assertThat(heard).doesNotContain("bo add_to_watchlist");
    }

    @Test
    void afterAnOutageTheyHearAgain() throws Exception {
        hearAtOne();
        redis.kill();
        two.written("ann", "rate_item"); // which nobody hears
        redis.start();
        Await.until(() -> {
            two.call("ann", Bandwidth.builder().capacity(9).refillGreedy(9,
                    Duration.ofDays(1)).build()); // notices that it is back
            two.written("bo", "undo");
            return heard.contains("bo undo");
        });
    }

    @Test
    void aServerAloneHearsNothing() {
        try (Replicas alone = Replicas.of(null, null, "a Trakt")) {
            alone.hear((person, tool) -> heard.add(tool));
            alone.written("ann", "undo");
            assertThat(heard).isEmpty();
        }
    }
}
