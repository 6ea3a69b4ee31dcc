package dev.traktmcp.journal.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list that was deleted and made again is another one for what was done before. */
class ListMadeAgainTest extends InASandbox {
    private static final Pattern UNDO = Pattern.compile("Undo: (\\w+)\\.");

    ListMadeAgainTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @Test
    void isSaidToBeGoneInPlainWords() {
        say("create_list", Map.of("name", "Tonight"));
        Matcher added = UNDO.matcher(say("add_to_list", Map.of("list", "Tonight", "title", "Heat")));
        assertThat(added.find()).isTrue();
        say("delete_list", Map.of("list", "Tonight", "confirm", true));
        say("undo", Map.of());
        assertThat(say("get_list", Map.of("list", "Tonight"))).contains("Heat (1995)");

        assertThat(say("undo", Map.of("undo_id", added.group(1))))
                .contains("There is no list \"list:").doesNotContain("POST", "users/me");
        assertThat(say("get_list", Map.of("list", "Tonight"))).contains("Heat (1995)");
    }
}
