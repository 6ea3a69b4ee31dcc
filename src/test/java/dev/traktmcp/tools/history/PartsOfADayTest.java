package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several that were watched in a part of a day. It is Saturday, 21 November 2026, 20:00 in London. */
class PartsOfADayTest extends InASandbox {
    private static final Pattern SENT = Pattern.compile("\"watched_at\":\"([^\"]+)\"");

    PartsOfADayTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    /** Heat runs 170 minutes, Arrival 116. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on Friday afternoon        | 2026-11-20T14:50:00Z | 2026-11-20T16:46:00Z
            on Friday after lunch      | 2026-11-20T14:50:00Z | 2026-11-20T16:46:00Z
            gestern Nachmittag         | 2026-11-20T14:50:00Z | 2026-11-20T16:46:00Z
            yesterday evening          | 2026-11-20T19:50:00Z | 2026-11-20T21:46:00Z
            ieri dopo cena             | 2026-11-20T19:50:00Z | 2026-11-20T21:46:00Z
            last night                 | 2026-11-20T19:50:00Z | 2026-11-20T21:46:00Z
            yesterday morning          | 2026-11-20T07:50:00Z | 2026-11-20T09:46:00Z
            Friday over breakfast      | 2026-11-20T07:50:00Z | 2026-11-20T09:46:00Z
            Friday at lunch            | 2026-11-20T13:50:00Z | 2026-11-20T15:46:00Z
            Friday at teatime          | 2026-11-20T17:50:00Z | 2026-11-20T19:46:00Z
            this afternoon             | 2026-11-21T14:50:00Z | 2026-11-21T16:46:00Z
            this evening               | 2026-11-21T18:04:00Z | 2026-11-21T20:00:00Z
            Friday 15:00               | 2026-11-20T13:04:00Z | 2026-11-20T15:00:00Z
            Friday                     | 2026-11-20T18:04:00Z | 2026-11-20T20:00:00Z
            """)
    void beginInItAsFarAsTheyFit(String when, String first, String last) {
        say("mark_watched", Map.of("items", List.of("Heat", "Arrival"), "watched_at", when));

        assertThat(sent()).containsExactly(first, last);
    }

    @Test
    void areSaidToBeOverWhenTheyWere() {
        assertThat(say("mark_watched", Map.of("title", "Chernobyl", "watched_at", "yesterday afternoon")))
                .contains("watched yesterday " + sent().getLast().substring(11, 16) + " (Europe/London)");
        assertThat(sent().getLast()).isGreaterThan("2026-11-20T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"this morning, this afternoon", "yesterday at breakfast, yesterday after lunch",
        "Friday afternoon, Friday night", "heute Morgen, heute Nachmittag"})
    void areToldApartFromThoseInAnother(String one, String other) {
        assertThat(say("mark_watched", Map.of("items",
                List.of("Chernobyl S01E01-E02 " + one, "Chernobyl S01E03-E04 " + other))).lines())
                .anyMatch(line -> line.matches("Chernobyl .*, S01E01, S01E02: .* to .*"))
                .anyMatch(line -> line.matches("Chernobyl .*, S01E03, S01E04: .* to .*"));
    }

    private List<String> sent() {
        return writes().stream().flatMap(write -> SENT.matcher(write.body()).results())
                .map(found -> found.group(1)).toList();
    }
}
