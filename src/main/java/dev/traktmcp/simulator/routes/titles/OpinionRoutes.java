package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Parts;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Ratings" and "Sentiments": what people make of a title. What other sites say is a rule of the sandbox, not a fact:
 * they agree with its own rating, more or less, and the good and the bad follow from the genres.
 */
public record OpinionRoutes(World world) implements RouteTable {
    private static final Map<String, List<String>> LIKED = Map.of(
            "drama", List.of("strong acting", "characters one cares for"),
            "science-fiction", List.of("a world thought through to the end"),
            "thriller", List.of("tension to the last minute"),
            "comedy", List.of("jokes that hold up"),
            "action", List.of("set pieces with weight"),
            "crime", List.of("a city that feels lived in"));
    private static final Map<String, String> DISLIKED = Map.of(
            "drama", "a slow start", "science-fiction", "much left unexplained", "action", "too long");

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        Parts.EACH.forEach(part -> table.add(get(part + "/ratings", APP, this::ratings, "extended")));
        table.add(get("/{type:movies|shows}/{id}/sentiments", APP, this::sentiments));
        return table;
    }

    private Answer ratings(Call call) {
        return Parts.of(world, call).map(item -> {
            ObjectNode own = own(item);
            return own == null ? Answer.noContent()
                    : Answer.ok(call.extended().has("all") ? all(item, own) : own);
        }).orElseGet(Answer::notFound);
    }

    /** Null where nobody has rated it. */
    private ObjectNode own(Item item) {
        Double rating = item.title().facts().rating();
        if (rating == null || item.episode() != null && !item.episode().airedBy(world.now())) {
            return null;
        }
        long votes = Parts.votes(item);
        ObjectNode own = Json.object().put("rating", rating).put("votes", votes);
        ObjectNode distribution = own.putObject("distribution");
        for (int stars = 1; stars <= 10; stars++) {
            distribution.put(String.valueOf(stars), Math.round(votes * share(stars, rating)));
        }
        return own;
    }

    private static double share(int stars, double rating) {
        double all =
                Stream.iterate(1, n -> n <= 10, n -> n + 1).mapToDouble(n -> Math.exp(-Math.abs(n - rating))).sum();
        return Math.exp(-Math.abs(stars - rating)) / all;
    }

    private static ObjectNode all(Item item, ObjectNode own) {
        Title title = item.title();
        double rating = own.path("rating").doubleValue();
        long votes = own.path("votes").longValue();
        long mood = title.ids().trakt() % 7;
        ObjectNode all = Json.object();
        all.set("trakt", own);
        all.putObject("tmdb").put("rating", rating - 0.2).put("votes", votes / 4).putNull("link");
        all.putObject("imdb").put("rating", Math.round(rating * 10) / 10.0).put("votes", votes * 30)
                .put("link", "https://www.imdb.com/title/" + title.ids().imdb());
        boolean whole = item.episode() == null && item.season() == null;
        ObjectNode critics = all.putObject("metascore");
        ObjectNode tomatoes = all.putObject("rotten_tomatoes");
        if (whole) {
            critics.put("rating", Math.round(rating * 9) + mood).putNull("link");
            long fresh = Math.min(99, Math.round(rating * 10) + mood * 2);
            tomatoes.put("rating", fresh).put("state", fresh >= 60 ? "fresh" : "rotten")
                    .put("user_rating", Math.min(99, fresh - 5 + mood)).put("user_state", "upright").putNull("link");
        } else {
            critics.putNull("rating").putNull("link");
            tomatoes.putNull("rating").putNull("state").putNull("user_rating").putNull("user_state").putNull("link");
        }
        all.putObject("mal").putNull("rating").put("votes", 0).putNull("link");
        if (title.type() == Type.MOVIE) {
            all.putObject("letterboxd").put("rating", Math.round(rating * 50) / 100.0).put("votes", votes * 20)
                    .putNull("link");
        }
        return all;
    }

    /** Few titles have comments enough. */
    private Answer sentiments(Call call) {
        return Parts.of(world, call).map(Item::title).map(title -> {
            long comments = title.facts().votes() / 250;
            if (comments < 10) {
                return Answer.noContent();
            }
            ObjectNode answer = Json.object();
            ArrayNode good = answer.putArray("good");
            ArrayNode bad = answer.putArray("bad");
            title.facts().genres().stream().flatMap(genre -> LIKED.getOrDefault(genre, List.of()).stream())
                    .forEach(words -> good.addObject().put("sentiment", words).putArray("comment_ids"));
            title.facts().genres().stream().map(DISLIKED::get).filter(Objects::nonNull)
                    .forEach(words -> bad.addObject().put("sentiment", words).putArray("comment_ids"));
            return Answer.ok(answer.put("analyzed_at", WireDates.instant(world.now())).put("comment_count", comments));
        }).orElseGet(Answer::notFound);
    }
}
