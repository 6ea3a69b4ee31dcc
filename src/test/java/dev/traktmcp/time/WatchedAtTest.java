package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When something was watched. Unless a test says otherwise it is Saturday, 21 November 2026, 18:30:45 in Berlin. */
class WatchedAtTest {
    private static final String SATURDAY = "2026-11-21T18:30:45";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now                       | 2026-11-21T18:30
            just now                  | 2026-11-21T18:30
            5 minutes ago             | 2026-11-21T18:25
            30 min ago                | 2026-11-21T18:00
            an hour ago               | 2026-11-21T17:30
            half an hour ago          | 2026-11-21T18:00
            about 2 hours ago         | 2026-11-21T16:30
            a couple of hours ago     | 2026-11-21T16:30
            two days ago              | 2026-11-19T20:00
            a week ago                | 2026-11-14T20:00
            3 weeks ago               | 2026-10-31T20:00
            a month ago               | 2026-10-21T20:00
            2 days ago at 9pm         | 2026-11-19T21:00
            today                     | 2026-11-21T18:30
            this morning              | 2026-11-21T09:00
            This   AFTERNOON          | 2026-11-21T15:00
            today at 17:15            | 2026-11-21T17:15
            at 17:30                  | 2026-11-21T17:30
            17:30                     | 2026-11-21T17:30
            at noon                   | 2026-11-21T12:00
            yesterday                 | 2026-11-20T20:00
            Yesterday.                | 2026-11-20T20:00
            yesterday morning         | 2026-11-20T09:00
            yesterday afternoon       | 2026-11-20T15:00
            yesterday evening         | 2026-11-20T20:00
            last night                | 2026-11-20T21:00
            yesterday at 9pm          | 2026-11-20T21:00
            9pm yesterday             | 2026-11-20T21:00
            yesterday at 9:15 p.m.    | 2026-11-20T21:15
            yesterday at 21.15        | 2026-11-20T21:15
            yesterday, 12am           | 2026-11-20T00:00
            yesterday 12 pm           | 2026-11-20T12:00
            last night at 11          | 2026-11-20T23:00
            last night at 11:30       | 2026-11-20T23:30
            last night at 1am         | 2026-11-21T01:00
            last night at 12:30       | 2026-11-21T00:30
            yesterday at 9 in the evening | 2026-11-20T21:00
            the day before yesterday  | 2026-11-19T20:00
            friday                    | 2026-11-20T20:00
            on Friday                 | 2026-11-20T20:00
            saturday                  | 2026-11-14T20:00
            last saturday             | 2026-11-14T20:00
            sunday                    | 2026-11-15T20:00
            tues                      | 2026-11-17T20:00
            saturday morning          | 2026-11-14T09:00
            on Friday evening         | 2026-11-20T20:00
            friday night              | 2026-11-20T21:00
            saturday 8pm              | 2026-11-14T20:00
            2026-11-20                | 2026-11-20T20:00
            2026-11-20 21:00          | 2026-11-20T21:00
            2026-11-20T21:00          | 2026-11-20T21:00
            2026-11-20T21:00:59       | 2026-11-20T21:00
            2026-11-20 at 9pm         | 2026-11-20T21:00
            2026-11-20 evening        | 2026-11-20T20:00
            2026-11-20T21:00Z         | 2026-11-20T22:00
            2026-11-20T21:00:30.123Z  | 2026-11-20T22:00
            2026-11-20T21:00+09:00    | 2026-11-20T13:00
            2026-11-20 21:00 -0500    | 2026-11-21T03:00
            November 3                | 2026-11-03T20:00
            3 November 2026           | 2026-11-03T20:00
            3rd of november           | 2026-11-03T20:00
            on the 3rd of Nov at 22:10 | 2026-11-03T22:10
            Nov. 3, 2025              | 2025-11-03T20:00
            december 24 2025          | 2025-12-24T20:00
            Fri 20 Nov                | 2026-11-20T20:00
            Fri 21 Nov                | 2025-11-21T20:00
            29 February               | 2024-02-29T20:00
            2024-02-29                | 2024-02-29T20:00
            1895-12-28                | 1895-12-28T20:00
            """)
    void readsWhatAPersonSays(String said, LocalDateTime expected) {
        assertThat(local(SATURDAY, "Europe/Berlin", said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "21 November", "this morning", "heute Vormittag", "2026-11-21T07:33"})
    void todayOrAPartOfItThatHasBegunIsNow(String said) {
        assertThat(local("2026-11-21T07:30:00", "Europe/Berlin", said)).isEqualTo("2026-11-21T07:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "next Tuesday", "next week", "in 2 hours", "tomorrow evening", "in three days",
        "in 2030", "december 2026",
        "today at 9pm", "tonight at 10",
        "2026-11-22", "2026-11-21T19:00", "2026-11-21 at 9pm", "2027-01-01T00:00Z", "22 November 2026", "next weekend"})
    void thePastIsAllThatWasWatched(String said) {
        assertThat(refusal(said)).isEqualTo("lies in the future, and a play cannot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "2025-02-29", "February 30", "31 April 2026",
        "2026-11-20T25:00", "yesterday at 25:00", "yesterday at 13pm",
        "Saturday 20 November 2026", "2026-11-20T21:00+25:00"})
    void whatTheCalendarDoesNotHaveIsSaidToBeMissing(String said) {
        assertThat(refusal(said)).matches("names a (?:date|time|date or a time) that does not exist.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-11-20", "1850-01-01", "9999 years ago", "1887-12-31T23:00"})
    void nobodyWatchedFilmsBeforeThereWereAny(String said) {
        assertThat(refusal(said)).contains("before 1888");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "soon", "this saturday", "at 9", "yesterday at 9", "20.11.", "the other day",
        "a few weeks ago",
        "1732222800", "26-11-20", "evening", "99999 days ago",
        "half a day ago", "released yesterday", "morning of"})
    void whatMayMeanAnythingIsAskedFor(String said) {
        assertThat(refusal(said)).startsWith("must be a date or an instant").contains("released", "unknown", "ago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the nineties", "over the holidays", "the school holidays"})
    void whatHasNoKnownBoundsIsAskedForADay(String said) {
        assertThat(refusal(said)).contains("names more than a day", "ask the person for the day or the month",
                "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"released", "When it came out.", "when they came out", "the day it came out",
        "on release day",
        "when it was released", "when it first aired", "the night it premiered", "its premiere", "on the release date"})
    void thatItCameOutIsTraktsWord(String said) {
        assertThat(times(SATURDAY, "Europe/Berlin").watchedAt(said)).isEqualTo(new WatchedAt.Released());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "no idea", "I have no idea when", "don't remember", "I don’t remember when",
        "I do not know", "can't recall exactly when", "not sure", "I forgot when",
        "on unknown", "an unknown date", "at an unknown time", "date unknown", "Datum unbekannt", "date inconnue",
        "en fecha desconocida", "in data sconosciuta", "em data desconhecida", "op onbekende datum"})
    void thatNobodyKnowsIsTraktsWordToo(String said) {
        assertThat(times(SATURDAY, "Europe/Berlin").watchedAt(said)).isEqualTo(new WatchedAt.Unknown());
    }

    @Test
    void traktsOwnWordsStay() {
        TimeParser times = times(SATURDAY, "Europe/Berlin");

        assertThat(times.watchedAt("Released")).isEqualTo(new WatchedAt.Released());
        assertThat(times.watchedAt("released").sent()).isEqualTo("released");
        assertThat(times.watchedAt(" unknown ").sent()).isEqualTo("unknown");
        assertThat(times.watchedAt("last night").sent()).isEqualTo("2026-11-20T20:00:00Z");
        assertThat(times.watchedAt(null)).isEqualTo(new WatchedAt.At(Instant.parse("2026-11-21T17:30:00Z")));
    }

    @ParameterizedTest(name = "{1}, {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # The clock skips 02:00 to 03:00: what it skips is read an hour later.
            Europe/Berlin       | 2026-03-29T12:00 | today at 2:30     | 2026-03-29T01:30:00Z
            Europe/Berlin       | 2026-03-29T12:00 | 11 hours ago      | 2026-03-28T23:00:00Z
            Europe/Berlin       | 2026-03-29T12:00 | last night        | 2026-03-28T20:00:00Z
            Europe/Berlin       | 2026-03-29T21:00 | today at 20:00    | 2026-03-29T18:00:00Z
            Europe/Berlin       | 2026-03-30T02:30 | a day ago         | 2026-03-29T18:00:00Z
            # 02:00 to 03:00 comes twice: the first is meant.
            Europe/Berlin       | 2026-10-25T12:00 | today at 2:30     | 2026-10-25T00:30:00Z
            Europe/Berlin       | 2026-10-25T12:00 | 2026-10-25T02:30+01:00 | 2026-10-25T01:30:00Z
            Europe/Berlin       | 2026-10-26T12:00 | a day ago         | 2026-10-25T19:00:00Z
            Europe/Berlin       | 2026-10-26T12:00 | two days ago      | 2026-10-24T18:00:00Z
            Pacific/Auckland    | 2026-09-27T12:00 | 2026-09-27T02:30  | 2026-09-26T14:30:00Z
            Pacific/Auckland    | 2026-09-28T09:00 | yesterday         | 2026-09-27T07:00:00Z
            Pacific/Auckland    | 2026-09-27T09:00 | yesterday         | 2026-09-26T08:00:00Z
            Pacific/Auckland    | 2026-04-05T12:00 | at 2:30           | 2026-04-04T13:30:00Z
            America/Los_Angeles | 2026-03-08T12:00 | at 2:30am         | 2026-03-08T10:30:00Z
            America/Los_Angeles | 2026-11-01T12:00 | at 1:30am         | 2026-11-01T08:30:00Z
            America/Los_Angeles | 2026-11-01T12:00 | last night        | 2026-11-01T04:00:00Z
            America/Los_Angeles | 2026-11-02T09:00 | yesterday         | 2026-11-02T04:00:00Z
            """)
    void clocksThatChangeFollowTheRulesOfJavaTime(String zone, LocalDateTime now, String said, Instant expected) {
        assertThat(times(now.toString(), zone).watchedAt(said).sent()).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T00:00:00 | yesterday   | 2026-11-21T20:00
            2026-11-21T23:59:59 | yesterday   | 2026-11-20T20:00
            2026-11-22T00:00:00 | last night  | 2026-11-21T21:00
            2026-11-22T00:00:00 | today       | 2026-11-22T00:00
            2026-11-22T00:30:00 | tonight     | 2026-11-22T00:30
            2026-11-22T00:00:00 | sunday      | 2026-11-15T20:00
            2026-11-23T00:00:00 | sunday      | 2026-11-22T20:00
            2026-03-01T10:00:00 | yesterday   | 2026-02-28T20:00
            2024-03-01T10:00:00 | yesterday   | 2024-02-29T20:00
            2026-03-31T10:00:00 | a month ago | 2026-02-28T20:00
            2024-02-29T10:00:00 | a year ago  | 2023-02-28T20:00
            2026-01-01T00:10:00 | yesterday   | 2025-12-31T20:00
            2026-01-01T10:00:00 | december 31 | 2025-12-31T20:00
            """)
    void edgesOfDaysMonthsAndYears(String now, String said, LocalDateTime expected) {
        assertThat(local(now, "Europe/Berlin", said)).isEqualTo(expected);
    }

    @Test
    void theZoneDecidesWhatYesterdayIs() {
        assertThat(local("2026-11-22T06:00:00", "Pacific/Auckland", "yesterday")).isEqualTo("2026-11-21T20:00");
        assertThat(local("2026-11-21T09:00:00", "America/Los_Angeles", "yesterday")).isEqualTo("2026-11-20T20:00");
    }

    private static TimeParser times(String now, String zone) {
        ZoneId place = ZoneId.of(zone);
        return new TimeParser(Clock.fixed(LocalDateTime.parse(now).atZone(place).toInstant(), place), place,
                () -> null);
    }

    private static LocalDateTime local(String now, String zone, String said) {
        WatchedAt.At at = (WatchedAt.At) times(now, zone).watchedAt(said);
        return LocalDateTime.ofInstant(at.instant(), ZoneId.of(zone));
    }

    private static String refusal(String said) {
        TraktException thrown = catchThrowableOfType(
                TraktException.class, () -> times(SATURDAY, "Europe/Berlin").watchedAt(said));
        Failure.Problem problem = ((Failure.BadArguments) thrown.failure()).problems().getFirst();
        assertThat(problem.argument()).isEqualTo("watched_at");
        return problem.wrong();
    }
}
