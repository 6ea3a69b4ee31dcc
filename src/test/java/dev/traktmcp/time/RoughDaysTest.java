package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.traktmcp.failure.TraktException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people say them who do not look at a clock. It is Saturday, 21 November 2026, 18:30 in Berlin. */
class RoughDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T18:30:00");
    private static final TimeParser TIMES =
            new TimeParser(Clock.fixed(NOW.atZone(BERLIN).toInstant(), BERLIN), BERLIN, () -> null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            roughly two weeks ago           | 2026-11-07T20:00
            the night from Thursday to Friday | 2026-11-19T21:00
            Thursday night into Friday      | 2026-11-19T21:00
            in the early hours of Friday    | 2026-11-20T03:00
            yesterday in the small hours    | 2026-11-20T03:00
            after dinner on Friday          | 2026-11-20T20:00
            yesterday after work            | 2026-11-20T20:00
            first thing this morning        | 2026-11-21T09:00
            first thing on Friday           | 2026-11-20T09:00
            on Wednesday at 8ish            | 2026-11-18T20:00
            Wed 18th at 9pm                 | 2026-11-18T21:00
            at the stroke of midnight       | 2026-11-21T00:00
            from 1 to 3 November 2019       | 2019-11-02T20:00
            two Christmases ago             | 2024-12-25T20:00
            am 5.11.                        | 2026-11-05T20:00
            am 5.11                         | 2026-11-05T20:00
            am 5. 12.                       | 2025-12-05T20:00
            am 5.11. um 21:30               | 2026-11-05T21:30
            am 5.11. abends                 | 2026-11-05T20:00
            il 5.11.                        | 2026-11-05T20:00
            le 5.11.                        | 2026-11-05T20:00
            op 05.11.                       | 2026-11-05T20:00
            Donnerstag, 5.11.               | 2026-11-05T20:00
            um 5.11.                        | 2026-11-21T05:11
            at 9.30.                        | 2026-11-21T09:30
            am 20.11.2026.                  | 2026-11-20T20:00
            this time last year             | 2025-11-21T20:00
            this time last week             | 2026-11-14T20:00
            exactly this time two months ago | 2026-09-21T20:00
            at this time yesterday          | 2026-11-20T18:30
            Easter two years ago            | 2024-03-31T20:00
            Christmas a year ago            | 2025-12-25T20:00
            Halloween 3 years ago           | 2023-10-31T20:00
            Ostern vor zwei Jahren          | 2024-03-31T20:00
            Noël il y a deux ans            | 2024-12-25T20:00
            Veterans Day (observed)         | 2026-11-11T20:00
            Veterans Day observed           | 2026-11-11T20:00
            Black Friday                    | 2025-11-28T20:00
            the first Sunday of Advent 2024 | 2024-12-01T20:00
            the 4th of July last year       | 2025-07-04T20:00
            """)
    void areTheDayAndTheTimeThatIsMeant(String said, LocalDateTime expected) {
        WatchedAt.At at = (WatchedAt.At) TIMES.watchedAt(said);
        assertThat(LocalDateTime.ofInstant(at.instant(), BERLIN)).isEqualTo(expected);
    }

    /** Better asked than guessed. */
    @ParameterizedTest
    @ValueSource(strings = {"at work yesterday", "yesterday from 8 to 10",
        "Friday from 10pm to 1am", "night from Friday to Sunday", "Monday night to Wednesday", "Wed 25th",
        "Christmas Day 2022 (observed)", "Independence Day 2026 (observed)", "New Year's Day a year ago",
        "5.11.", "Freitag 20.11", "5.13.", "am 32.11.", "am 30.2.", "5.11", "gestern von 8 bis 10 Uhr",
        "ieri dalle 8 alle 10"})
    void areRefusedWhereTheyCouldBeAnother(String said) {
        assertThat(catchThrowable(() -> TIMES.watchedAt(said))).isInstanceOf(TraktException.class);
    }

    /** Before Saturday, that of the past is the last; of what is to come, it is the coming one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Monday, Thursday, Friday
            2026-11-23 | this weekend           | 2026-11-21 | 2026-11-28
            2026-11-26 | this weekend           | 2026-11-21 | 2026-11-28
            2026-11-27 | This Weekend           | 2026-11-21 | 2026-11-28
            2026-11-23 | this past weekend      | 2026-11-21 | -
            2026-11-23 | last weekend           | 2026-11-21 | -
            2026-11-23 | dieses Wochenende      | 2026-11-21 | 2026-11-28
            2026-11-23 | ce week-end            | 2026-11-21 | 2026-11-28
            2026-11-23 | este fin de semana     | 2026-11-21 | 2026-11-28
            2026-11-23 | questo fine settimana  | 2026-11-21 | 2026-11-28
            2026-11-23 | este fim de semana     | 2026-11-21 | 2026-11-28
            2026-11-23 | dit weekend            | 2026-11-21 | 2026-11-28
            # Saturday, Sunday
            2026-11-28 | this weekend           | 2026-11-28 | 2026-11-28
            2026-11-29 | this weekend           | 2026-11-28 | 2026-11-28
            2026-11-29 | dieses Wochenende      | 2026-11-28 | 2026-11-28
            2026-11-28 | this past weekend      | 2026-11-21 | -
            2026-11-28 | last weekend           | 2026-11-21 | -
            """, nullValues = "-")
    void thisWeekendIsTheLastThatBegan(LocalDate today, String said, LocalDate saturday, LocalDate toCome) {
        TimeParser times = new TimeParser(
                Clock.fixed(today.atTime(18, 30).atZone(BERLIN).toInstant(), BERLIN), BERLIN, () -> null);
        Span weekend = Span.ofDays(saturday, saturday.plusDays(2), BERLIN);

        assertThat(((WatchedAt.At) times.watchedAt(said)).within()).isEqualTo(weekend);
        assertThat(times.period(said)).isEqualTo(weekend);
        assertThat(times.span(said, null)).isEqualTo(weekend);
        if (toCome != null) {
            assertThat(times.start(said)).isEqualTo(toCome);
        }
    }
}
