package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weekends with a holiday. It is Saturday, 21 November 2026, unless it is said. */
class HolidayWeekendsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Easter weekend                    | gb | 2026-04-03 | 2026-04-06
            the long Easter weekend           | gb | 2026-04-03 | 2026-04-06
            Easter weekend 2024               | gb | 2024-03-29 | 2024-04-01
            Good Friday weekend               | gb | 2026-04-03 | 2026-04-06
            over Easter                       | gb | 2026-04-03 | 2026-04-06
            at Easter                         | gb | 2026-04-03 | 2026-04-06
            August bank holiday weekend       | gb | 2026-08-29 | 2026-08-31
            over the August bank holiday      | gb | 2026-08-29 | 2026-08-31
            May bank holiday weekend          | gb | 2026-05-23 | 2026-05-25
            the bank holiday weekend          | gb | 2026-08-29 | 2026-08-31
            the long weekend of Labor Day     | us | 2026-09-05 | 2026-09-07
            Memorial weekend                  | us | 2026-05-23 | 2026-05-25
            Thanksgiving weekend              | us | 2025-11-27 | 2025-11-30
            Thanksgiving weekend              | ca | 2026-10-10 | 2026-10-12
            Black Friday weekend              | us | 2025-11-28 | 2025-11-30
            4th of July weekend               | us | 2026-07-04 | 2026-07-05
            4th of July weekend 2024          | us | 2024-07-04 | 2024-07-07
            4th of July weekend 2023          | us | 2023-07-01 | 2023-07-04
            4th of July weekend 2018          | us | 2018-07-04 | 2018-07-08
            Christmas weekend                 | gb | 2025-12-25 | 2025-12-28
            Christmas weekend 2023            | gb | 2023-12-23 | 2023-12-26
            Christmas weekend 2022            | gb | 2022-12-24 | 2022-12-26
            Whitsun weekend                   | gb | 2026-05-23 | 2026-05-25
            Carnival weekend                  |    | 2026-02-14 | 2026-02-17
            at Carnival                       |    | 2026-02-14 | 2026-02-17
            the weekend of 15 November        |    | 2026-11-14 | 2026-11-15
            am Osterwochenende                | de | 2026-04-03 | 2026-04-06
            zu Ostern                         | de | 2026-04-03 | 2026-04-06
            das lange Wochenende über Fronleichnam | de | 2026-06-04 | 2026-06-07
            le week-end de la Pentecôte       | fr | 2026-05-23 | 2026-05-25
            le pont de l'Ascension            | fr | 2026-05-14 | 2026-05-17
            fin de semana de Pascua           | es | 2026-04-03 | 2026-04-06
            en Carnaval                       | es | 2026-02-14 | 2026-02-17
            il ponte dell'Immacolata          | it | 2025-12-06 | 2025-12-08
            fim de semana da Páscoa           | pt | 2026-04-03 | 2026-04-06
            no Carnaval                       | br | 2026-02-14 | 2026-02-17
            het pinksterweekend               | nl | 2026-05-23 | 2026-05-25
            hemelvaartweekend                 | nl | 2026-05-14 | 2026-05-17
            """)
    void hasTheDaysThatPeopleHaveOff(String said, String country, LocalDate first, LocalDate last) {
        Span days = Span.ofDays(first, last.plusDays(1), BERLIN);

        assertThat(times("2026-11-21T18:30", country).span(said, null)).isEqualTo(days);
        assertThat(times("2026-11-21T18:30", country).period(said)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-04T10:00, Easter weekend, 2026-04-03",
        "2026-08-30T10:00, August bank holiday weekend, 2026-08-29",
        "2026-04-04T10:00, last Easter weekend, 2025-04-18", "2026-04-02T10:00, Easter weekend, 2025-04-18"})
    void thatHasBegunIsTheLast(String now, String said, LocalDate first) {
        assertThat(times(now, "gb").period(said).start()).isEqualTo(first.atStartOfDay(BERLIN).toInstant());
    }

    private static TimeParser times(String now, String country) {
        Instant instant = LocalDateTime.parse(now).atZone(BERLIN).toInstant();
        return new TimeParser(Clock.fixed(instant, BERLIN), BERLIN, () -> country);
    }
}
