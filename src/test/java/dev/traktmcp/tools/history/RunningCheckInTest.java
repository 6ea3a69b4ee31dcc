package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.simulator.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the person checked in to counts as unseen while it runs, so replies about it say that it runs. */
class RunningCheckInTest extends InASandbox {
    RunningCheckInTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private String call(String tool, String json) {
        return say(tool, McpJson.PROTOCOL.convertValue(McpJson.PROTOCOL.readTree(json), McpJson.OBJECT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            next episode of The Bear | up_next     | {'title': 'The Bear'}               | The Bear S02E04
            next episode of The Bear | up_next     | {}                                  | The Bear S02E04
            next episode of The Bear | up_next     | {'title': 'The Bear', 'season': 2}  | The Bear S02E04
            next episode of The Bear | get_history | {'title': 'The Bear'}               | The Bear S02E04
            next episode of The Bear | get_history | {'title': 'The Bear S02E04'}        | The Bear S02E04
            next episode of The Bear | get_details | {'title': 'The Bear'}               | The Bear S02E04
            next episode of The Bear | get_details | {'title': 'The Bear season 2'}      | The Bear S02E04
            next episode of The Bear | get_details | {'title': 'The Bear S02E04'}        | The Bear S02E04
            Heat                     | get_history | {'title': 'Heat'}                   | Heat (1995)
            Heat                     | get_details | {'title': 'Heat'}                   | Heat (1995)
            """)
    void isSaidOfWhatItIs(String checkedIn, String tool, String arguments, String running) {
        String before = call(tool, arguments.replace('\'', '"'));
        assertThat(say("check_in", Map.of("title", checkedIn))).startsWith("Checked in");

        assertThat(call(tool, arguments.replace('\'', '"'))).contains("\nNow running: " + running)
                .containsPattern(", until \\d\\d:\\d\\d \\(Europe/London\\)\\.");
        clock.advance(Duration.ofHours(4));
        assertThat(call(tool, arguments.replace('\'', '"'))).doesNotContain("Now running");
        assertThat(before).doesNotContain("Now running");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            up_next     | {'title': 'Severance'}
            get_history | {'title': 'Severance'}
            get_history | {'title': 'The Bear S02E03'}
            get_history | {'title': 'The Bear', 'end_date': '2026-11-01'}
            get_details | {'title': 'The Bear season 1'}
            get_details | {'title': 'The Bear S02E03'}
            get_details | {'title': 'The Bear', 'include': ['cast']}
            """)
    void isNotSaidOfOthers(String tool, String arguments) {
        say("check_in", Map.of("title", "next episode of The Bear"));

        assertThat(call(tool, arguments.replace('\'', '"'))).doesNotContain("Now running");
    }
}
