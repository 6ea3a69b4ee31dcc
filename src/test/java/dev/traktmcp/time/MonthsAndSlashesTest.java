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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, weekends and numbers with slashes. It is Saturday, 21 November 2026, 18:30 in Berlin. */
class MonthsAndSlashesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T18:30:00");
    private static final TimeParser TIMES =
            new TimeParser(Clock.fixed(NOW.atZone(BERLIN).toInstant(), BERLIN), BERLIN, () -> null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            in october              | 2026-10-01 | 2026-11-01
            In October 2025         | 2025-10-01 | 2025-11-01
            during December         | 2025-12-01 | 2026-01-01
            in 2025                 | 2025-01-01 | 2026-01-01
            in 2025-03              | 2025-03-01 | 2025-04-01
            since October           | 2026-10-01 | -
            last November           | 2025-11-01 | 2025-12-01
            last October            | 2026-10-01 | 2026-11-01
            November last year      | 2025-11-01 | 2025-12-01
            over the weekend        | 2026-11-21 | 2026-11-23
            this past weekend       | 2026-11-14 | 2026-11-16
            over the past week      | 2026-11-14 | 2026-11-22
            the past month          | 2026-10-21 | 2026-11-22
            in the past year        | 2025-11-21 | 2026-11-22
            the last couple of weeks | 2026-11-07 | 2026-11-22
            """)
    void aSpanInWordsHasBothItsEnds(String said, LocalDate first, LocalDate after) {
        assertThat(TIMES.span(said, null)).isEqualTo(new Span(instant(first), instant(after)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            december          | 2026-12-01
            in December       | 2026-12-01
            October           | 2027-10-01
            November          | 2026-11-01
            next November     | 2027-11-01
            January 2027      | 2027-01-01
            next January      | 2027-01-01
            2027              | 2027-01-01
            over the weekend  | 2026-11-21
            next weekend      | 2026-11-28
            """)
    void aCalendarTakesTheNextOfAName(String said, LocalDate first) {
        assertThat(TIMES.start(said)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/1/2020     | 2020-01-01
            3/3          | 2026-03-03
            25/12/19     | 2019-12-25
            12/25/19     | 2019-12-25
            25/12/99     | 1999-12-25
            11/20        | 2026-11-20
            31/10        | 2026-10-31
            on 1.1.20    | 2020-01-01
            5.11.2026    | 2026-11-05
            10/25        | 2026-10-25
            """)
    void numbersAreADateWhereTheyCanBeOneOnly(String said, LocalDate day) {
        assertThat(((WatchedAt.At) TIMES.watchedAt(said)).instant().atZone(BERLIN).toLocalDate()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2020", "3/4", "12/11/2025", "1/2/20", "03/04/2020", "on 5/6/2026", "7/8 at 9pm",
        "11/12", "10/11/25", "11/10/2026"})
    void numbersThatCanBeTwoDatesAreAskedAbout(String said) {
        assertThat(wrong(() -> TIMES.watchedAt(said))).contains("countries differ").contains("year-month-day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0000           | lies before 1888
            1700           | lies before 1888
            1887           | lies before 1888
            March 1650     | lies before 1888
            2030           | lies in the future
            next year      | lies in the future
            December 2026  | lies in the future
            2027-01        | lies in the future
            2026-13        | does not exist
            2026-00        | does not exist
            99999          | must be a day, a month or the like
            soon           | must be a day, a month or the like
            """)
    void aPeriodOutOfBoundsIsToldSo(String said, String why) {
        assertThat(wrong(() -> TIMES.period(said))).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "2031", "next month", "tomorrow", "1.1.1500", "next November"})
    void aHistoryBeginsInNoOtherTime(String said) {
        assertThat(wrong(() -> TIMES.span(said, null))).matches("lies (?:before 1888|in the future).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            past month     | 2026-10-01 | 2026-11-01
            the past year  | 2025-01-01 | 2026-01-01
            last November  | 2025-11-01 | 2025-12-01
            December       | 2025-12-01 | 2026-01-01
            """)
    void aPeriodIsAWholeMonthOrYear(String said, LocalDate first, LocalDate after) {
        assertThat(TIMES.period(said)).isEqualTo(new Span(instant(first), instant(after)));
    }

    private static Instant instant(LocalDate day) {
        return day == null ? null : day.atStartOfDay(BERLIN).toInstant();
    }

    private static String wrong(ThrowingCallable call) {
        return ((Failure.BadArguments) catchThrowableOfType(TraktException.class, call).failure())
                .problems().getFirst().wrong();
    }
}
