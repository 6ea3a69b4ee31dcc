package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days by their names and by how far they are. It is Saturday, 21 November 2026, 18:30 in Berlin. */
class PhrasesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T18:30:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a week last Monday              | 2026-11-09T20:00
            a week ago last Monday          | 2026-11-09T20:00
            a week ago Tuesday              | 2026-11-10T20:00
            two weeks ago on Friday         | 2026-11-06T20:00
            Friday two weeks ago at 9pm     | 2026-11-06T21:00
            Saturday two weeks ago          | 2026-11-07T20:00
            two weeks ago on Saturday       | 2026-11-07T20:00
            a week last Saturday            | 2026-11-07T20:00
            two weeks ago today             | 2026-11-07T20:00
            yesterday two weeks ago         | 2026-11-06T20:00
            a year ago yesterday at 9pm     | 2025-11-20T21:00
            a fortnight last Wednesday      | 2026-11-04T20:00
            Monday last week                | 2026-11-09T20:00
            on Tuesday of last week         | 2026-11-10T20:00
            last week on Sunday             | 2026-11-15T20:00
            last week's Thursday            | 2026-11-12T20:00
            Monday this week                | 2026-11-16T20:00
            the Friday before last          | 2026-11-13T20:00
            last Friday but one             | 2026-11-13T20:00
            two Fridays ago                 | 2026-11-13T20:00
            three Saturdays ago, in the evening | 2026-10-31T20:00
            a fortnight ago                 | 2026-11-07T20:00
            two fortnights ago              | 2026-10-24T20:00
            three nights ago                | 2026-11-18T21:00
            two evenings ago                | 2026-11-19T20:00
            the night before last           | 2026-11-19T21:00
            late last night                 | 2026-11-20T21:00
            early yesterday morning         | 2026-11-20T09:00
            an hour and a half ago          | 2026-11-21T17:00
            two and a half hours ago        | 2026-11-21T16:00
            a week and a half ago           | 2026-11-11T20:00
            a year and a half ago           | 2025-05-21T20:00
            the 3rd                         | 2026-11-03T20:00
            on the 30th                     | 2026-10-30T20:00
            the 31st at 22:00               | 2026-10-31T22:00
            the 5th of last month           | 2026-10-05T20:00
            the first Friday of November    | 2026-11-06T20:00
            the last Sunday in August       | 2026-08-30T20:00
            the second Tuesday in May 2019  | 2019-05-14T20:00
            the last Friday in March        | 2026-03-27T20:00
            the last Friday of last month   | 2026-10-30T20:00
            20.11.2026                      | 2026-11-20T20:00
            3.4.2025                        | 2025-04-03T20:00
            25/12/2025                      | 2025-12-25T20:00
            11/20/2026                      | 2026-11-20T20:00
            """)
    void daysAreCountedFromToday(String said, LocalDateTime expected) {
        assertThat(local(said, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on New Year's Day 2026       |    | 2026-01-01T20:00
            New Year's Eve 2025          |    | 2025-12-31T20:00
            last Christmas               |    | 2025-12-25T20:00
            Christmas 2019               |    | 2019-12-25T20:00
            xmas eve last year           |    | 2025-12-24T20:00
            last Boxing Day, the evening |    | 2025-12-26T20:00
            the day after last Christmas |    | 2025-12-26T20:00
            two days before last Christmas |    | 2025-12-23T20:00
            Halloween night              |    | 2026-10-31T21:00
            on Valentine’s               |    | 2026-02-14T20:00
            St. Patrick's Day            |    | 2026-03-17T20:00
            Easter Sunday                |    | 2026-04-05T20:00
            Good Friday 2025             |    | 2025-04-18T20:00
            easter monday                |    | 2026-04-06T20:00
            Pentecost                    |    | 2026-05-24T20:00
            last Thanksgiving            | us | 2025-11-27T20:00
            Thanksgiving                 | ca | 2026-10-12T20:00
            the day after last Thanksgiving | us | 2025-11-28T20:00
            Memorial Day                 |    | 2026-05-25T20:00
            Labor Day                    | us | 2026-09-07T20:00
            Labour Day                   | fr | 2026-05-01T20:00
            Labor Day                    | gb | 2026-05-01T20:00
            Constitution Day             | us | 2026-09-17T20:00
            Independence Day             | us | 2026-07-04T20:00
            Independence Day             | in | 2026-08-15T20:00
            the 4th of July              |    | 2026-07-04T20:00
            Mother's Day                 | gb | 2026-03-15T20:00
            Mother's Day                 | us | 2026-05-10T20:00
            Canada Day 2024              |    | 2024-07-01T20:00
            last Silvester               | de | 2025-12-31T20:00
            last Nochebuena              | es | 2025-12-24T20:00
            leap day                     |    | 2024-02-29T20:00
            """)
    void daysHaveNames(String said, String country, LocalDateTime expected) {
        assertThat(local(said, country)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in July 2018            | 2018-07-16 | 2018-07-01 | 2018-07-31
            July 2018               | 2018-07-16 | 2018-07-01 | 2018-07-31
            sometime in 2019        | 2019-07-02 | 2019-01-01 | 2019-12-31
            back in October         | 2026-10-16 | 2026-10-01 | 2026-10-31
            2019-02                 | 2019-02-14 | 2019-02-01 | 2019-02-28
            last year               | 2025-07-02 | 2025-01-01 | 2025-12-31
            last month              | 2026-10-16 | 2026-10-01 | 2026-10-31
            last week               | 2026-11-12 | 2026-11-09 | 2026-11-15
            last weekend            | 2026-11-14 | 2026-11-14 | 2026-11-15
            the weekend before last | 2026-11-07 | 2026-11-07 | 2026-11-08
            two weekends ago        | 2026-11-07 | 2026-11-07 | 2026-11-08
            over the weekend before last | 2026-11-07 | 2026-11-07 | 2026-11-08
            early 2018              | 2018-03-02 | 2018-01-01 | 2018-12-31
            in late October 2019    | 2019-10-26 | 2019-10-01 | 2019-10-31
            at the end of last year | 2025-10-31 | 2025-01-01 | 2025-12-31
            mid-2017                | 2017-07-02 | 2017-01-01 | 2017-12-31
            this month              | 2026-11-15 | 2026-11-01 | 2026-11-30
            in the last 30 days     | 2026-11-06 | 2026-10-22 | 2026-11-21
            from August to September | 2026-08-31 | 2026-08-01 | 2026-09-30
            between Christmas and New Year | 2025-12-28 | 2025-12-25 | 2026-01-01
            last summer             | 2026-07-16 | 2026-06-01 | 2026-08-31
            in the summer of 2019   | 2019-07-16 | 2019-06-01 | 2019-08-31
            this spring             | 2026-04-15 | 2026-03-01 | 2026-05-31
            in spring               | 2026-04-15 | 2026-03-01 | 2026-05-31
            last winter             | 2026-01-14 | 2025-12-01 | 2026-02-28
            late last summer        | 2026-08-15 | 2026-06-01 | 2026-08-31
            during the summer holidays | 2026-07-16 | 2026-06-01 | 2026-08-31
            Q3 2025                 | 2025-08-15 | 2025-07-01 | 2025-09-30
            over Christmas 2024     | 2024-12-25 | 2024-12-24 | 2024-12-26
            over last Christmas     | 2025-12-25 | 2025-12-24 | 2025-12-26
            over the Christmas holidays 2024 | 2024-12-28 | 2024-12-24 | 2025-01-01
            over Easter             | 2026-04-04 | 2026-04-03 | 2026-04-06
            the Easter weekend      | 2026-04-04 | 2026-04-03 | 2026-04-06
            """)
    void ofMoreThanADayItsMiddleIsTaken(String said, LocalDate expected, LocalDate first, LocalDate last) {
        WatchedAt.At at = (WatchedAt.At) times(null).watchedAt(said);

        assertThat(at.instant().atZone(BERLIN).toLocalDateTime()).isEqualTo(expected.atTime(20, 0));
        assertThat(at.within()).isEqualTo(Span.ofDays(first, last.plusDays(1), BERLIN));
    }

    @Test
    void aStretchThatHasJustBegunIsNotInTheFuture() {
        TimeParser newYear = new TimeParser(
                Clock.fixed(Instant.parse("2026-01-01T00:20:00Z"), BERLIN), BERLIN, () -> null);

        assertThat(((WatchedAt.At) newYear.watchedAt("this year")).instant())
                .isBetween(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-01-01T00:20:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in 2031", "next month", "next weekend", "Monday next week", "New Year's Eve 2027",
        "next Christmas", "in December 2026", "next summer",
        "Saturday 12 December"})
    void whatIsToComeWasNotWatched(String said) {
        assertThat(refusal(said, null)).isEqualTo("lies in the future, and a play cannot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the 31st of last September 2025", "the fifth Friday of June 2026", "32.1.2026",
        "30/02/2026",
        "the 0th", "the 32nd"})
    void daysThatDoNotExistAreNotMoved(String said) {
        assertThat(refusal(said, null)).matches("names a date that does not exist: .+|must be a date.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thanksgiving 2025             | 2025-11-27
            the day before Thanksgiving 2025 | 2025-11-26
            """)
    void wherePeopleHaveNoSuchDayTheyMeanWhatMostMean(String said, LocalDate day) {
        assertThat(local(said, "cl").toLocalDate()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Independence Day", "Mother's Day", "the day before Independence Day"})
    void aNameForSeveralDaysIsAskedFor(String said) {
        assertThat(refusal(said, "cl"))
                .isEqualTo("names a day that differs by country: give the date itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on Christmas Day    | 2026-12-25
            New Year's Day      | 2027-01-01
            next Easter         | 2027-03-28
            Monday next week    | 2026-11-23
            the 3rd             | 2026-12-03
            Thanksgiving        | 2026-11-26
            """)
    void aCalendarLooksAhead(String said, LocalDate expected) {
        assertThat(times("us").start(said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"end of this month", "late November", "late 2026 "})
    void ofAStretchThatRunsNothingToComeIsTaken(String said) {
        assertThat(((WatchedAt.At) times(null).watchedAt(said)).instant())
                .isBeforeOrEqualTo(NOW.atZone(BERLIN).toInstant())
                .isAfter(Instant.parse("2026-10-30T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a week on Monday", "two weeks on Friday", "a fortnight on Sunday"})
    void aDayToComeIsNotReadAsOneThatWas(String said) {
        assertThat(refusal(said, null)).startsWith("must be a date");
    }

    @Test
    void aCollectionTakesADayOnly() {
        assertThat(catchThrowableOfType(TraktException.class, () -> times(null).collectedAt("in July 2018"))
                .failure()).isInstanceOf(Failure.BadArguments.class);
    }

    private static TimeParser times(String country) {
        return new TimeParser(Clock.fixed(NOW.atZone(BERLIN).toInstant(), BERLIN), BERLIN, () -> country);
    }

    private static LocalDateTime local(String said, String country) {
        return LocalDateTime.ofInstant(((WatchedAt.At) times(country).watchedAt(said)).instant(), BERLIN);
    }

    private static String refusal(String said, String country) {
        TraktException thrown =
                catchThrowableOfType(TraktException.class, () -> times(country).watchedAt(said));
        return ((Failure.BadArguments) thrown.failure()).problems().getFirst().wrong();
    }
}
