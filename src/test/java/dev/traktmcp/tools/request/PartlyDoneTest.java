package dev.traktmcp.tools.request;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list of titles of which Trakt knows one and not the other: what was done counts, and can be taken back. */
class PartlyDoneTest {
    private static final Map<String, Object> HEAT = Map.of("title", "Heat (1995)");

    static Stream<Arguments> writes() {
        return Stream.of(
                write("add_to_watchlist", Map.of(), null),
                write("remove_from_watchlist", Map.of(), "add_to_watchlist"),
                write("rate_item", Map.of("rating", 8), null),
                write("remove_rating", Map.of(), "rate_item"),
                write("mark_watched", Map.of(), null),
                write("remove_from_history", Map.of(), "mark_watched"),
                write("add_to_collection", Map.of(), null),
                write("remove_from_collection", Map.of(), "add_to_collection"),
                write("add_to_list", Map.of("list", "Rainy Sundays"), null),
                write("remove_from_list", Map.of("list", "Rainy Sundays"), "add_to_list"),
                write("hide", Map.of("hide_from", "recommendations"), null),
                write("unhide", Map.of("hide_from", "recommendations"), "hide"));
    }

    /** @param before the call that puts there what this one takes away, or null */
    private static Arguments write(String tool, Map<String, Object> arguments, String before) {
        return Arguments.of(tool, arguments, before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void itIsNoErrorAndCanBeUndone(String tool, Map<String, Object> arguments, String before) {
        try (Simulator simulator = Simulator.start(Options.standard().withRateLimits(false))) {
            FrontDoor door = FrontDoor.to(simulator);
            if (before != null) {
                door.call(before, with(before.equals("rate_item") ? Map.of("rating", 8) : arguments, HEAT));
            }
            Map<String, Object> result = door.call(
                    tool, with(arguments, Map.of("items", List.of("Heat (1995)", "Xyzzy Qwrt (1950)"))));
            assertThat(isError(result)).as(text(result)).isFalse();
            assertThat(text(result)).contains("Xyzzy Qwrt", "Undo: ");
        }
    }

    private static Map<String, Object> with(Map<String, Object> arguments, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.putAll(more);
        return all;
    }
}
