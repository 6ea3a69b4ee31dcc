package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days with names. It is Saturday, 21 November 2026, 18:30 in Berlin. */
class NamedDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Carnival                           |    | 2026-02-17T20:00
            Carnival Tuesday night             |    | 2026-02-17T21:00
            Mardi Gras 2025                    | us | 2025-03-04T20:00
            Shrove Tuesday                     | gb | 2026-02-17T20:00
            Pancake Day                        | gb | 2026-02-17T20:00
            Rosenmontagabend                   | de | 2026-02-16T20:00
            am Faschingsdienstag               | de | 2026-02-17T20:00
            Aschermittwoch                     | de | 2026-02-18T20:00
            Ash Wednesday                      |    | 2026-02-18T20:00
            martedì grasso                     | it | 2026-02-17T20:00
            na terça-feira de carnaval         | br | 2026-02-17T20:00
            el lunes de carnaval por la noche  | es | 2026-02-16T20:00
            mercredi des Cendres               | fr | 2026-02-18T20:00
            Twelfth Night                      | gb | 2026-01-05T21:00
            Burns Night at 10pm                | gb | 2026-01-25T22:00
            last Super Bowl Sunday             | us | 2026-02-08T20:00
            Super Bowl 2020                    | us | 2020-02-02T20:00
            Thanksgiving Eve                   | us | 2025-11-26T20:00
            Victoria Day                       | ca | 2026-05-18T20:00
            Canada Day                         | ca | 2026-07-01T20:00
            Bonfire Night                      |    | 2026-11-05T21:00
            Remembrance Sunday                 | gb | 2026-11-08T20:00
            Midsummer                          | gb | 2026-06-24T20:00
            Midsummer                          | se | 2026-06-20T20:00
            Midsummer Eve                      | se | 2026-06-19T20:00
            King's Day 2025                    | nl | 2025-04-26T20:00
            Koningsdag                         | nl | 2026-04-27T20:00
            op Sinterklaasavond                | nl | 2025-12-05T20:00
            Mother's Day                       | fr | 2026-05-31T20:00
            la fête des Mères 2020             | fr | 2020-06-07T20:00
            Muttertag                          | de | 2026-05-10T20:00
            Vatertag                           | de | 2026-05-14T20:00
            Vatertag                           | at | 2026-06-14T20:00
            Dia das Mães                       | br | 2026-05-10T20:00
            Dia dos Pais                       | br | 2026-08-09T20:00
            am zweiten Advent                  | de | 2025-12-07T20:00
            terza domenica d'Avvento           | it | 2025-12-14T20:00
            Buß- und Bettag                    | de | 2026-11-18T20:00
            Karsamstag                         | de | 2026-04-04T20:00
            Immacolata                         | it | 2025-12-08T20:00
            Ferragosto                         | it | 2026-08-15T20:00
            la noche de Reyes                  | es | 2026-01-05T20:00
            Día de la Constitución             | es | 2025-12-06T20:00
            le lundi de Pentecôte après-midi   | fr | 2026-05-25T15:00
            Hemelvaartsdag                     | nl | 2026-05-14T20:00
            Corpus Christi                     |    | 2026-06-04T20:00
            Reformationstag                    | de | 2026-10-31T20:00
            Walpurgisnacht                     | de | 2026-04-30T20:00
            """)
    void areReadInAllLanguages(String said, String country, LocalDateTime expected) {
        TimeParser times = new TimeParser(
                Clock.fixed(Instant.parse("2026-11-21T17:30:00Z"), BERLIN), BERLIN, () -> country);

        assertThat(times.watchedAt(said)).isInstanceOfSatisfying(WatchedAt.At.class,
                at -> assertThat(LocalDateTime.ofInstant(at.instant(), BERLIN)).isEqualTo(expected));
    }
}
