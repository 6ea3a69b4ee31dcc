package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T00:00 | today 00:00
            2026-11-20T23:59 | yesterday 23:59
            2026-11-22T20:15 | tomorrow 20:15
            2026-11-19T20:00 | Thu 19 Nov 20:00
            2026-11-30T09:05 | Mon 30 Nov 09:05
            2026-01-01T00:00 | Thu 1 Jan 00:00
            2025-11-21T20:00 | Fri 21 Nov 2025 20:00
            2027-01-01T20:00 | Fri 1 Jan 2027 20:00
            """)
    void writesLocalDatesAndTimes(LocalDateTime when, String expected) {
        assertThat(at("2026-11-21T18:30").dateAndTime(when.atZone(BERLIN).toInstant())).isEqualTo(expected);
    }

    @Test
    void namesOfDaysCrossTheYear() {
        assertThat(at("2026-12-31T23:59").date(LocalDate.of(2027, 1, 1))).isEqualTo("tomorrow");
        assertThat(at("2027-01-01T00:00").date(LocalDate.of(2026, 12, 31))).isEqualTo("yesterday");
        assertThat(at("2027-01-01T00:00").date(LocalDate.of(2026, 12, 30))).isEqualTo("Wed 30 Dec 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T18:30 | 2026-11-21T18:30:59 | now
            2026-11-21T18:30 | 2026-11-21T18:31 | in 1 minute
            2026-11-21T18:30 | 2026-11-21T19:29 | in 59 minutes
            2026-11-21T18:30 | 2026-11-21T19:30 | in 1 hour
            2026-11-21T18:30 | 2026-11-21T20:20 | in 2 hours
            2026-11-21T23:00 | 2026-11-22T01:00 | in 2 hours
            2026-11-21T18:30 | 2026-11-22T18:30 | in 1 day
            2026-11-21T18:30 | 2026-11-24T09:00 | in 3 days
            2026-11-21T18:30 | 2026-11-18T21:00 | 3 days ago
            2026-11-21T18:30 | 2026-11-21T17:50 | 40 minutes ago
            # Clocks that change: 23 and 25 hours of a day.
            2026-03-28T20:00 | 2026-03-29T20:00 | in 23 hours
            2026-10-25T00:00 | 2026-10-25T23:30 | in 1 day
            2026-10-24T20:00 | 2026-10-25T20:00 | in 1 day
            """)
    void writesHowFarAwaySomethingIs(String now, LocalDateTime when, String expected) {
        assertThat(at(now).away(when.atZone(BERLIN).toInstant())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T19:10    | 40 minutes left
            2026-11-21T19:09:01 | 40 minutes left
            2026-11-21T18:30:20 | 1 minute left
            2026-11-21T19:30    | 1 hour left
            2026-11-21T19:50    | 1 hour 20 minutes left
            2026-11-21T20:31    | 2 hours 1 minute left
            2026-11-21T18:00    | 0 minutes left
            """)
    void writesWhatIsLeft(LocalDateTime end, String expected) {
        assertThat(at("2026-11-21T18:30").left(end.atZone(BERLIN).toInstant())).isEqualTo(expected);
    }

    @Test
    void whatRepliesSayCanBeSaidBack() {
        Clock clock = Clock.fixed(LocalDateTime.parse("2026-11-21T18:30").atZone(BERLIN).toInstant(), BERLIN);
        for (int days = 0; days < 800; days++) {
            LocalDateTime watched = LocalDateTime.parse("2026-11-21T18:15").minusDays(days);
            String said = new TimeFormat(clock, BERLIN).dateAndTime(watched.atZone(BERLIN).toInstant());
            assertThat(new TimeParser(clock, BERLIN, () -> null).watchedAt(said))
                    .as(said).isEqualTo(new WatchedAt.At(watched.atZone(BERLIN).toInstant()));
        }
    }

    @Test
    void saysItsZone() {
        assertThat(at("2026-11-21T18:30").zone()).isEqualTo("Europe/Berlin");
    }

    private static TimeFormat at(String now) {
        return new TimeFormat(Clock.fixed(LocalDateTime.parse(now).atZone(BERLIN).toInstant(), BERLIN), BERLIN);
    }
}
