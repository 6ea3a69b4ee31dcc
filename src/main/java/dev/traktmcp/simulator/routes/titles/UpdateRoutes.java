package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Views;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** "Movies, Shows, People: Get recently updated": what is known of titles here was corrected on one day only. */
public record UpdateRoutes(World world) implements RouteTable {
    private static final int FEW = 10;
    private static final int MOST = 100;
    private static final Duration FARTHEST = Duration.ofDays(30);

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String since : List.of("", "/{start_date}")) {
            table.add(get("/{type:movies|shows}/updates/id" + since, APP, call -> rows(call, since,
                    title -> Json.object().numberNode(title.ids().trakt())), "page", "limit"));
            table.add(get("/{type:movies|shows}/updates" + since, APP, call -> rows(call, since,
                    title -> Json.object().put("updated_at", Views.UPDATED_AT)
                            .set(title.type().singular(), world.views().title(title, call.extended()))),
                    "page", "limit", "extended"));
            table.add(get("/people/updates" + since, APP, call -> people(call, since), "page", "limit", "extended"));
            table.add(get("/people/updates/id" + since, APP, call -> people(call, since), "page", "limit"));
        }
        return table;
    }

    private Answer people(Call call, String since) {
        return start(call, since).map(start -> dated(Pagination.of(call, FEW, MOST).answer(List.<JsonNode>of(),
                row -> row), start)).orElseGet(Answer::notFound);
    }

    private Answer rows(Call call, String since, Function<Title, JsonNode> view) {
        return start(call, since).map(start -> {
            List<Title> changed = Instant.parse(Views.UPDATED_AT).isBefore(start) ? List.of()
                    : world.catalogue().titles(Type.ofPlural(call.required("type")).orElseThrow()).toList();
            return dated(Pagination.of(call, FEW, MOST).answer(changed, view), start);
        }).orElseGet(Answer::notFound);
    }

    private static Answer dated(Answer answer, Instant start) {
        return answer.with("X-Start-Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(start.atOffset(ZoneOffset.UTC)));
    }

    /** From the start of this day on where the path says nothing else, and at most thirty days back. */
    private Optional<Instant> start(Call call, String since) {
        Instant farthest = world.now().minus(FARTHEST);
        return (since.isEmpty() ? Optional.of(world.today().atStartOfDay(ZoneOffset.UTC).toInstant())
                : WireDates.parse(call.required("start_date")))
                .map(asked -> asked.isBefore(farthest) ? farthest : asked);
    }
}
