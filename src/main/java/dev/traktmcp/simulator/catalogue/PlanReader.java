package dev.traktmcp.simulator.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads how the seasons of a show air; invents plausible dates for shows of which only the counts are known. */
final class PlanReader {
    private static final int WEEKLY = 7;

    private final LocalDate today;

    PlanReader(LocalDate today) {
        this.today = today;
    }

    /** Reads "2022-02-18", or days from today ("+12", "-30"); null stays null. */
    static LocalDate date(String text, LocalDate today) {
        if (text == null) {
            return null;
        }
        boolean relative = text.startsWith("+") || text.startsWith("-");
        return relative ? today.plusDays(Integer.parseInt(text)) : LocalDate.parse(text);
    }

    List<SeasonPlan> read(JsonNode line, JsonNode structure) {
        JsonNode seasons = structure == null ? line.path("seasons") : structure.path("seasons");
        List<SeasonPlan> plans = new ArrayList<>();
        if (seasons.isArray()) {
            seasons.forEach(season -> plans.add(plan(season, madeUpStart(line, season))));
        } else if (line.path("episodes").asInt(0) > 0) {
            plans.addAll(spread(line, Math.max(1, line.path("seasons").asInt(1)), line.path("episodes").asInt(0)));
        }
        plans.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return plans;
    }

    private SeasonPlan plan(JsonNode season, LocalDate madeUp) {
        Map<Integer, SeasonPlan.Known> known = new HashMap<>();
        int number = 0;
        for (JsonNode title : season.path("titles")) {
            known.put(++number, new SeasonPlan.Known(title.asString(), false, null, null, null));
        }
        for (JsonNode episode : season.path("list")) {
            known.put(episode.path("n").intValue(), known(episode));
        }
        int count = Math.max(season.path("episodes").asInt(0),
                known.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
        LocalDate starts = season.has("starts") ? date(season.path("starts").asString(null), today) : madeUp;
        return new SeasonPlan(season.path("number").intValue(), count, starts,
                season.path("every").asInt(WEEKLY), season.path("half").asInt(0), Map.copyOf(known));
    }

    private SeasonPlan.Known known(JsonNode episode) {
        return new SeasonPlan.Known(
                episode.path("title").asString(null),
                episode.has("first_aired"),
                date(episode.path("first_aired").asString(null), today),
                episode.path("imdb").asString(null),
                episode.path("episode_type").asString(null));
    }

    /**
     * One season a year from the show's first year on, but never so late that a counted episode would lie in the
     * future.
     */
    private LocalDate madeUpStart(JsonNode line, JsonNode season) {
        if (!line.hasNonNull("year")) {
            return null;
        }
        int later = Math.max(0, season.path("number").intValue() - 1);
        LocalDate start = LocalDate.of(line.path("year").intValue() + later, 1, 15);
        LocalDate latest = today.minusDays((long) WEEKLY * (1 + season.path("episodes").asInt(1)));
        return start.isAfter(latest) ? latest : start;
    }

    private List<SeasonPlan> spread(JsonNode line, int seasons, int episodes) {
        List<SeasonPlan> plans = new ArrayList<>();
        for (int number = 1; number <= seasons; number++) {
            int count = episodes / seasons + (number <= episodes % seasons ? 1 : 0);
            var season = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode()
                    .put("number", number).put("episodes", count);
            plans.add(plan(season, madeUpStart(line, season)));
        }
        return plans;
    }
}
