package dev.traktmcp.journal.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.account.Hidden;
import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.Watchlist;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.tools.Everything;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a tool writes, undo leaves the account as it was; only times that Trakt sets by itself may differ. */
class UndoTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");

    private static final String WRITES = """
            add_to_watchlist | {"title":"Heat"}
            add_to_watchlist | {"items":["Heat","Severance S01E01","Severance season 2","Dune (1984)"]}
            add_to_watchlist | {"items":["Heat","Arrival","Dune"]}
            remove_from_watchlist | {"items":["Dune: Part Two","The Bear","Past Lives"]}
            remove_from_history | {"title":"Parasite"}
            remove_from_history | {"title":"Severance","season":2,"confirm":true}
            remove_rating | {"items":["Breaking Bad","Severance S01E09"]}
            rate_item | {"title":"Heat","rating":9}
            rate_item | {"title":"Breaking Bad","rating":3}
            rate_item | {"items":["Breaking Bad","Heat","Severance S01E01","Severance season 2"],"rating":8}
            mark_watched | {"title":"Severance S02E03","watched_at":"last night","rating":9}
            mark_watched | {"title":"Heat","watched_at":"released"}
            mark_watched | {"title":"Heat","watched_at":"unknown"}
            mark_watched | {"items":["Heat","Arrival","Severance S02E04"],"rating":7}
            mark_watched | {"title":"Severance","season":1,"rewatch":true}
            mark_watched | {"title":"The Bear S02E05","include_earlier":true,"confirm":true}
            mark_watched | {"title":"Dune: Part Two"}
            add_to_collection | {"title":"Blade Runner 2049","media_type":"4K Blu-ray"}
            add_to_collection | {"title":"The Matrix","audio":"DTS","three_d":true,"collected_at":"yesterday"}
            add_to_collection | {"items":["Breaking Bad","Spirited Away","Heat"],"media_type":"VHS"}
            remove_from_collection | {"items":["The Matrix","Breaking Bad S01","Chernobyl S01E02","Heat"]}
            check_in | {"title":"The Bear S02E04"}
            create_list | {"name":"🎬 Oscars 2026","items":["Parasite","Anora"]}
            create_list | {"name":"Short Scares","smart":"discover","type":"movie","genres":["horror"],"max_runtime":99}
            edit_list | {"list":"Crime to Come","name":"Crime","privacy":"public"}
            delete_list | {"list":"Crime to Come"}
            edit_list | {"list":"Best Pictures","name":"Best","description":"","privacy":"public","sort":"title"}
            edit_list | {"list":"Rainy Sundays","description":"For the sofa.","direction":"desc"}
            delete_list | {"list":"Rainy Sundays","confirm":true}
            add_to_list | {"list":"Rainy Sundays","items":["Heat","Amelie","Severance S01E01"]}
            remove_from_list | {"list":"Rainy Sundays","items":["Spirited Away","Bluey","Heat"]}
            remove_from_list | {"list":"Film Club","title":"Past Lives"}
            add_to_list | {"list":"favourites","items":["Heat","Severance","Dark"]}
            add_to_list | {"list":"watchlist","title":"Heat"}
            remove_from_list | {"list":"favorites","items":["Spirited Away","Severance"]}
            remove_from_list | {"list":"my favs","title":"Spirited Away"}
            edit_list | {"list":"favorites","sort":"title","direction":"desc"}
            edit_list | {"list":"favorites","first":["Severance"]}
            edit_list | {"list":"watchlist","first":["The Bear","Arrival"]}
            edit_list | {"list":"Best Pictures","first":["Oppenheimer"]}
            edit_list | {"list":"Best Pictures","name":"Best","sort":"title","first":["Oppenheimer"]}
            edit_list | {"list":"Film Club","first":["Alien"]}
            edit_list | {"list":"list:1","like":true}
            hide | {"hide_from":"up_next","items":["The Bear","Severance season 1"]}
            hide | {"hide_from":"recommendations","items":["Heat","Barbie"]}
            unhide | {"hide_from":"up_next","items":["Dark","Chernobyl","Bluey"]}
            hide | {"hide_from":"up_next","items":["Dark season 1","Bluey season 1"]}
            unhide | {"hide_from":"up_next","items":["Dark season 2","Chernobyl"]}
            hide | {"hide_from":"dropped","items":["The Bear","Chernobyl"]}
            unhide | {"hide_from":"dropped","items":["Dark","Chernobyl"]}
            hide | {"hide_from":"paused","items":["Oppenheimer","Slow Horses"]}
            hide | {"hide_from":"rewatch","items":["The Bear","Severance"]}
            unhide | {"hide_from":"rewatch","title":"Breaking Bad"}
            """;

    /** Those that write nothing to be taken back; cancel_check_in says so beforehand. */
    private static final Set<String> NOTHING_TO_UNDO = Set.of("undo", "cancel_check_in", "sign_in", "sign_out");

    @Test
    void everyToolThatWritesIsTried() {
        assertThat(Everything.tools().names())
                .filteredOn(tool -> !Catalog.load(Everything.tools().names()).isReadOnly(tool)
                        && !NOTHING_TO_UNDO.contains(tool) && !WRITES.contains(tool + " | "))
                .as("tools that write and are not undone here: add a line to WRITES in UndoTest").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WRITES)
    void theAccountIsAsBefore(String tool, String arguments) {
        try (Simulator simulator = Simulator.start(
                Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false))) {
            FrontDoor door = FrontDoor.to(simulator, CLOCK);
            // Everything that can be on the watchlist is, so that what watching takes off it has to come back.
            door.call("add_to_watchlist",
                    Map.of("items", List.of("Dune: Part Two", "Severance", "The Bear", "Arrival")));
            hide(simulator, "progress_watched", "dark", "chernobyl");
            hide(simulator, "dropped", "dark");
            hide(simulator, "recommendations", "dark");
            simulator.account().change(profile -> profile.withVip(true));
            simulator.account().hidden().reset(simulator.catalogue().find(Type.SHOW, "breaking-bad").orElseThrow());
            Title dark = simulator.catalogue().find(Type.SHOW, "dark").orElseThrow();
            simulator.account().hidden().hide("progress_watched", Item.of(dark, dark.season(2).orElseThrow()));
            List<String> before = state(simulator);

            Map<String, Object> done = door.call(tool, arguments(arguments));
            assertThat(FrontDoor.isError(done)).as(FrontDoor.text(done)).isFalse();
            assertThat(state(simulator)).as("it did something: %s", FrontDoor.text(done)).isNotEqualTo(before);
            Map<String, Object> undone = door.call("undo", Map.of());

            assertThat(FrontDoor.isError(undone)).as(FrontDoor.text(undone)).isFalse();
            assertThat(state(simulator)).as(FrontDoor.text(undone)).isEqualTo(before);
        }
    }

    /** When it is over, Trakt takes the movie off the watchlist, or for an episode also its season and its show. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":"Arrival"} | 1
            {"title":"The Bear S02E04"} | 3
            """)
    void aCheckInThatIsOverGivesTheWatchlistBack(String arguments, int taken) {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
        try (Simulator simulator = Simulator.start(
                Options.standard().withClock(clock).withStrict(true).withRateLimits(false))) {
            FrontDoor door = FrontDoor.to(simulator, clock);
            door.call("add_to_watchlist", Map.of("items",
                    List.of("The Bear S02E04", "Arrival", "The Bear", "Heat", "The Bear season 2", "Dune: Part Two")));
            List<String> before = state(simulator);
            int listed = simulator.account().watchlist().entries().size();

            door.call("check_in", arguments(arguments));
            clock.advance(Duration.ofHours(4));
            simulator.people().writing();
            assertThat(simulator.account().watchlist().entries()).as("it was taken off").hasSize(listed - taken);
            String undone = FrontDoor.text(door.call("undo", Map.of()));

            assertThat(undone).contains("not counted as watched", "back on your watchlist");
            assertThat(state(simulator)).as(undone).isEqualTo(before);
        }
    }

    @Test
    void aCheckInThatRunsHasTakenNothingOffTheWatchlist() {
        try (Simulator simulator = Simulator.start(
                Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false))) {
            FrontDoor door = FrontDoor.to(simulator, CLOCK);
            door.call("add_to_watchlist", Map.of("title", "Arrival"));
            door.call("check_in", Map.of("title", "Arrival"));
            simulator.clearRequests();

            assertThat(FrontDoor.text(door.call("undo", Map.of())))
                    .contains("not counted as watched.", "Arrival (2016) [movie:",
                            "]: still on your watchlist.");
            assertThat(simulator.requests()).extracting(Recorded::method).doesNotContain("POST");
        }
    }

    /** All that the account holds, without the ids and times that a second writing changes. */
    private static List<String> state(Simulator simulator) {
        SimulatedAccount account = simulator.account();
        List<String> state = new ArrayList<>();
        account.watchlist().entries().stream().map(Watchlist.Entry::item)
                .forEach(item -> state.add("watchlist " + item));
        account.ratings().all().stream().map(Object::toString).sorted().map(rating -> "rating " + rating)
                .forEach(state::add);
        account.history().plays().stream().map(play -> "play " + play.item() + " " + play.watchedAt()).sorted()
                .forEach(state::add);
        account.collection().all().stream()
                .map(copy -> "copy " + copy.item() + " " + copy.collectedAt() + " " + new TreeMap<>(copy.metadata()))
                .sorted().forEach(state::add);
        account.playback().all().stream().map(paused -> "paused " + paused.item() + " " + paused.progress()).sorted()
                .forEach(state::add);
        account.watching().ifPresent(watching -> state.add("watching " + watching.item()));
        state.add("liked " + account.lists().liked().keySet());
        PersonalList favorites = account.lists().favorites();
        state.add("favorites " + favorites.settings() + favorites.entries().stream().map(UndoTest::member).toList());
        simulator.people().all().forEach(owner -> owner.lists().all().stream()
                .map(list -> "list " + list.settings() + list.entries().stream().map(UndoTest::member).toList())
                .sorted().forEach(state::add));
        simulator.people().all().forEach(owner -> owner.lists().smart().all().stream()
                .map(list -> "smart " + new TreeMap<>(arguments(list.definition().toString())))
                .sorted().forEach(state::add));
        for (String section : List.of("progress_watched", "dropped", "recommendations", "calendar", Hidden.RESET)) {
            account.hidden().of(section).stream().map(hidden -> section + " " + hidden.item()).sorted()
                    .forEach(state::add);
        }
        return state;
    }

    private static String member(PersonalList.Entry entry) {
        return (entry.item() == null ? entry.person().name() : entry.item().toString()) + " " + entry.notes();
    }

    private static void hide(Simulator simulator, String section, String... slugs) {
        for (String slug : slugs) {
            simulator.account().hidden().hide(section,
                    Item.of(simulator.catalogue().find(Type.SHOW, slug).orElseThrow()));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(String json) {
        return JSON.readValue(json, Map.class);
    }
}
