package dev.traktmcp.journal.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list that was deleted and made again has another id, by which what was done before has to know it. */
class ListMadeAgainTest extends InASandbox {
    private static final Pattern UNDO = Pattern.compile("Undo: (\\w+)\\.");

    ListMadeAgainTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private String list(String name) {
        return say("get_list", Map.of("list", name));
    }

    private String undoId(String tool, Map<String, Object> arguments) {
        Matcher written = UNDO.matcher(say(tool, arguments));
        assertThat(written.find()).isTrue();
        return written.group(1);
    }

    @Test
    void whatWasDoneBeforeItWasDeletedCanBeUndone() {
        say("create_list", Map.of("name", "Tonight"));
        String added = undoId("add_to_list", Map.of("list", "Tonight", "title", "Heat"));
        String named = undoId("edit_list", Map.of("list", "Tonight", "name", "Later"));
        say("delete_list", Map.of("list", "Later", "confirm", true));
        say("undo", Map.of());
        assertThat(list("Later")).contains("Heat (1995)");

        assertThat(say("undo", Map.of("undo_id", added))).startsWith("Taken back.");
        assertThat(list("Later")).doesNotContain("Heat (1995)");
        assertThat(say("undo", Map.of("undo_id", named))).startsWith("Taken back.");
        assertThat(list("Tonight")).contains("Tonight");
    }

    @Test
    void whatWasMovedFromItGoesBackToIt() {
        say("create_list", Map.of("name", "Tonight", "items", List.of("Heat", "Arrival")));
        String moved = undoId("add_to_list", Map.of("list", "watchlist", "move_from", "Tonight"));
        say("delete_list", Map.of("list", "Tonight", "confirm", true));
        say("undo", Map.of());

        assertThat(say("undo", Map.of("undo_id", moved))).startsWith("Taken back.");
        assertThat(list("Tonight")).contains("Heat (1995)", "Arrival (2016)");
        assertThat(say("get_watchlist", Map.of())).doesNotContain("Heat (1995)", "Arrival (2016)");
    }

    /** Where they cannot go back, they stay where they are. */
    @Test
    void whatWasMovedFromAListThatIsGoneIsNotLost() {
        say("create_list", Map.of("name", "Tonight", "items", List.of("Heat", "Arrival")));
        String moved = undoId("add_to_list", Map.of("list", "watchlist", "move_from", "Tonight"));
        me().lists().remove(me().lists().find("tonight").orElseThrow());

        assertThat(say("undo", Map.of("undo_id", moved))).contains("There is no list \"list:")
                .doesNotContain("POST", "users/me");
        assertThat(say("get_watchlist", Map.of())).contains("Heat (1995)", "Arrival (2016)");
    }
}
