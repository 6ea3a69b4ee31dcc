package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.WatchedProgress;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Auth;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** "Calendars": what airs or comes out in a window of days, all in UTC, at most 33 days. */
public record CalendarRoutes(World world) implements RouteTable {
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 33;
    /** How long after its cinema release a film is streamed and sold; a rule of the sandbox, not a fact. */
    private static final int DAYS_TO_STREAMING = 45;

    private static final int DAYS_TO_DVD = 75;
    private static final Set<String> PREMIERES = Set.of("series_premiere", "season_premiere", "mid_season_premiere");
    private static final Set<String> FINALES = Set.of("mid_season_finale", "season_finale", "series_finale");

    private record Window(LocalDate start, int days) {
        LocalDate end() {
            return start.plusDays(days);
        }

        boolean has(LocalDate date) {
            return date != null && !date.isBefore(start) && date.isBefore(end());
        }

        boolean has(Instant instant) {
            return instant != null && has(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        }
    }

    private record Airing(Title show, CatalogueEpisode episode) {}

    private record Release(LocalDate date, Title movie) {}

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String whose : List.of("my", "all")) {
            Auth auth = whose.equals("my") ? REQUIRED : APP;
            for (String window : List.of("", "/{date}", "/{date}/{days:#}")) {
                String start = "/calendars/{whose:" + whose + "}/";
                table.add(get(start + "{what:shows}" + window, auth, this::shows, "extended", "group")
                        .knowing(Filters.NAMES));
                table.add(get(start + "shows/{what:new|premieres|finales}" + window, auth, this::shows, "extended",
                        "group").knowing(Filters.NAMES));
                table.add(get(start + "{what:movies|streaming|dvd}" + window, auth, this::movies, "extended")
                        .knowing(Filters.NAMES));
            }
        }
        // Otherwise "shows/new" would be read as shows from the date "new".
        table.sort((one, other) -> Boolean.compare(!one.template().contains("shows/{what"),
                !other.template().contains("shows/{what")));
        return table;
    }

    private Answer shows(Call call) {
        Optional<Window> window = window(call);
        if (window.isEmpty()) {
            return Answer.empty(400);
        }
        Predicate<CatalogueEpisode> kind = switch (call.required("what")) {
            case "new" -> episode -> episode.kind().equals("series_premiere");
            case "premieres" -> episode -> PREMIERES.contains(episode.kind());
            case "finales" -> episode -> FINALES.contains(episode.kind());
            default -> _ -> true;
        };
        List<Airing> airings = world.catalogue().titles(Type.SHOW)
                .filter(whose(call))
                .filter(Filters.of(call))
                .flatMap(show -> show.seasons().stream()
                        .flatMap(season -> season.episodes().stream())
                        .filter(episode -> window.get().has(episode.firstAired()))
                        .filter(kind)
                        .map(episode -> new Airing(show, episode)))
                .sorted(Comparator.comparing((Airing airing) -> airing.episode().firstAired())
                        .thenComparing(airing -> airing.show().ids().trakt())
                        .thenComparing(airing -> airing.episode().number()))
                .toList();
        var rows = airings.stream()
                .map(airing -> world.views().putBare(
                        Json.object().put("first_aired", WireDates.instant(airing.episode().firstAired()))
                                .put("released", WireDates.date(airing.episode().date())),
                        Item.of(airing.show(), airing.episode()),
                        call.extended()))
                .toList();
        return dated(Answer.ok(Json.array(rows)), window.get());
    }

    private Answer movies(Call call) {
        Optional<Window> window = window(call);
        if (window.isEmpty()) {
            return Answer.empty(400);
        }
        int later = switch (call.required("what")) {
            case "streaming" -> DAYS_TO_STREAMING;
            case "dvd" -> DAYS_TO_DVD;
            default -> 0;
        };
        var rows = world.catalogue().titles(Type.MOVIE)
                .filter(movie -> movie.facts().released() != null)
                .filter(whose(call))
                .filter(Filters.of(call))
                .map(movie -> new Release(movie.facts().released().plusDays(later), movie))
                .filter(release -> window.get().has(release.date()))
                .sorted(Comparator.comparing(Release::date).thenComparing(release -> release.movie().ids().trakt()))
                .map(release -> world.views().putBare(
                        Json.object().put("released", WireDates.date(release.date())),
                        Item.of(release.movie()),
                        call.extended()))
                .toList();
        return dated(Answer.ok(Json.array(rows)), window.get());
    }

    /** Selects titles for "my": watched or on the watchlist, and not hidden from the calendar. */
    private Predicate<Title> whose(Call call) {
        if (call.required("whose").equals("all")) {
            return _ -> true;
        }
        SimulatedAccount account = world.reading();
        Predicate<Title> known = title -> account.watchlist().items().stream().anyMatch(item -> item.title() == title)
                || WatchedProgress.started(title, account.history());
        return known.and(title -> !account.hidden().has("calendar", Item.of(title)));
    }

    private Optional<Window> window(Call call) {
        int days = call.parameter("days").map(Integer::parseInt).orElse(WEEK);
        LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        try {
            LocalDate start = call.parameter("date").map(LocalDate::parse).orElse(today);
            return Optional.of(new Window(start, Math.clamp(days, 1, MOST_DAYS)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Answer dated(Answer answer, Window window) {
        return answer.with("X-Start-Date", header(window.start())).with("X-End-Date", header(window.end()));
    }

    private static String header(LocalDate date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atStartOfDay(ZoneOffset.UTC));
    }
}
