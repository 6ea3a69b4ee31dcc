package dev.traktmcp.mcp;

import dev.traktmcp.Node;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every card in a real browser, in a host on the official bridge; what they do stands in {@code src/test/browser}. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CardsInBrowserTest {

    @Test
    void cardsShowAndDoWhatTheyShould() throws Exception {
        try (Simulator simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false));
                HttpHost host = HttpHost.start(
                        FrontDoor.to(simulator).protocol(), new Door("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(5))) {
            Node.browser().run("cards.mjs", host.address().toString());
        }
    }
}
