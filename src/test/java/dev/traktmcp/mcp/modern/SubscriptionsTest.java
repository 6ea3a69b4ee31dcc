package dev.traktmcp.mcp.modern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Protocol.Running;
import dev.traktmcp.mcp.ResourceUpdates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private static final String LIST = "trakt://me/watchlist";

    private final ResourceUpdates updates = new ResourceUpdates();
    private final Subscriptions subscriptions = new Subscriptions(() -> updates);
    private final List<String> heard = new ArrayList<>();

    @Test
    void aListenerHearsWhatItAskedForUntilItHasEnough() {
        Running first = open("a", true, List.of(LIST, "trakt://me/history"));
        open(2, true, List.of("trakt://me/history"));
        assertThat(heard).as("each is acknowledged first").containsExactly(
                "notifications/subscriptions/acknowledged {_meta={io.modelcontextprotocol/subscriptionId=a},"
                        + " notifications={resourceSubscriptions=[trakt://me/watchlist, trakt://me/history]}}",
                "notifications/subscriptions/acknowledged {_meta={io.modelcontextprotocol/subscriptionId=2},"
                        + " notifications={resourceSubscriptions=[trakt://me/history]}}");
        heard.clear();
        updates.updated(LIST);
        updates.updated("trakt://me/calendar");
        assertThat(heard).containsExactly("notifications/resources/updated"
                + " {_meta={io.modelcontextprotocol/subscriptionId=a}, uri=trakt://me/watchlist}");
        heard.clear();
        first.cancel();
        updates.updated("trakt://me/history");
        assertThat(heard).containsExactly("notifications/resources/updated"
                + " {_meta={io.modelcontextprotocol/subscriptionId=2}, uri=trakt://me/history}");
    }

    @Test
    void whoListensToNothingThatChangesHearsNothing() {
        open(1, false, List.of(LIST));
        open(2, true, List.of(5, Map.of()));
        assertThat(heard).hasSize(2).allMatch(line -> line.endsWith("notifications={}}"));
        updates.updated(LIST);
        assertThat(heard).hasSize(2);
    }

    @Test
    void allHearThatItIsOver() {
        open("a", true, List.of(LIST));
        heard.clear();
        subscriptions.close();
        updates.updated(LIST);
        assertThat(heard).containsExactly("answer a complete");
    }

    private Running open(Object id, boolean resources, List<?> uris) {
        return subscriptions.open(id, Map.of("notifications", Map.of("toolsListChanged", true,
                "resourceSubscriptions", uris)), resources,
                notice -> heard.add(notice.get("method") + " " + notice.get("params")),
                answer -> heard.add("answer " + answer.get("id") + " "
                        + ((Map<?, ?>) answer.get("result")).get("resultType")));
    }
}
