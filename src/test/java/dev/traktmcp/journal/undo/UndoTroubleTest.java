package dev.traktmcp.journal.undo;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.Watchlist;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Where an answer is lost, or Trakt fails in the middle, the account can still be brought back to what it was. */
class UndoTroubleTest extends InASandbox {
    UndoTroubleTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private Item show(String slug) {
        return Item.of(simulator.catalogue().find(Type.SHOW, slug).orElseThrow());
    }

    private List<Item> watchlist() {
        return me().watchlist().entries().stream().map(Watchlist.Entry::item).toList();
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
    void aListThatCannotBeFilledAgainIsNotLeftBehindHalfFull() {
        List<String> before = lists();
        say("delete_list", Map.of("list", "rainy sundays", "confirm", true));
        List<String> without = lists();
        simulator.faults().on("POST", "/users/me/lists/1000003/items").answer(420);

        assertThat(isError(door.call("undo", Map.of()))).isTrue();
        assertThat(lists()).isEqualTo(without);
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

        assertThat(say("remove_from_collection", Map.of("title", "The Matrix")))
                .startsWith("Removed from your collection");
        say("undo", Map.of());
        assertThat(me().collection().all()).hasSize(before);
    }

    @Test
    void undoneTwiceAtOnceTheSameIsUndoneOnce() throws Exception {
        List<String> before = lists();
        String id = say("delete_list", Map.of("list", "rainy sundays", "confirm", true))
                .replaceFirst("(?s).*Undo: (\\w+)\\.$", "$1");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Map<String, Object>> undo = () -> door.call("undo", Map.of("undo_id", id));
            callers.invokeAll(List.of(undo, undo, undo));
        }
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void whatIsUndoneInPartIsSaidAndTheRestFollows() {
        say("add_to_watchlist", Map.of("title", "Arrival"));
        List<Item> listed = watchlist();
        List<String> before = plays();
        say("mark_watched", Map.of("title", "Arrival"));
        simulator.faults().on("POST", "/sync/watchlist").times(9).answer(503);

        String part = say("undo", Map.of());
        assertThat(part).startsWith("Taken back in part.").contains("That was: Marked as watched",
                "The rest may still stand: ", "\nNext: undo ");
        assertThat(plays()).isEqualTo(before);
        simulator.faults().clear();
        assertThat(say("undo", Map.of())).contains("back on your watchlist");
        assertThat(watchlist()).isEqualTo(listed);
    }

    @Test
    void whatLeavesTheWatchlistWhenPlaysComeBackReturnsEvenLater() {
        say("mark_watched", Map.of("title", "Heat (1995)", "watched_at", "last night"));
        List<String> before = plays();
        say("remove_from_history", Map.of("title", "Heat (1995)", "confirm", true));
        FrontDoor other = FrontDoor.to(simulator, clock); // with a journal of its own
        other.call("add_to_watchlist", Map.of("title", "Heat (1995)"));
        List<Item> listed = watchlist();
        simulator.faults().on("POST", "/sync/watchlist").times(9).answer(503);

        assertThat(say("undo", Map.of())).startsWith("Taken back in part");
        simulator.faults().clear();
        say("undo", Map.of());
        assertThat(plays()).isEqualTo(before);
        assertThat(watchlist()).isEqualTo(listed);
    }

    @Test
    void aLaterPlayOfAnotherAppIsNotTakenForTheOneWithoutATime() {
        say("mark_watched", Map.of("title", "Heat (1995)", "watched_at", "unknown"));
        clock.advance(Duration.ofHours(3));
        Item heat = Item.of(simulator.catalogue().find(Type.MOVIE, "heat-1995").orElseThrow());
        me().watch(heat, clock.instant(), "scrobble");

        say("undo", Map.of());
        assertThat(
                me().history().plays().stream().filter(play -> play.item().equals(heat)).map(play -> play.watchedAt()))
                .contains(clock.instant()).doesNotContain(Instant.EPOCH);
    }

    @Test
    void manyPlaysComeBackInPartsThatTraktCanBear() {
        Item episode = simulator.catalogue().titles(Type.SHOW).flatMap(show -> show.seasons().stream()
                .flatMap(season -> season.episodes().stream()).map(one -> Item.of(show, one))).findFirst()
                .orElseThrow();
        for (int day = 1; day <= 3; day++) {
            me().watch(episode, clock.instant().minus(Duration.ofDays(day)), "watch");
        }
        List<Item> many = new ArrayList<>();
        simulator.catalogue().titles(Type.SHOW).forEach(show -> show.seasons().forEach(season -> season.episodes()
                .forEach(one -> many.add(Item.of(show, one)))));
        many.forEach(item -> me().watch(item, clock.instant().minus(Duration.ofDays(30)), "watch"));
        List<String> before = plays();
        List<String> shows =
                simulator.catalogue().titles(Type.SHOW).map(one -> "show:" + one.ids().trakt()).limit(50).toList();
        say("remove_from_history", Map.of("items", shows, "confirm", true));
        assertThat(plays()).hasSizeLessThan(before.size() - 200);

        say("undo", Map.of());
        assertThat(plays()).isEqualTo(before);
        assertThat(simulator.requests().stream().filter(sent -> sent.method().equals("POST")
                && sent.path().equals("/sync/history")).map(Recorded::body)
                .map(body -> body.toString().split("watched_at").length - 1)).allMatch(count -> count <= 200)
                .hasSizeGreaterThan(1);
    }

    @Test
    void ofAPlayThatNobodyKnowsItIsSaidThatNothingBringsItBack() {
        Item heat = Item.of(simulator.catalogue().find(Type.MOVIE, "heat-1995").orElseThrow());
        me().watch(heat, clock.instant().minus(Duration.ofDays(9_000)), "watch");
        long id =
                me().history().plays().stream().filter(play -> play.item().equals(heat)).findFirst().orElseThrow().id();
        for (int i = 0; i < 1_000; i++) {
            me().watch(heat, clock.instant().minus(Duration.ofHours(i)), "watch");
        }

        assertThat(say("remove_from_history", Map.of("plays", List.of("play:" + id))))
                .startsWith("Removed 1 play").doesNotContain("Undo: ")
                .endsWith("No undo brings back play:" + id + ": what it was is not known here.");
    }

    @Test
    void whatWasLetInAgainBeforeAFailureCanBeHiddenAgain() {
        me().hidden().hide("progress_watched", show("dark"));
        me().hidden().hide("dropped", show("dark"));
        simulator.faults().on("POST", "/users/hidden/dropped/remove").answer(423);

        assertThat(isError(door.call("unhide", Map.of("hide_from", "up_next", "title", "Dark")))).isTrue();
        assertThat(me().hidden().of("progress_watched")).isEmpty();
        say("undo", Map.of());
        assertThat(me().hidden().of("progress_watched")).hasSize(1);
        assertThat(me().hidden().of("dropped")).hasSize(1);
    }

    @Test
    void undoingOneThingForgetsNoPlayOfAnother() {
        List<String> before = plays();
        say("rate_item", Map.of("title", "Arrival", "rating", 9));
        String rated =
                say("undo", Map.of("undo_id", "zzzzzz")).lines().filter(line -> line.contains("Rated 9")).findFirst()
                        .orElseThrow().strip().split(":")[0];
        simulator.faults().staleReads(Duration.ofSeconds(30));
        say("mark_watched", Map.of("title", "Heat (1995)", "watched_at", "last night"));
        say("undo", Map.of("undo_id", rated));

        say("mark_watched", Map.of("title", "Heat (1995)", "watched_at", "last night"));
        assertThat(plays()).hasSize(before.size() + 1);
    }
}
