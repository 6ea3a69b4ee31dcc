package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.users.Settings;
import dev.traktmcp.trakt.model.users.Settings.Limit;
import dev.traktmcp.trakt.model.users.Settings.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountUsageTest {
    private static final Limits ALL = new Limits(new Limit(5, 250), new Limit(null, 250), new Limit(null, 100),
            new Limit(null, 1000), new Limit(null, 30));
    private static final Map<String, Integer> COUNTS = Map.of("GET /sync/watchlist", 4, "GET /sync/favorites", 0,
            "GET /sync/collection/movies", 12, "GET /sync/collection/episodes", 30);

    private final List<String> asked = new ArrayList<>();

    @Test
    void saysOfEachPartHowMuchIsUsed() {
        AccountUsage usage = usage(ALL, this::answer);
        assertThat(usage.lines()).containsExactly(
                "Watchlist: 4 items (limit 250).",
                "Favorites: 0 items (limit 100).",
                "Collection: 42 items (limit 1000).",
                "Lists: 2 (limit 5).",
                "The fullest list, \"Cosy\": 17 items (limit 250).",
                "Notes: up to 30.");
        assertThat(asked).as("one item each").allMatch(line -> line.contains("limit=1") || line.contains("/lists?"));
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTheRestStays() {
        AccountUsage usage = usage(ALL, request -> {
            if (!request.line().equals("GET /sync/watchlist")) {
                throw new Failure.VipOnly("https://trakt.tv/vip").raise();
            }
            return answer(request);
        });
        assertThat(usage.lines()).containsExactly(
                "Watchlist: 4 items (limit 250).",
                "Favorites: up to 100 items.",
                "Collection: up to 1000 items.",
                "Lists: up to 5.",
                "Each list: up to 250 items.",
                "Notes: up to 30.");
    }

    @Test
    void whatHasNoLimitIsNotEvenAskedFor() {
        Settings.Limits none = new Settings.Limits(null, new Limit(null, 5000), null, null, null);
        assertThat(usage(none, this::answer).lines()).containsExactly("Watchlist: 4 items (limit 5000).");
        assertThat(asked).hasSize(1);
    }

    @Test
    void withoutTheCountOfAPageItIsNotKnown() {
        AccountUsage usage =
                usage(ALL,
                        request -> new Response(request.line(), 200, Map.of(), "[]".getBytes(StandardCharsets.UTF_8)));
        assertThat(usage.lines()).contains("Watchlist: up to 250 items.", "Lists: 0 (limit 5).");
    }

    private Response answer(Request request) {
        asked.add(request.target());
        if (request.line().equals("GET /users/me/lists")) {
            String lists = """
                    [{"name": "Cosy", "item_count": 17, "ids": {"trakt": 1}},
                     {"name": "New", "item_count": null, "ids": {"trakt": 2}}]""";
            return new Response(request.line(), 200, Map.of(), lists.getBytes(StandardCharsets.UTF_8));
        }
        String count = COUNTS.get(request.line()).toString();
        return new Response(request.line(), 200, Map.of("X-Pagination-Item-Count", count, "X-Pagination-Limit", "1"),
                "[{}]".getBytes(StandardCharsets.UTF_8));
    }

    private static AccountUsage usage(Limits limits, Transport transport) {
        return AccountUsage.of(limits, new Trakt(transport));
    }
}
