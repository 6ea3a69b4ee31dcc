package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When each of several titles was watched. It is Saturday, 21 November 2026, 20:00 in London. */
class OneAfterTheOtherTest extends InASandbox {
    private static final Pattern SENT = Pattern.compile("\"watched_at\":\"([^\"]+)\"");

    OneAfterTheOtherTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @Test
    void aRangeEndsThenAndEachBeforeTheNext() {
        String reply = say("mark_watched", Map.of("title", "Chernobyl S01E01-E03", "watched_at", "yesterday 22:00"));

        assertThat(reply).contains("Spaced by running time");
        List<Instant> sent = sent();
        assertThat(sent).hasSize(3).isSorted();
        assertThat(sent.getLast()).isEqualTo("2026-11-20T22:00:00Z");
        assertThat(sent.get(1)).isBefore("2026-11-20T22:00:00Z").isAfter(sent.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"starting last Friday at 21:00", "yesterday from 21:00 on"})
    void theFirstBeginsThenWhereThatIsSaid(String when) {
        String reply = say("mark_watched", Map.of("items", List.of("Heat", "Arrival"), "watched_at", when));

        assertThat(reply).contains("Spaced by running time; each time is its end", "23:50", "01:46");
        // Heat runs 170 minutes, Arrival 116
        assertThat(sent()).containsExactly(
                Instant.parse("2026-11-20T23:50:00Z"), Instant.parse("2026-11-21T01:46:00Z"));
    }

    @Test
    void whatBeganSoLateThatItIsNotOverIsAskedAbout() {
        assertThat(say("mark_watched", Map.of("title", "Chernobyl S01E01-E03", "watched_at", "from 19:30 on")))
                .contains("not over yet");
        assertThat(writes()).isEmpty();
    }

    @Test
    void whatHadPlaysIsSaidToHaveOneMore() {
        say("mark_watched", Map.of("items", List.of("Chernobyl S01E01 | 2026-11-18", "Chernobyl S01E02 | 2026-11-19")));

        assertThat(say("mark_watched", Map.of("title", "Chernobyl", "watched_at", "yesterday", "rewatch", true)))
                .contains("Seen before, on Wed 18 Nov to Thu 19 Nov: 2 of these 5, with one play more now.");
        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday"))).doesNotContain("before");
    }

    @Test
    void throughEpisodeIsTheSame() {
        say("mark_watched", Map.of("title", "Chernobyl S01E01", "through_episode", 3, "watched_at", "yesterday 22:00"));

        assertThat(sent()).hasSize(3).doesNotHaveDuplicates().endsWith(Instant.parse("2026-11-20T22:00:00Z"));
    }

    @Test
    void itemsAreInTheOrderInWhichTheyWereSaid() {
        String reply =
                say("mark_watched", Map.of("items", List.of("Heat", "Arrival"), "watched_at", "yesterday 23:00"));

        assertThat(reply).contains("Spaced by running time");
        // Arrival runs 116 minutes
        assertThat(sent()).containsExactly(
                Instant.parse("2026-11-20T21:04:00Z"), Instant.parse("2026-11-20T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chernobyl          | now
            Chernobyl          | yesterday 01:30
            Chernobyl          | released
            Chernobyl season 1 | now
            Breaking Bad season 2 | unknown
            Heat               | yesterday
            Chernobyl S01E01   | yesterday
            Chernobyl S01E01-E02 | unknown
            Chernobyl S01E01-E02 | released
            """)
    void whatNoDayHoldsAndOneTitleAndNoTimeAreLeftTogether(String title, String when) {
        assertThat(say("mark_watched", Map.of("title", title, "watched_at", when))).doesNotContain("Spaced");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chernobyl | Friday from 14:00 | Spaced by running time; the first began then.
            Chernobyl | Friday from 20:00 | the first began then, the last ended at
            Chernobyl season 1 | Friday from 21:00 | on the day after.
            """)
    void whatEndsOnTheDayAfterIsSaid(String title, String when, String said) {
        assertThat(say("mark_watched", Map.of("title", title, "watched_at", when))).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"yesterday, ended", "Friday from 14:00, began"})
    void aWholeShowThatADayHoldsIsARange(String when, String said) {
        assertThat(say("mark_watched", Map.of("title", "Chernobyl", "watched_at", when)))
                .contains("Marked 5 episodes",
                        "Spaced by running time; the " + (said.equals("ended") ? "last" : "first"));
        assertThat(sent()).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chernobyl season 1 | yesterday 23:00 | 5
            Chernobyl S01      | last night      | 5
            Dark, dritte Staffel | gestern Abend | 8
            """)
    void aSeasonOfWhichATimeIsSaidIsARange(String title, String when, int episodes) {
        String reply = say("mark_watched", Map.of("title", title, "watched_at", when));

        assertThat(reply).contains("Spaced by running time");
        assertThat(sent()).hasSize(episodes).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aWholeShowSeenAgainAtATimeIsARangeAndNothingIsAsked() {
        String reply = say("mark_watched", Map.of("title", "Severance", "watched_at", "yesterday", "rewatch", true));

        assertThat(reply).contains("Marked 24 episodes", "Spaced by running time").doesNotContain("nothing was done");
        assertThat(sent()).hasSize(24).isSorted().doesNotHaveDuplicates();
        assertThat(say("mark_watched", Map.of("title", "Severance", "rewatch", true))).contains("nothing was done");
    }

    @Test
    void aSeasonThatNoDayHoldsIsLeftTogether() {
        assertThat(say("mark_watched", Map.of("title", "Stranger Things", "watched_at", "yesterday", "confirm", true)))
                .doesNotContain("Spaced");
    }

    @Test
    void eachLineSaysTheTimeThatWasStored() {
        String reply = say("mark_watched", Map.of("items",
                List.of("Chernobyl S01E01-E03 on 20 November at 8pm", "Chernobyl S01E04-E05 | 2026-11-19")));

        assertThat(sent()).hasSize(5).doesNotHaveDuplicates();
        assertThat(reply).contains("S01E01 to S01E03: yesterday 17:50 to 20:00",
                "S01E04, S01E05: Thu 19 Nov 18:55 to 20:00");
        assertThat(sent().stream().map(sent -> sent.toString().substring(0, 16))).contains("2026-11-20T17:50",
                "2026-11-20T20:00", "2026-11-19T18:55", "2026-11-19T20:00");
    }

    @Test
    void itCanBeTakenBack() {
        say("mark_watched", Map.of("items", List.of("Heat | 2026-11-10", "Arrival"), "watched_at", "yesterday"));

        assertThat(say("undo", Map.of())).contains("Heat", "Arrival");
        assertThat(say("get_history", Map.of("title", "Heat"))).doesNotContain("play:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Heat | 2026-11-10;                 2026-11-10T20:00:00Z
            Heat | 2026-11-10T21:30;           2026-11-10T21:30:00Z
            Heat (1995) | yesterday 21:00;     2026-11-20T21:00:00Z
            Heat (2026-11-10);                 2026-11-10T20:00:00Z
            Heat 2026-11-10;                   2026-11-10T20:00:00Z
            Heat, watched on 2026-11-10;       2026-11-10T20:00:00Z
            Heat, yesterday;                   2026-11-20T20:00:00Z
            Heat, last night;                  2026-11-20T21:00:00Z
            Heat on Monday;                    2026-11-16T20:00:00Z
            Heat on 10 November;               2026-11-10T20:00:00Z
            Heat on Nov 10 at 9pm;             2026-11-10T21:00:00Z
            Heat, 3 days ago;                  2026-11-18T20:00:00Z
            Heat | gestern Abend;              2026-11-20T20:00:00Z
            Heat | on Monday;                  2026-11-16T20:00:00Z
            """)
    void anEntryMayHaveATimeOfItsOwn(String entry, Instant expected) {
        String reply =
                say("mark_watched", Map.of("items", List.of("Arrival", entry), "watched_at", "2026-10-05T12:00"));

        assertThat(reply).contains("Marked both titles as watched (Europe/London).").contains("Heat (1995)");
        assertThat(sent()).containsExactlyInAnyOrder(Instant.parse("2026-10-05T11:00:00Z"), expected);
    }

    /** "Alien last night" alone might be a title; beside others that say when, it is one and a time. */
    @Test
    void besideOthersThatSayWhenATimeNeedsNoMark() {
        String reply = say("mark_watched",
                Map.of("items", List.of("Heat on Monday", "Arrival last night", "Alien yesterday evening")));

        assertThat(reply).contains("Heat (1995)", "Arrival (2016)", "Alien (1979)");
        assertThat(sent()).containsExactlyInAnyOrder(Instant.parse("2026-11-16T20:00:00Z"),
                Instant.parse("2026-11-20T21:00:00Z"), Instant.parse("2026-11-20T20:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Heat | 2026-02-30", "Heat | soonish", "Heat | 2031-01-01", "Heat (2026-13-01)",
        "Heat | 3/4/2020", "Heat | next week", "Heat | 1850-01-01", "Heat 2027-01-01", "Heat | 30 February",
        "Heat | Independence Day"})
    void aTimeThatCannotBeIsToldAndNothingIsDone(String entry) {
        assertThat(say("mark_watched", Map.of("items", List.of("Arrival", entry))))
                .contains("items[1]").contains("nothing was changed");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Parasite            | 1990-05-01       | came out only
            Parasite            | March 2001       | came out only
            Arrival             | 2010             | came out only
            Chernobyl           | 2015-01-01       | aired only
            Chernobyl season 1  | 2015-01-01       | aired only
            Chernobyl S01E02    | 2019-01-01       | aired only
            Chernobyl S01E01-E02 | 2018             | aired only
            Dune: Part Two      | Christmas 2020   | came out only
            Severance S02E01    | 2022-03-01       | aired only
            Heat                | 1990             | came out only
            """)
    void whatWasNotOutThenIsAskedAbout(String title, String when, String why) {
        Map<String, Object> call = new HashMap<>(Map.of("title", title, "watched_at", when, "rewatch", true));
        assertThat(say("mark_watched", call)).contains(why).contains("later than the time given", "nothing was done");
        assertThat(writes()).isEmpty();

        call.put("confirm", true);
        assertThat(say("mark_watched", call)).contains("watched");
        assertThat(writes()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Arrival | 2016
            Arrival | 2016-12-30
            Heat    | 1996
            Chernobyl S01E01 | 2019
            """)
    void whatMayHaveBeenOutIsNotAskedAbout(String title, String when) {
        assertThat(say("mark_watched", Map.of("title", title, "watched_at", when))).contains("Marked");
    }

    private List<Instant> sent() {
        return writes().stream().flatMap(write -> SENT.matcher(write.body()).results())
                .map(found -> Instant.parse(found.group(1))).sorted().toList();
    }
}
