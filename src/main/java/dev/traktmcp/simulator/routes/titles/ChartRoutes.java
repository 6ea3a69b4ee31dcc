package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Ignored;
import dev.traktmcp.simulator.routes.view.Services;
import dev.traktmcp.simulator.routes.view.World;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Movies" and "Shows": the charts, each in its own wrapper. The figures are derived from the votes; they are not
 * facts.
 */
public record ChartRoutes(World world) implements RouteTable {
    private static final int CHART_PAGE = 100;
    private static final int SMALL_PAGE = 10;
    private static final int BOX_OFFICE = 10;
    /** How many days a film runs in the cinemas. */
    private static final int RUN = 120;
    /** One in so many of those who ever voted did so in the period. */
    private static final Map<String, Long> SELDOM = Map.of("daily", 900L, "weekly", 150L, "monthly", 40L, "all", 1L);

    @Override
    public List<Route> table() {
        String[] query = {"extended", "page", "limit"};
        return Stream.of(
                get("/{type:movies|shows|media}/anticipated", OPTIONAL, this::anticipated, query),
                get("/{type:movies|shows}/{chart:watched|played|collected|favorited}", OPTIONAL,
                        this::counted, query),
                get("/{type:movies|shows}/{chart:watched|played|collected|favorited}/{period}", OPTIONAL,
                        this::counted, query),
                get("/movies/boxoffice", OPTIONAL, this::boxOffice, "extended"),
                get("/{type:movies|shows}/streaming/{period:daily|weekly|monthly}", OPTIONAL,
                        this::streaming, query))
                .map(route -> route.knowing(Filters.NAMES))
                .toList();
    }

    /** Titles that are not out yet and that somebody waits for. */
    private Answer anticipated(Call call) {
        List<Title> awaited = titles(call)
                .filter(title -> title.facts().votes() > 0 && !world.isOut(title))
                .sorted(Comparator.comparingLong(title -> -title.facts().votes()))
                .toList();
        return Pagination.of(call, CHART_PAGE)
                .answer(awaited, title -> entry(title, call).put("list_count", title.facts().votes()));
    }

    private Answer counted(Call call) {
        String chart = call.required("chart");
        // Trakt reads an unknown period, such as yearly, as weekly.
        String period = call.parameter("period").filter(SELDOM::containsKey).orElse("weekly");
        ToLongFunction<Title> people =
                title -> title.facts().votes() * mood(title, chart + period) / 4 / SELDOM.get(period);
        List<Title> best = titles(call)
                .filter(title -> world.isOut(title) && people.applyAsLong(title) > 0)
                .sorted(Comparator.comparingLong(title -> -people.applyAsLong(title)))
                .toList();
        return Pagination.of(call, SMALL_PAGE).answer(best, title -> {
            ObjectNode row = entry(title, call);
            long count = people.applyAsLong(title);
            if (chart.equals("favorited")) {
                return row.put("user_count", count);
            }
            long each = title.type() == Type.SHOW ? 6 : 1;
            row.put("watcher_count", count).put("play_count", count * each + count / 5)
                    .put("collected_count", count * each / 3);
            return title.type() == Type.SHOW ? row.put("collector_count", count / 3) : row;
        });
    }

    /** The ten films in the cinemas that earn most; not paginated, and filters do nothing. */
    private Answer boxOffice(Call call) {
        LocalDate today = world.today();
        List<ObjectNode> rows = world.catalogue().titles(Type.MOVIE)
                .filter(movie -> movie.facts().released() != null
                        && !movie.facts().released().isAfter(today)
                        && movie.facts().released().isAfter(today.minusDays(RUN)))
                .sorted(Comparator.comparingLong(movie -> -revenue(movie)))
                .limit(BOX_OFFICE)
                .map(movie -> entry(movie, call).put("revenue", revenue(movie)))
                .toList();
        return Answer.ok(Json.array(rows));
    }

    private static long revenue(Title movie) {
        return movie.facts().votes() * 1_000L + movie.ids().trakt() * 500;
    }

    private Answer streaming(Call call) {
        List<Title> best = titles(call)
                .filter(title -> world.isOut(title) && title.facts().votes() > 0)
                .sorted(Comparator.comparingLong(
                        title -> -title.facts().votes() * mood(title, call.required("period"))))
                .toList();
        return Pagination.of(call, SMALL_PAGE).answer(
                IntStream.range(0, best.size()).boxed().toList(),
                place -> entry(best.get(place), call).put("rank", place + 1).put("delta", 0));
    }

    /** A number from 1 to 7, the same for the same title and chart, so that charts differ. */
    private static long mood(Title title, String chart) {
        return 1 + Math.floorMod(Objects.hash(title.ids().slug(), chart), 7);
    }

    private ObjectNode entry(Title title, Call call) {
        return Json.object().set(title.type().singular(), world.views().title(title, call.extended()));
    }

    private Stream<Title> titles(Call call) {
        return Type.ofPlural(call.required("type")).map(Stream::of).orElseGet(() -> Stream.of(Type.MOVIE, Type.SHOW))
                .flatMap(world.catalogue()::titles)
                .filter(Filters.of(call))
                .filter(Services.filter(world, call))
                .filter(Ignored.of(world, call));
    }
}
