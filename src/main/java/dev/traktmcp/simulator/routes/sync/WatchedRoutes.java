package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.account.WatchedProgress;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.ProgressView;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** "Sync: Get watched" and progress: the watched titles, and the shows in progress. */
public record WatchedRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    /** The highest limit of a page when seasons are wanted. */
    private static final int MOST_WITH_SEASONS = 100;

    private static final String[] QUERY =
            {"page", "limit", "extended", "start_at", "end_at", "specials", "season_numbers"};

    /** All plays of one movie, or of all episodes of one show. */
    private record Watched(Title title, List<StoredPlay> plays) {
        Instant last() {
            return plays.stream().map(StoredPlay::watchedAt).max(Instant::compareTo).orElseThrow();
        }
    }

    @Override
    public List<Route> table() {
        return List.of(
                get("/sync/watched/{type:movies|shows}", REQUIRED, call -> list(call, world.reading()), QUERY),
                get("/users/{user}/watched/{type:movies|shows}", OPTIONAL,
                        call -> Visitors.visit(world, call, account -> list(call, account)), QUERY),
                get("/sync/progress/{form:up_next|up_next_nitro}", REQUIRED, this::upNext, "page", "limit", "sort_by",
                        "sort_how", "lifetime_stats", "intent", "extended", "include_stats")
                        .knowing(Filters.NAMES));
    }

    private Answer list(Call call, SimulatedAccount account) {
        Type type = Type.ofPlural(call.required("type")).orElseThrow();
        if (call.extended().has("min")) {
            return Answer.ok(minimal(account, type));
        }
        boolean seasons = type == Type.SHOW && call.extended().has("progress");
        return Pagination.of(call, PAGE, seasons ? MOST_WITH_SEASONS : Pagination.MOST)
                .answer(watched(account, type).toList(), watched -> row(watched, account, call, seasons));
    }

    /** Everything at once, by ids: a movie's plays, a show's by season and episode. */
    private static ObjectNode minimal(SimulatedAccount account, Type type) {
        ObjectNode all = Json.object();
        watched(account, type).flatMap(watched -> watched.plays().stream()).filter(play -> !isSpecial(play))
                .forEach(play -> {
                    String id = String.valueOf(play.item().title().ids().trakt());
                    ArrayNode times = type == Type.MOVIE ? all.withArray(id) : all.withObject(id)
                            .withObject(season(play)).withArray(String.valueOf(play.item().trakt()));
                    times.add(WireDates.instant(play.watchedAt()));
                });
        return all;
    }

    /** Which come only with a parameter that nobody sends. */
    private static boolean isSpecial(StoredPlay play) {
        return play.item().episode() != null && play.item().episode().season() == 0;
    }

    private static String season(StoredPlay play) {
        return String.valueOf(play.item().title().season(play.item().episode().season()).orElseThrow().trakt());
    }

    private static Stream<Watched> watched(SimulatedAccount account, Type type) {
        Map<Title, List<StoredPlay>> byTitle = account.history().newestFirst().stream()
                .filter(play -> play.item().title().type() == type)
                .collect(Collectors.groupingBy(play -> play.item().title()));
        return byTitle.entrySet().stream()
                .map(entry -> new Watched(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Watched::last).reversed()
                        .thenComparing(watched -> watched.title().ids().trakt()));
    }

    private ObjectNode row(Watched watched, SimulatedAccount account, Call call, boolean seasons) {
        String last = WireDates.instant(watched.last());
        ObjectNode row = Json.object()
                .put("plays", watched.plays().size())
                .put("last_watched_at", last)
                .put("last_updated_at", last);
        if (watched.title().type() == Type.SHOW) {
            row.put("reset_at", WireDates.instant(account.hidden().resetAt(watched.title())));
        }
        ObjectNode title = world.views().title(watched.title(), call.extended());
        if (watched.title().type() == Type.SHOW) {
            title.put("aired_episodes", watched.title().airedBy(world.now())); // without extended, too
        }
        row.set(watched.title().type().singular(), title);
        if (seasons) {
            row.set("seasons", seasons(watched));
        }
        return row;
    }

    private static ArrayNode seasons(Watched watched) {
        Map<Integer, Map<Integer, List<StoredPlay>>> numbered = watched.plays().stream().collect(Collectors.groupingBy(
                play -> play.item().episode().season(), TreeMap::new,
                Collectors.groupingBy(play -> play.item().episode().number(), TreeMap::new, Collectors.toList())));
        ArrayNode seasons = Json.array();
        numbered.forEach((season, episodes) -> {
            ArrayNode rows = seasons.addObject().put("number", season).putArray("episodes");
            episodes.forEach((number, plays) -> rows.addObject()
                    .put("number", number)
                    .put("plays", plays.size())
                    .put("last_watched_at", WireDates.instant(plays.getFirst().watchedAt())));
        });
        return seasons;
    }

    /** Shows in progress, the latest watched first; those caught up only if the query asks for them. */
    private Answer upNext(Call call) {
        SimulatedAccount account = world.reading();
        String intent = call.query("intent").orElse("continue");
        List<Title> shows = watched(account, Type.SHOW)
                .map(Watched::title)
                .filter(show -> !account.hidden().has("progress_watched", Item.of(show)))
                .filter(show -> !account.hidden().has("dropped", Item.of(show)))
                .filter(Filters.of(call))
                .filter(show -> switch (intent) {
                    case "all" -> true;
                    case "completed" -> next(show, account).isEmpty();
                    case "start" -> false;
                    default -> next(show, account).isPresent();
                })
                .sorted(order(call))
                .toList();
        // Trakt reads no "extended" here, says the draft of its contract; its own client has details even so.
        Extended full = new Extended(Set.of("full"));
        return Pagination.of(call, PAGE).answer(shows, show -> {
            ObjectNode row = Json.object().set("show", world.views().title(show, full));
            return row.set("progress", new ProgressView(world.views(), show, progress(show, account)).brief(full));
        });
    }

    /** By title, runtime or popularity; all else is by activity, as the shows come. */
    private static Comparator<Title> order(Call call) {
        Comparator<Title> order = switch (call.query("sort_by").orElse("activity")) {
            case "title" -> Comparator.comparing(Title::name);
            case "runtime" -> Comparator.comparing(show -> Objects.requireNonNullElse(show.facts().runtime(), 0));
            case "popularity" -> Comparator.comparingLong(show -> show.facts().votes());
            default -> (_, _) -> 0;
        };
        return call.query("sort_how").filter("desc"::equals).isPresent() ? order.reversed() : order;
    }

    private Optional<CatalogueEpisode> next(Title show, SimulatedAccount account) {
        return progress(show, account).next(false);
    }

    private WatchedProgress progress(Title show, SimulatedAccount account) {
        return new WatchedProgress(show, account.history(), account.hidden(), world.now(), false, false);
    }
}
