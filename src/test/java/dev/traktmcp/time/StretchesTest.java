package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Months, seasons and stretches by their ends, and dates that are open or do not exist. It is Saturday, 21 November
 * 2026, 18:30 in Berlin.
 */
class StretchesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T18:30:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 December             | 2025-12-12T20:00
            on Dec 24 at 8pm        | 2025-12-24T20:00
            12/25                   | 2025-12-25T20:00
            22 November             | 2025-11-22T20:00
            Christmas Eve           | 2025-12-24T20:00
            Christmas Day           | 2025-12-25T20:00
            New Year's Eve          | 2025-12-31T20:00
            the last Friday in November | 2025-11-28T20:00
            in December             | 2025-12-16T20:00
            over Christmas          | 2025-12-25T20:00
            Heiligabend             | 2025-12-24T20:00
            im Dezember             | 2025-12-16T20:00
            """)
    void aDateWithoutAYearIsTheLastThoughItComesAgainSoon(String said, LocalDateTime expected) {
        assertThat(local(said, null)).isEqualTo(expected);
        assertThat(times(null).start("Christmas Eve")).isEqualTo("2026-12-24");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            22 January              | 2026-01-22T20:00
            12 March                | 2026-03-12T20:00
            12 December 2025        | 2025-12-12T20:00
            Friday 12 December      | 2025-12-12T20:00
            21 November             | 2026-11-21T18:30
            Sunday                  | 2026-11-15T20:00
            the 22nd                | 2026-10-22T20:00
            last Christmas          | 2025-12-25T20:00
            """)
    void anotherDateWithoutAYearIsTheLast(String said, LocalDateTime expected) {
        assertThat(local(said, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 November             | date that does not exist: there is no 31 November
            Feb 30th                | date that does not exist: there is no 30 February
            29 February 2025        | date that does not exist: there is no 29 February 2025
            2026-02-30              | date that does not exist: there is no 30 February
            2026-13-01              | date that does not exist: there is no month 13
            Monday 20 November 2026 | date that does not exist: 20 November 2026 is a Friday
            the fifth Friday of June 2026 | date that does not exist: in June 2026 there are only four of that weekday
            the 32nd                | date that does not exist: no month has a day 32
            yesterday at 25:10      | time that does not exist: no clock shows 25:10
            2026-11-20T24:00        | time that does not exist: no clock shows 24:00
            yesterday 13pm          | time that does not exist: no clock shows 13 pm
            """)
    void whatDoesNotExistIsNamed(String said, String why) {
        assertThat(refusal(said, null)).isEqualTo("names a " + why);
    }

    @Test
    void aWeekdayOfLongAgoIsNotMeant() {
        assertThat(refusal("Sunday 12 March", null)).isEqualTo(
                "names a date that does not exist: neither this year nor the last has its 12 March on that weekday");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            August                    | 2026-08-01 | 2026-08-31
            October 2024              | 2024-10-01 | 2024-10-31
            2023                      | 2023-01-01 | 2023-12-31
            the year 2023             | 2023-01-01 | 2023-12-31
            2024-10                   | 2024-10-01 | 2024-10-31
            last year in August       | 2025-08-01 | 2025-08-31
            last summer               | 2026-06-01 | 2026-08-31
            summer 2024               | 2024-06-01 | 2024-08-31
            in the summer of last year | 2025-06-01 | 2025-08-31
            last year's summer        | 2025-06-01 | 2025-08-31
            the summer before last    | 2025-06-01 | 2025-08-31
            two winters               | - | -
            the summer holidays       | 2026-06-01 | 2026-08-31
            last winter               | 2025-12-01 | 2026-02-28
            winter 2024               | 2024-12-01 | 2025-02-28
            winter 2026               | 2025-12-01 | 2026-02-28
            this autumn               | 2026-09-01 | 2026-11-30
            last fall                 | 2025-09-01 | 2025-11-30
            the month of August       | 2026-08-01 | 2026-08-31
            the last decade           | 2016-11-21 | 2026-11-21
            Q3 2025                   | 2025-07-01 | 2025-09-30
            the first half of 2026    | 2026-01-01 | 2026-06-30
            last quarter of last year | 2025-10-01 | 2025-12-31
            the nineties              | 1990-01-01 | 1999-12-31
            the 90s                   | 1990-01-01 | 1999-12-31
            1980s                     | 1980-01-01 | 1989-12-31
            the 2010s                 | 2010-01-01 | 2019-12-31
            from August to October    | 2026-08-01 | 2026-10-31
            August-October            | 2026-08-01 | 2026-10-31
            between August and October 2024 | 2024-08-01 | 2024-10-31
            December to February      | 2025-12-01 | 2026-02-28
            2019-2021                 | 2019-01-01 | 2021-12-31
            3 to 10 October           | 2026-10-03 | 2026-10-10
            October 3 to 10           | 2026-10-03 | 2026-10-10
            between Christmas and New Year | 2025-12-25 | 2026-01-01
            Monday to Wednesday       | 2026-11-16 | 2026-11-18
            Thursday to Tuesday       | 2026-11-12 | 2026-11-17
            28 December to 3 January  | 2025-12-28 | 2026-01-03
            from Monday to today      | 2026-11-16 | 2026-11-21
            """, nullValues = "-")
    void aLoneMonthYearOrSeasonIsClosed(String said, LocalDate first, LocalDate last) {
        if (first == null) {
            assertThat(catchThrowableOfType(TraktException.class, () -> times(null).span(said, null))).isNotNull();
        } else {
            assertThat(times(null).span(said, null)).isEqualTo(Span.ofDays(first, last.plusDays(1), BERLIN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"since August", "from August", "August onwards", "from 2023 on", "since last summer",
        "since the nineties", "2026-08-01", "All Saints' Day", "Christmas Day", "Halloween", "Bonfire Night",
        "Easter Monday", "the day after Halloween", "German Unity Day", "Allerheiligen", "la Toussaint", "Ognissanti",
        "last Halloween", "Labour Day in France", "the Sunday after Halloween"})
    void whatBeginsThereStaysOpen(String said) {
        assertThat(times(null).span(said, null).end()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"on All Saints' Day, 2026-11-01", "on Halloween, 2026-10-31", "on 1 November, 2026-11-01",
        "Friday, 2026-11-20", "yesterday, 2026-11-20", "vorgestern, 2026-11-19"})
    void whatIsOnADayIsThatDay(String said, LocalDate day) {
        assertThat(times(null).span(said, null)).isEqualTo(Span.ofDays(day, day.plusDays(1), BERLIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"between 15 and 10 October", "from October 15 to October 10", "2021-2019",
        "from August 2024 to May 2024"})
    void aStretchDoesNotEndBeforeItBegins(String said) {
        assertThat(catchThrowableOfType(TraktException.class, () -> times(null).span(said, null)).failure())
                .hasToString(new Failure.BadArguments("start_date", "names a stretch that ends before it begins")
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            au | last summer | 2025-12-01 | 2026-02-28
            nz | last winter | 2026-06-01 | 2026-08-31
            ar | autumn 2024 | 2024-03-01 | 2024-05-31
            """)
    void inTheSouthTheSeasonsAreTheOthers(String country, String said, LocalDate first, LocalDate last) {
        assertThat(times(country).span(said, null)).isEqualTo(Span.ofDays(first, last.plusDays(1), BERLIN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in December      | 31
            next month       | 31
            this week        | 7
            2027             | 364
            next summer      | 92
            winter           | 90
            from December    | 7
            Friday           | 7
            today            | 7
            2026-12-24       | 7
            im Dezember      | 31
            """)
    void aCalendarTakesAllOfWhatIsNamed(String said, int days) {
        assertThat(times(null).days(said, 7)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the nineties", "over the holidays", "in the 80s"})
    void ofWhatHasNoMiddleTheDayIsAskedFor(String said) {
        assertThat(refusal(said, null)).startsWith("names more than a day").contains("the day or the month");
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
