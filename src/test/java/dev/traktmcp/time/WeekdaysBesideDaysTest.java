package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A weekday beside a day that has a name or a date. */
class WeekdaysBesideDaysTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the Sunday after Bonfire Night      | 2026-11-08
            Friday before Halloween             | 2026-10-30
            the Saturday following Easter       | 2026-04-11
            Monday after 8 November             | 2026-11-09
            Tuesday before last Christmas       | 2025-12-23
            late May bank holiday Monday        | 2026-05-25
            early May bank holiday Monday       | 2026-05-04
            August bank holiday Saturday        | 2026-08-29
            Saturday of the Easter weekend      | 2026-04-04
            Sunday of the August bank holiday   | 2026-08-30
            Saturday on Easter weekend          | 2026-04-04
            Easter weekend Sunday               | 2026-04-05
            Sunday of Halloween weekend         | 2026-11-01
            Good Friday                         | 2026-04-03
            the first Monday in May             | 2026-05-04
            Saturday of the 11 November weekend | 2026-11-14
            """)
    void isThatDay(String said, LocalDate day) {
        TimeParser times = new TimeParser(Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), LONDON), LONDON,
                () -> "gb");
        assertThat(times.watchedAt(said + " 20:00")).isInstanceOfSatisfying(WatchedAt.At.class,
                at -> assertThat(at.instant().atZone(LONDON).toLocalDate()).isEqualTo(day));
    }
}
