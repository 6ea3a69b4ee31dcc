package dev.traktmcp.tools.account;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Recorded;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Several writes are taken back by one call, and one write of a title that a later write of several has changed. */
class UndoSeveralTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final Pattern ID = Pattern.compile("Undo: (\\w+)\\.");

    private Simulator simulator;
    private FrontDoor door;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, CLOCK);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String write(String tool, Map<String, Object> arguments) {
        String said = text(door.call(tool, arguments));
        Matcher id = ID.matcher(said);
        assertThat(id.find()).as(said).isTrue();
        return id.group(1);
    }

    private Map<String, Object> undo(String ids) {
        return door.call("undo", Map.of("undo_id", ids));
    }

    /** What lies on another is taken off first, so the order in which they were said does not matter. */
    @ParameterizedTest
    @CsvSource({"'%s, %s.'", "'[\"%s\", \"%s\"]'", "%s %s", "undo %s and %s", "%s;%2$s %1$s"})
    void theLatestIsTakenBackFirst(String said) {
        String first = write("rate_item", Map.of("title", "Heat", "rating", 7));
        String second = write("rate_item", Map.of("title", "Heat", "rating", 9));

        Map<String, Object> undone = undo(said.formatted(first, second));

        assertThat(text(undone).lines()).containsExactly("Taken back, both:",
                second + ", which was: Rated 9 of 10: Heat (1995) [movie:13]. It was 7 before.",
                first + ": Heat (1995) [movie:13]: not rated any more.");
        assertThat(isError(undone)).isFalse();
        assertThat(text(door.call("get_ratings", Map.of("title", "Heat")))).contains("not rated");
    }

    @Test
    void oneThatFailsOrIsUnknownHidesNothing() {
        String rated = write("rate_item", Map.of("title", "Heat", "rating", 7));
        write("rate_item", Map.of("items", List.of("Heat", "Arrival"), "rating", 9));
        String listed = write("add_to_watchlist", Map.of("items", List.of("Heat", "Arrival")));
        String hidden = write("hide", Map.of("hide_from", "recommendations", "title", "Alien"));

        Map<String, Object> undone = undo(rated + ", qqqqqq, " + listed + ", " + hidden + ", " + hidden.toUpperCase());

        assertThat(isError(undone)).isFalse();
        assertThat(text(undone).lines()).satisfiesExactly(
                line -> assertThat(line).isEqualTo("Taken back, 2 of 4:"),
                line -> assertThat(line).startsWith(hidden + ": Alien (1979)").endsWith("no longer hidden."),
                line -> assertThat(line).isEqualTo(listed + ", which was: Added both titles to your watchlist."),
                line -> assertThat(line).startsWith(rated + " stays: The same was changed again later: Rated both"),
                line -> assertThat(line).isEqualTo("\"qqqqqq\" is no undo_id that is known here."),
                line -> assertThat(line).startsWith("Next: remove_rating movie:13 for this alone"));
        assertThat(undone)
                .extractingByKey("structuredContent",
                        org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("undo_id", hidden + ", " + listed)
                .containsEntry("stopped_by", "changed_since");
    }

    @Test
    void whereNoneIsKnownItSaysWhichThereAre() {
        String there = write("rate_item", Map.of("title", "Heat", "rating", 7));

        Map<String, Object> undone = undo("qqqqqq, wwwwww");

        assertThat(isError(undone)).isTrue();
        assertThat(text(undone)).startsWith("Nothing was taken back:\n\"qqqqqq\" is no undo_id").contains(
                "\"wwwwww\"", there + ": Rated 7 of 10: Heat");
    }

    @Test
    void fiveAreOfferedAndTheRestIsCounted() {
        for (int rating = 1; rating <= 8; rating++) {
            write("rate_item", Map.of("title", "Heat", "rating", rating));
        }

        assertThat(text(undo("qqqqqq")).lines()).hasSize(8).last().isEqualTo("and 3 more.");
    }

    /** The way that is named brings the title back to what it was, and leaves the others as they are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate_item | {"title":"Heat","rating":7} | rate_item | {"items":["Heat","Arrival"],"rating":9} \
                | remove_rating movie:13 for
            rate_item | {"title":"Breaking Bad","rating":7} | rate_item | {"items":["Breaking Bad","Heat"],"rating":3} \
                | rate_item show:1388 with rating 9 for
            add_to_watchlist | {"title":"Heat"} | remove_from_watchlist | {"items":["Heat","Past Lives"]} \
                | remove_from_watchlist movie:13 for
            remove_from_watchlist | {"title":"Past Lives"} | add_to_watchlist | {"items":["Past Lives","Heat"]} \
                | add_to_watchlist movie:
            add_to_list | {"list":"Rainy Sundays","title":"Heat"} \
                | remove_from_list | {"list":"Rainy Sundays","items":["Heat","Bluey"]} \
                | remove_from_list movie:13 with list list:
            add_to_list | {"list":"favorites","title":"Heat"} \
                | remove_from_list | {"list":"favorites","items":["Heat","Severance"]} \
                | remove_from_list movie:13 with list favorites for
            hide | {"hide_from":"up_next","title":"The Bear"} \
                | unhide | {"hide_from":"up_next","items":["The Bear","Dark"]} \
                | unhide show:
            add_to_collection | {"title":"Heat"} | remove_from_collection | {"items":["Heat","The Matrix"]} \
                | remove_from_collection movie:13 for
            add_to_collection | {"title":"The Matrix","media_type":"VHS"} \
                | remove_from_collection | {"items":["The Matrix","Spirited Away"]} \
                | then add_to_collection movie:""")
    void theDirectWayIsNamed(String tool, String arguments, String later, String more, String way) {
        if (tool.equals("hide")) {
            write("hide", Map.of("hide_from", "up_next", "title", "Dark"));
        }
        String first = write(tool, json(arguments));
        String second = write(later, json(more));
        simulator.clearRequests();

        assertThat(text(undo(first))).contains("\nNext: ", way, " for this alone, or undo " + second + " first");
        assertThat(simulator.requests()).extracting(Recorded::method).doesNotContain("POST");
    }

    /** What the text names is a call that can be made. */
    @Test
    void theDirectWayOfACopyGivesItBack() {
        String before = text(door.call("get_collection", Map.of("title", "The Matrix")));
        String first = write("add_to_collection", Map.of("title", "The Matrix", "media_type", "VHS"));
        write("remove_from_collection", Map.of("items", List.of("The Matrix", "Spirited Away")));
        Matcher way = Pattern.compile("add_to_collection (\\S+) with collected_at ([^,]+), media_type \"(.*)\" for")
                .matcher(text(undo(first)));
        assertThat(way.find()).isTrue();

        write("add_to_collection",
                Map.of("title", way.group(1), "collected_at", way.group(2), "media_type", way.group(3)));

        assertThat(text(door.call("get_collection", Map.of("title", "The Matrix")))).isEqualTo(before);
    }

    /** Where the later write is of the same titles only, undoing it brings nothing else back. */
    @Test
    void aLaterWriteOfTheSameAloneIsUndoneFirst() {
        String first = write("rate_item", Map.of("title", "Heat", "rating", 7));
        String second = write("rate_item", Map.of("title", "Heat", "rating", 9));

        assertThat(text(undo(first)))
                .endsWith("Next: undo " + second + " first, if that is meant; nothing was taken back.");
    }

    /** Of a title that two of the writes changed, the line of the first taken back would say the opposite. */
    @Test
    void whatWasChangedTwiceIsToldAsItIsInTheEnd() {
        String added = write("add_to_watchlist", Map.of("items", List.of("Heat", "Alien")));
        String removed = write("remove_from_watchlist", Map.of("title", "Heat"));

        Map<String, Object> undone = undo(added + " and " + removed);

        assertThat(text(undone).lines()).containsExactly("Taken back, both:",
                removed + ", which was: Taken off your watchlist: Heat (1995) [movie:13].",
                added + ", which was: Added both titles to your watchlist.",
                "In the end: Heat (1995) [movie:13]: off your watchlist again.");
        assertThat(there(undone)).containsExactlyInAnyOrder(
                "movie:13 watchlist false", "movie:44 watchlist false");
        assertThat(text(door.call("get_watchlist", Map.of()))).doesNotContain("Heat", "Alien");
    }

    @Test
    void onlyWhatWasChangedTwiceIsLeftOutOfItsLine() {
        String added = write("add_to_watchlist", Map.of("title", "Heat"));
        write("add_to_watchlist", Map.of("title", "Alien"));
        String removed = write("remove_from_watchlist", Map.of("items", List.of("Heat", "Alien")));

        Map<String, Object> undone = undo(added + " and " + removed);

        assertThat(text(undone).lines()).satisfiesExactly(
                line -> assertThat(line).isEqualTo("Taken back, both:"),
                line -> assertThat(line).startsWith(removed + ": Alien").endsWith(": back on your watchlist."),
                line -> assertThat(line).isEqualTo(added + ": Heat (1995) [movie:13]: off your watchlist again."));
        assertThat(there(undone)).containsExactlyInAnyOrder("movie:13 watchlist false", "movie:44 watchlist true");
    }

    /** The same is so of plays, and of lists, which have another id once they are made again. */
    @Test
    void ofPlaysAndListsTheEndIsToldToo() {
        String seen = write("mark_watched", Map.of("title", "Heat", "watched_at", "2026-11-20 20:00"));
        String unseen = write("remove_from_history", Map.of("title", "Heat"));
        assertThat(there(undo(seen + " " + unseen))).filteredOn(one -> one.contains("history"))
                .containsExactly("movie:13 history false");
        assertThat(text(door.call("get_history", Map.of("title", "Heat")))).doesNotContain("20 Nov");

        String made = write("create_list", Map.of("name", "Passing"));
        String filled = write("add_to_list", Map.of("list", "Passing", "title", "Heat"));
        String edited = write("edit_list", Map.of("list", "Passing", "description", "Gone soon"));
        String deleted = write("delete_list", Map.of("list", "Passing", "confirm", true));

        Map<String, Object> undone = undo(String.join(" ", made, filled, edited, deleted));

        assertThat(text(undone)).doesNotContain("made again", "as it was").endsWith("\n" + made
                + ": \"Passing\": the list is deleted.");
        assertThat(there(undone)).containsExactly("Passing lists false");
        assertThat(text(door.call("get_lists", Map.of()))).doesNotContain("Passing");
    }

    /** Each thing and place in the data, and whether it is there. */
    private static List<String> there(Map<String, Object> undone) {
        return ((List<?>) ((Map<?, ?>) undone.get("structuredContent")).get("items")).stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> (one.get("id") == null ? one.get("name") : one.get("id")) + " " + one.get("place") + " "
                        + one.get("there"))
                .toList();
    }

    private static Map<String, Object> json(String arguments) {
        return JSON.readValue(arguments, new tools.jackson.core.type.TypeReference<>() {});
    }
}
