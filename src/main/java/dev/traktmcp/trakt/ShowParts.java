package dev.traktmcp.trakt;

import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The seasons and episodes of one show, collected into the form {@code shows[].seasons[]} of Trakt's bulk bodies.
 * Confined to one body.
 */
final class ShowParts {
    private final Map<Integer, List<Map<String, Object>>> whole = new LinkedHashMap<>();
    private final Map<Integer, List<Map<String, Object>>> episodes = new LinkedHashMap<>();

    void season(int number, Map<String, ?> extras) {
        whole.computeIfAbsent(number, _ -> new ArrayList<>()).add(Items.entry("number", number, extras));
    }

    void episode(int season, int number, Map<String, ?> extras) {
        episodes.computeIfAbsent(season, _ -> new ArrayList<>()).add(Items.entry("number", number, extras));
    }

    /**
     * One entry for the show, and a second where a season is meant both as a whole and in parts, as within one entry
     * the parts would restrict the whole.
     */
    List<Map<String, Object>> entries(Ids show) {
        List<Map<String, Object>> first = new ArrayList<>();
        List<Map<String, Object>> second = new ArrayList<>();
        whole.values().forEach(first::addAll);
        episodes.forEach((number, list) -> (whole.containsKey(number) ? second : first)
                .add(Items.entry("number", number, Map.of(MediaType.EPISODE.plural(), list))));
        List<Map<String, Object>> entries = new ArrayList<>();
        for (List<Map<String, Object>> seasons : List.of(first, second)) {
            if (!seasons.isEmpty()) {
                entries.add(Items.entry("ids", show, Map.of(MediaType.SEASON.plural(), seasons)));
            }
        }
        return entries;
    }
}
