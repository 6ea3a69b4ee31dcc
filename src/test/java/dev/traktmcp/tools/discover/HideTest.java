package dev.traktmcp.tools.discover;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A season is hidden, and shown again, by itself: whatever becomes of it, its show stays as it was. */
class HideTest {
    private static final String UP_NEXT = "progress_watched";
    /** Seasons as Trakt lists them, none with an id of its own. */
    private static final String WITHOUT_IDS = """
            [{"number": 1, "ids": {"trakt": null, "tvdb": 7}}, {"number": 2, "ids": null}, {"number": 3}]
            """;

    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private Simulator simulator;
    private FrontDoor door;
    private Item show;
    private Item first;
    private Item second;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, clock);
        Title severance = simulator.catalogue().find(Type.SHOW, "severance").orElseThrow();
        show = Item.of(severance);
        first = Item.of(severance, severance.season(1).orElseThrow());
        second = Item.of(severance, severance.season(2).orElseThrow());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Map<String, Object> hide(Map<String, Object> arguments) {
        return call("hide", arguments);
    }

    private Map<String, Object> unhide(Map<String, Object> arguments) {
        return call("unhide", arguments);
    }

    private Map<String, Object> call(String tool, Map<String, Object> arguments) {
        return door.call(tool,
                Stream.concat(Stream.of(Map.entry("hide_from", "up_next")), arguments.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private String undo() {
        return text(door.call("undo", Map.of()));
    }

    private void hidden(Item... items) {
        Stream.of(items).forEach(item -> simulator.account().hidden().hide(UP_NEXT, item));
    }

    private List<Item> hidden() {
        return simulator.account().hidden().of(UP_NEXT).stream().map(entry -> entry.item()).toList();
    }

    private List<String> writes() {
        return simulator.requests().stream().filter(request -> !request.method().equals("GET"))
                .map(request -> request.path() + " " + request.body()).toList();
    }

    private String seasons(Item... seasons) {
        return "\"seasons\":["
                + String.join(",", Stream.of(seasons).map(one -> "{\"ids\":{\"trakt\":" + one.trakt() + "}}").toList())
                + "]";
    }

    @Test
    void hidingASeasonLeavesTheShowVisible() {
        assertThat(text(door.call("up_next", Map.of()))).contains("Severance");

        assertThat(text(hide(Map.of("title", "Severance", "season", 1))))
                .startsWith("Hidden from up next: Severance, season 1 [show:11 S01].");
        assertThat(hidden()).containsExactly(first);
        assertThat(text(door.call("up_next", Map.of()))).contains("Severance");
        assertThat(writes()).containsExactly("/users/hidden/progress_watched {" + seasons(first) + "}");

        assertThat(undo()).contains("Severance, season 1 [show:11 S01]: no longer hidden.");
        assertThat(hidden()).isEmpty();
        assertThat(writes()).last().isEqualTo("/users/hidden/progress_watched/remove {" + seasons(first) + "}");
    }

    @Test
    void undoingTheHidingOfASeasonLeavesAHiddenShowHidden() {
        hidden(show);
        assertThat(text(hide(Map.of("title", "Severance", "season", 1)))).startsWith("Hidden from up next");
        undo();
        assertThat(hidden()).containsExactly(show);
    }

    @Test
    void showingASeasonAgainLeavesAHiddenShowHidden() {
        hidden(show, first);
        assertThat(text(unhide(Map.of("title", "Severance", "season", 1))))
                .startsWith("No longer hidden from up next: Severance, season 1 [show:11 S01].");
        assertThat(hidden()).containsExactly(show);
        assertThat(writes()).containsExactly("/users/hidden/progress_watched/remove {" + seasons(first) + "}");

        assertThat(undo()).contains("Severance, season 1 [show:11 S01]: hidden again.");
        assertThat(hidden()).containsExactlyInAnyOrder(show, first);
        assertThat(writes()).last().isEqualTo("/users/hidden/progress_watched {" + seasons(first) + "}");
    }

    @Test
    void undoingThatASeasonIsShownAgainLeavesTheShowVisible() {
        hidden(first);
        unhide(Map.of("title", "Severance", "season", 1));
        undo();
        assertThat(hidden()).containsExactly(first);
    }

    @Test
    void showsAreDroppedAndSeasonsHidden() {
        hide(Map.of("items", List.of("The Bear", "Severance season 1", "Severance season 2")));
        assertThat(writes()).containsExactly(
                "/users/hidden/dropped {\"shows\":[{\"ids\":{\"trakt\":12}}]}",
                "/users/hidden/progress_watched {" + seasons(first, second) + "}");
        undo();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void theShowAndItsSeasonsAreToldApart() {
        hidden(show);
        List<String> all = List.of("Severance", "Severance season 1", "Severance season 2");
        assertThat(text(hide(Map.of("items", all.subList(0, 2)))))
                .contains("Severance (2022) [show:11]: already hidden",
                        "Severance, season 1 [show:11 S01]: hidden");
        assertThat(text(hide(Map.of("items", all.subList(0, 2))))).contains("[show:11]: already hidden",
                "[show:11 S01]: already hidden");
        assertThat(text(unhide(Map.of("items", all))))
                .contains("[show:11]: shown again", "[show:11 S01]: shown again", "[show:11 S02]: not hidden");
        assertThat(hidden()).isEmpty();
    }

    @Test
    void ofASeasonHiddenAloneTheShowIsNotHidden() {
        hidden(first);
        assertThat(text(unhide(Map.of("title", "Severance"))))
                .startsWith("It was not dropped or hidden from up next");
        assertThat(text(hide(Map.of("title", "Severance", "season", 1)))).startsWith("Already hidden from up next");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aSeasonThatTraktDoesNotKnowIsNotThere() {
        simulator.faults().on("POST", "/users/hidden/progress_watched").answer(200, Map.of(), "application/json",
                "{\"added\":{\"shows\":0,\"seasons\":0},\"not_found\":{" + seasons(first) + "}}");
        Map<String, Object> result = hide(Map.of("title", "Severance", "season", 1));
        assertThat(text(result))
                .isEqualTo("Trakt does not know Severance, season 1 [show:11 S01], so nothing was changed.");
        assertThat(isError(result)).isTrue();
    }

    @Test
    void aSeasonWithoutAnIdIsRefused() {
        simulator.faults().on("GET", "/shows/11/seasons").times(9).answer(200, Map.of(), "application/json",
                WITHOUT_IDS);
        for (int season = 1; season <= 3; season++) {
            Map<String, Object> result = hide(Map.of("title", "Severance", "season", season));
            assertThat(isError(result)).isTrue();
            assertThat(text(result))
                    .startsWith("Trakt sends no id for Severance, season " + season + " [show:11 S0" + season
                            + "], and without one its whole show would be meant, so it was left as it is.");
        }
        assertThat(writes()).isEmpty();
    }

    @Test
    void besideASeasonWithoutAnIdTheOthersGoOn() {
        simulator.faults().on("GET", "/shows/11/seasons").times(9).answer(200, Map.of(), "application/json",
                WITHOUT_IDS);
        Map<String, Object> result = hide(Map.of("items", List.of("Severance season 1", "The Bear")));
        assertThat(isError(result)).isFalse();
        assertThat(text(result)).contains("1 of 2 titles",
                "\"Severance season 1\": Trakt sends no id for Severance, season 1",
                "The Bear (2022) [show:12]: dropped");
        assertThat(writes()).containsExactly("/users/hidden/dropped {\"shows\":[{\"ids\":{\"trakt\":12}}]}");
    }
}
