package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Services;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** "Users: Get month in review" and "Get year in review", by the days of the user's zone. */
public record ReviewRoutes(World world) implements RouteTable {
    @Override
    public List<Route> table() {
        return List.of(
                get("/users/{user}/mir/{year:#}/{month:#}", OPTIONAL, this::month, "extended"),
                get("/users/{user}/yir/{year:#}", OPTIONAL, this::year, "extended"));
    }

    private Answer month(Call call) {
        int month = Integer.parseInt(call.required("month"));
        if (month < 1 || month > 12) {
            return Answer.notFound();
        }
        LocalDate first = LocalDate.of(Integer.parseInt(call.required("year")), month, 1);
        return visible(call, account -> {
            ObjectNode review = review(account, first, first.plusMonths(1), call);
            ArrayNode services = review.putObject("streaming_services").put("country", "gb").putArray("services");
            Map<String, Long> counts = plays(account, first, first.plusMonths(1)).stream()
                    .map(play -> play.item().title()).distinct()
                    .flatMap(title -> subscriptions(title).stream())
                    .collect(Collectors.groupingBy(source -> source, TreeMap::new, Collectors.counting()));
            counts.forEach((source, count) -> services.addObject().put("source", source)
                    .put("name", Services.NAMES.get(source)).put("shows", 0).put("movies", 0).put("all", count));
            return review;
        });
    }

    private Answer year(Call call) {
        LocalDate first = LocalDate.of(Integer.parseInt(call.required("year")), 1, 1);
        return visible(call, account -> review(account, first, first.plusYears(1), call));
    }

    /** A private profile answers 404, as for the statistics. */
    private Answer visible(Call call, Function<SimulatedAccount, ObjectNode> review) {
        String asked = call.required("user");
        if (asked.equals("me") && call.user() == null) {
            return Answer.empty(401);
        }
        return (asked.equals("me") ? Optional.of(world.reading()) : world.people().named(asked))
                .filter(one -> world.people().maySee(call.user(), one))
                .map(one -> Answer.ok(review.apply(one)))
                .orElseGet(Answer::notFound);
    }

    private List<String> subscriptions(Title title) {
        return new Services(world, false).services(title, "gbp").path("subscription").valueStream()
                .map(service -> service.path("source").asString()).toList();
    }

    /** The plays of those days, the earliest first. */
    private static List<StoredPlay> plays(SimulatedAccount account, LocalDate first, LocalDate after) {
        ZoneId zone = ZoneId.of(account.profile().timezone());
        Instant start = first.atStartOfDay(zone).toInstant();
        Instant end = after.atStartOfDay(zone).toInstant();
        return account.history().newestFirst().reversed().stream()
                .filter(play -> !play.watchedAt().isBefore(start) && play.watchedAt().isBefore(end))
                .toList();
    }

    private ObjectNode review(SimulatedAccount account, LocalDate first, LocalDate after, Call call) {
        List<StoredPlay> plays = plays(account, first, after);
        long days = ChronoUnit.DAYS.between(first, after);
        ObjectNode review = Json.object();
        ObjectNode stats = review.putObject("stats");
        ObjectNode all = counts(stats.putObject("all"), plays, days);
        all.set("lists_counts", count(0, days));
        ZoneId zone = ZoneId.of(account.profile().timezone());
        all.set("ratings_counts", count(account.ratings().all().stream()
                .map(rating -> LocalDate.ofInstant(rating.ratedAt(), zone))
                .filter(day -> !day.isBefore(first) && day.isBefore(after)).count(), days));
        counts(stats.putObject("shows"), plays.stream().filter(play -> play.item().type() == Type.EPISODE).toList(),
                days);
        counts(stats.putObject("movies"), plays.stream().filter(play -> play.item().type() == Type.MOVIE).toList(),
                days);
        review.putObject("images").put("cover", "https://images.invalid/cover.jpg")
                .put("story", "https://images.invalid/story.jpg");
        watched(review, "first_watched", plays.isEmpty() ? null : plays.getFirst(), call);
        watched(review, "last_watched", plays.isEmpty() ? null : plays.getLast(), call);
        ObjectNode countries = review.putObject("countries");
        for (Type type : List.of(Type.SHOW, Type.MOVIE)) {
            Map<String, Long> counts = plays.stream().map(play -> play.item().title()).distinct()
                    .filter(title -> title.type() == type).map(title -> title.facts().country())
                    .filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(country -> country, TreeMap::new, Collectors.counting()));
            ObjectNode of = countries.putObject(type.plural()).put("country_count", counts.size());
            ArrayNode rows = of.putArray("countries");
            counts.forEach((country, count) -> rows.addObject().put("country", country).put("count", count));
        }
        for (String extra : List.of("trends", "thanks")) {
            ObjectNode node = review.putObject(extra);
            node.putArray("shows");
            node.putArray("movies");
        }
        return review;
    }

    private static ObjectNode counts(ObjectNode node, List<StoredPlay> plays, long days) {
        node.set("minutes", count(plays.stream().mapToInt(play -> play.item().runtime()).sum(), days));
        node.set("play_counts", count(plays.size(), days));
        List.of("collected_counts", "ratings_counts", "comments_counts")
                .forEach(what -> node.set(what, count(0, days)));
        return node;
    }

    private static ObjectNode count(long total, long days) {
        double daily = (double) total / days;
        return Json.object().put("total", total).put("yearly", daily * 365).put("monthly", daily * 30)
                .put("weekly", daily * 7).put("daily", daily);
    }

    private void watched(ObjectNode review, String name, StoredPlay play, Call call) {
        if (play == null) {
            review.putNull(name);
            return;
        }
        review.set(name, world.views().put(Json.object().put("watched_at", WireDates.instant(play.watchedAt())),
                play.item(), call.extended()));
    }
}
