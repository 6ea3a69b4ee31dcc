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

/** "Movies, Shows: Get recently updated": what is known of titles here has changed on one day only. */
public record UpdateRoutes(World world) {
    private static final int FEW = 10;
    private static final int MOST = 100;
    private static final Duration FARTHEST = Duration.ofDays(30);

    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String since : List.of("", "/{start_date}")) {
            table.add(get("/{type:movies|shows}/updates/id" + since, APP, call -> rows(call, since,
                    title -> Json.object().numberNode(title.ids().trakt())), "page", "limit"));
            table.add(get("/{type:movies|shows}/updates" + since, APP, call -> rows(call, since,
                    title -> Json.object().put("updated_at", Views.UPDATED_AT)
                            .set(title.type().singular(), world.views().title(title, call.extended()))),
                    "page", "limit", "extended"));
        }
        return table;
    }

    /** From the start of this day on where the path says nothing else, and at most thirty days back. */
    private Answer rows(Call call, String since, Function<Title, JsonNode> view) {
        Instant today = world.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        Optional<Instant> asked = since.isEmpty() ? Optional.of(today) : WireDates.parse(call.required("start_date"));
        if (asked.isEmpty()) {
            return Answer.notFound();
        }
        Instant farthest = world.now().minus(FARTHEST);
        Instant start = asked.get().isBefore(farthest) ? farthest : asked.get();
        List<Title> changed = Instant.parse(Views.UPDATED_AT).isBefore(start) ? List.of()
                : world.catalogue().titles(Type.ofPlural(call.required("type")).orElseThrow()).toList();
        return Pagination.of(call, FEW, MOST).answer(changed, view).with("X-Start-Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(start.atOffset(ZoneOffset.UTC)));
    }
}
