package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.account.Account;
import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where an answer is lost, or Trakt fails in the middle, the account can still be brought back to what it was. */
@Timeout(60)
class UndoTroubleTest {
    private final SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, clock);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Account me() {
        return simulator.account();
    }

    private String say(String tool, Map<String, Object> arguments) {
        return text(door.call(tool, arguments));
    }

    private Item show(String slug) {
        return Item.of(simulator.catalogue().find(Type.SHOW, slug).orElseThrow());
    }

    private List<String> plays() {
        return me().history().plays().stream().map(play -> play.item() + " " + play.watchedAt()).sorted().toList();
    }

    private List<String> lists() {
        return me().lists().all().stream()
                .map(list -> list.settings().name() + list.entries().stream().map(PersonalList.Entry::item).toList())
                .sorted().toList();
    }

    @Test
    void aListWhoseDeletionWasNotAnsweredIsDeletedAndComesBack() {
        List<String> before = lists();
        simulator.faults().on("DELETE", "/users/me/lists").dropAfterCommit();

        assertThat(say("delete_list", Map.of("list", "rainy sundays", "confirm", true))).startsWith("Deleted the list");
        assertThat(say("undo", Map.of())).contains("the list is made again");
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void whatLeftAListWithoutAnAnswerIsKnownToHaveBeenThere() {
        List<String> before = lists();
        simulator.faults().on("POST", "/users/me/lists/1000002/items/remove").dropAfterCommit();

        assertThat(say("remove_from_list", Map.of("list", "rainy sundays", "title", "Spirited Away")))
                .startsWith("Removed from \"Rainy Sundays\"");
        say("undo", Map.of());
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void whatLeftTheCollectionWithoutAnAnswerIsKnownToHaveBeenThere() {
        int before = me().collection().all().size();
        simulator.faults().on("POST", "/sync/collection/remove").dropAfterCommit();

        assertThat(say("remove_from_collection", Map.of("title", "The Matrix"))).startsWith("Removed from your collection");
        say("undo", Map.of());
        assertThat(me().collection().all()).hasSize(before);
    }

    @Test
    void ofAPlayThatNobodyKnowsItIsSaidThatNothingBringsItBack() {
        Item heat = Item.of(simulator.catalogue().find(Type.MOVIE, "heat-1995").orElseThrow());
        me().watch(heat, clock.instant().minus(Duration.ofDays(9_000)), "watch");
        long id = me().history().plays().stream().filter(play -> play.item().equals(heat)).findFirst().orElseThrow().id();
        for (int i = 0; i < 1_000; i++) {
            me().watch(heat, clock.instant().minus(Duration.ofHours(i)), "watch");
        }

        assertThat(say("remove_from_history", Map.of("plays", List.of("play:" + id))))
                .startsWith("Removed 1 play").doesNotContain("To take it back")
                .endsWith("No undo brings back play:" + id + ": what it was is not known here.");
    }

    @Test
    void whatWasLetInAgainBeforeAFailureCanBeHiddenAgain() {
        me().hidden().hide("progress_watched", show("dark"));
        me().hidden().hide("dropped", show("dark"));
        simulator.faults().on("POST", "/users/hidden/dropped/remove").answer(423);

        assertThat(isError(door.call("hide", Map.of("from", "up_next", "title", "Dark", "unhide", true)))).isTrue();
        assertThat(me().hidden().of("progress_watched")).isEmpty();
        say("undo", Map.of());
        assertThat(me().hidden().of("progress_watched")).hasSize(1);
        assertThat(me().hidden().of("dropped")).hasSize(1);
    }
}
