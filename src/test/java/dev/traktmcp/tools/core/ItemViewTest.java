package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.ToolsJson;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same thing looks the same in whatever tool shows it. */
class ItemViewTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TYPES = Set.of("movie", "show", "season", "episode");
    private static final List<String> FIELDS =
            List.of("id", "type", "title", "name", "year", "show", "show_id", "season", "number", "ids");
    /** Tools that answer with comments, lists, numbers, accounts or sentences, and with no title. */
    private static final Set<String> OF_OTHER_THINGS = Set.of("get_comments", "get_lists", "edit_list", "delete_list",
            "get_stats", "account", "sign_in", "sign_out", "undo");

    private static final List<String> THINGS = List.of(
            "{\"title\":\"Heat\",\"type\":\"movie\"}", "{\"title\":\"Severance\"}",
            "{\"title\":\"Severance\",\"season\":2}",
            "{\"title\":\"Severance\",\"season\":2,\"episode\":3}");

    /** What each tool says of a thing itself, by the thing's id. */
    private final Map<String, Map<String, Set<JsonNode>>> seen = new TreeMap<>();
    private final Map<String, Set<String>> toolsByType = new TreeMap<>();

    @Test
    void everyToolSaysTheSameOfAThing() {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
        Options options = Options.standard().withClock(clock).withStrict(true).withRateLimits(false);
        try (Simulator simulator = Simulator.start(options)) {
            FrontDoor door = FrontDoor.to(simulator, clock);
            for (String thing : THINGS) {
                for (String tool : List.of("get_details", "add_to_watchlist", "rate_item", "mark_watched",
                        "add_to_collection", "get_collection", "get_history", "get_ratings", "get_watchlist")) {
                    call(door, tool, thing);
                }
                call(door, "rate_item", thing.replace("}", ",\"rating\":8}"));
                call(door, "add_to_watchlist", thing);
                call(door, "add_to_list", thing.replace("}", ",\"list\":\"Rainy Sundays\"}"));
            }
            call(door, "create_list",
                    "{\"name\":\"Some\",\"items\":[\"Heat\",\"Severance\",\"Severance S02\",\"Severance S02E03\"]}");
            for (String tool : List.of("get_watchlist", "get_ratings", "get_history", "get_collection", "get_playback",
                    "friends_activity", "up_next", "trending", "now_watching", "recommendations")) {
                call(door, tool, "{}");
            }
            call(door, "get_list", "{\"list\":\"Some\"}");
            call(door, "search", "{\"query\":\"Heat\"}");
            call(door, "search", "{\"query\":\"Severance S02E03\"}");
            call(door, "search", "{\"query\":\"Severance\"}");
            call(door, "charts", "{\"chart\":\"popular\",\"type\":\"movie\"}");
            call(door, "related", "{\"title\":\"Heat\"}");
            call(door, "get_person", "{\"name\":\"Al Pacino\"}");
            call(door, "upcoming_episodes", "{\"everyone\":true}");
            call(door, "upcoming_movies", "{\"everyone\":true}");
            call(door, "check_in", "{\"title\":\"Severance\",\"season\":2,\"episode\":3}");
            call(door, "now_watching", "{}");
            call(door, "cancel_check_in", "{}");
            for (String tool : List.of("remove_from_watchlist", "remove_rating", "remove_from_collection")) {
                call(door, tool, "{\"items\":[\"Heat\",\"Severance S02E03\"]}");
            }
            call(door, "remove_from_list", "{\"list\":\"Some\",\"items\":[\"Heat\",\"Severance S02\"]}");
            call(door, "hide", "{\"from\":\"recommendations\",\"title\":\"Heat\"}");
            call(door, "unhide", "{\"from\":\"recommendations\",\"title\":\"Heat\"}");
            call(door, "remove_from_history", "{\"title\":\"Heat (1995)\"}");
        }

        seen.forEach((id, byTool) -> {
            Set<JsonNode> ways = new LinkedHashSet<>();
            byTool.values().forEach(ways::addAll);
            assertThat(ways).as("%s as shown by %s", id, byTool).hasSize(1);
        });
        Set<String> showing = new TreeSet<>();
        toolsByType.values().forEach(showing::addAll);
        assertThat(ToolsJson.stream().map(tool -> tool.get("name").asString()))
                .filteredOn(tool -> !showing.contains(tool) && !OF_OTHER_THINGS.contains(tool))
                .as("tools of which no thing was seen: call them above so that they show one").isEmpty();
        assertThat(OF_OTHER_THINGS).as("tools that show things after all").doesNotContainAnyElementsOf(showing);
        assertThat(toolsByType.get("season")).contains("get_details", "add_to_watchlist", "get_watchlist",
                "get_ratings", "get_list", "add_to_collection");
        assertThat(toolsByType.get("episode")).contains("get_details", "add_to_watchlist", "get_watchlist",
                "get_ratings", "get_list", "get_history", "mark_watched", "search", "now_watching", "check_in",
                "cancel_check_in", "up_next", "upcoming_episodes");
    }

    @Test
    void aThingSaysWhatIsItsOwn() {
        try (Simulator simulator = Simulator.start(Options.standard().withRateLimits(false))) {
            FrontDoor door = FrontDoor.to(simulator);
            THINGS.forEach(thing -> call(door, "add_to_watchlist", thing));
        }
        assertThat(own("movie")).containsOnlyKeys("id", "type", "title", "year", "ids")
                .containsEntry("title", "Heat");
        assertThat(own("show")).containsOnlyKeys("id", "type", "title", "year", "ids")
                .containsEntry("title", "Severance");
        assertThat(own("season")).containsOnlyKeys("id", "type", "show", "show_id", "season")
                .containsEntry("show", "Severance");
        assertThat(own("episode")).containsOnlyKeys("id", "type", "title", "show", "show_id", "season", "number", "ids")
                .containsEntry("title", "Who Is Alive?").containsEntry("show", "Severance");
    }

    @Test
    void aSchemaThatNamesWhatAThingIsNamesAllOfIt() throws IOException {
        for (JsonNode tool : JSON.readTree(Files.readAllBytes(Path.of("tools.json"))).get("tools")) {
            tool.get("outputSchema").findParents("title").stream()
                    .filter(properties -> properties.has("show"))
                    .forEach(properties -> assertThat(properties.propertyNames()).as(tool.get("name").asString())
                            .contains("id", "type", "title", "show", "show_id", "season", "number", "ids"));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> own(String type) {
        JsonNode one = seen.values().stream().flatMap(byTool -> byTool.values().stream()).flatMap(Set::stream)
                .filter(view -> view.get("type").asString().equals(type)).findFirst().orElseThrow();
        return JSON.convertValue(one, Map.class);
    }

    @SuppressWarnings("unchecked")
    private void call(FrontDoor door, String tool, String arguments) {
        Map<String, Object> result = door.call(tool, JSON.readValue(arguments, Map.class));
        note(tool, JSON.valueToTree(result.getOrDefault("structuredContent", Map.of())));
    }

    private void note(String tool, JsonNode node) {
        if (node.path("id").isString() && TYPES.contains(node.path("type").asString(""))) {
            note(tool, node.get("id").asString(), node);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!property.getKey().equals("candidates")) { // those have a shape of their own, with a hint
                note(tool, property.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(one -> note(tool, one));
        }
    }

    /** Of a season, only its details know what Trakt calls it. */
    private void note(String tool, String id, JsonNode node) {
        boolean known = node.get("type").asString().equals("season") && tool.equals("get_details");
        Map<String, JsonNode> view = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (node.has(field) && !(known && (field.equals("title") || field.equals("ids")))) {
                view.put(field, node.get(field));
            }
        }
        seen.computeIfAbsent(id, _ -> new TreeMap<>()).computeIfAbsent(tool, _ -> new LinkedHashSet<>())
                .add(JSON.valueToTree(view));
        toolsByType.computeIfAbsent(node.get("type").asString(), _ -> new TreeSet<>()).add(tool);
    }
}
