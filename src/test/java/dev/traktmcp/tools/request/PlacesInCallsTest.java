package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seasons and episodes in words, as calls send them. */
class PlacesInCallsTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            latest       | -        | S03
            the latest   | -        | S03
            newest       | -        | S03
            last         | -        | S03
            latest season | -       | S03
            first        | -        | S01
            second       | 7        | S02E07
            two          | seven    | S02E07
            season 2     | 3        | S02E03
            2            | finale   | S02E08
            2            | last     | S02E08
            2            | premiere | S02E01
            -            | latest   | S03E08
            -            | pilot    | S01E01
            latest       | 2        | S03E02
            """)
    void aSeasonMayBeAWord(String season, String episode, String expected) {
        Map<String, Object> call = new HashMap<>(Map.of("title", "Dark"));
        call.computeIfAbsent("season", _ -> season);
        call.computeIfAbsent("episode", _ -> episode);

        assertThat(say("rate_item", with(call, "rating", 8))).contains("Dark").contains(expected);
    }

    @Test
    void wordsThatAreNoSeasonAreTold() {
        assertThat(say("rate_item", Map.of("title", "Dark", "season", "purple", "rating", 8)))
                .contains("Dark season purple");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get_details     | Dark S01E01-E03                    | Dark S01E01
            check_in        | Dark S01E01 and S01E02             | Dark S01E01
            get_details     | Dark seasons 1 and 2               | Dark season 1
            get_history     | Dark season 2 episodes 3 to 5      | Dark S02E03
            get_comments    | Dark Staffel 2 Folgen 3 bis 5      | Dark S02E03
            up_next         | Dark S01E09 to S02E02              | give one of them
            """)
    void aToolForOneTitleTakesNoSeveral(String tool, String title, String like) {
        assertThat(say(tool, Map.of("title", title))).contains("names several at once").contains(like);
        assertThat(writes()).isEmpty();
    }

    @Test
    void severalMayBeInAnyLanguage() {
        say("mark_watched", Map.of("title", "Dark, Staffel 2, Folgen 3 bis 5", "watched_at", "gestern Abend"));

        assertThat(say("get_history", Map.of("title", "Dark season 2"))).contains("S02E03", "S02E04", "S02E05");
    }

    private static Map<String, Object> with(Map<String, Object> call, String name, Object value) {
        Map<String, Object> more = new HashMap<>(call);
        more.put(name, value);
        return more;
    }

    /** What is read of entries of a list is the same. */
    @Test
    void itemsAreReadTheSameWay() {
        String reply = say("add_to_watchlist", Map.of("items",
                List.of("the latest season of Dark", "die zweite Staffel von The Bear", "Breaking Bad, el piloto")));

        assertThat(reply).contains("Dark, season 3", "The Bear, season 2", "Breaking Bad S01E01");
    }
}
