package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days with a country, of the eastern churches, and beside weekends. It is Saturday, 21 November 2026 in Berlin. */
class DaysOfCountriesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeParser TIMES = new TimeParser(
            Clock.fixed(Instant.parse("2026-11-21T17:30:00Z"), BERLIN), BERLIN, () -> null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Spanish Constitution Day           | 2025-12-06
            on Constitution Day in Spain       | 2025-12-06
            Norwegian Constitution Day         | 2026-05-17
            French Labour Day                  | 2026-05-01
            Labor Day in France                | 2026-05-01
            American Labor Day                 | 2026-09-07
            US Labor Day 2024                  | 2024-09-02
            German Unity Day                   | 2026-10-03
            Dutch Kingsday                     | 2026-04-27
            Kingsday                           | 2026-04-27
            King's Day                         | 2026-04-27
            Australian Father's Day            | 2026-09-06
            British Mother's Day               | 2026-03-15
            Irish Mother's Day 2025            | 2025-03-30
            Mexican Independence Day           | 2026-09-16
            American Independence Day          | 2026-07-04
            Canadian Thanksgiving              | 2026-10-12
            American Thanksgiving 2025         | 2025-11-27
            Italian Republic Day               | 2026-06-02
            German Christmas                   | 2025-12-25
            Presidents' Day                    | 2026-02-16
            MLK Day                            | 2026-01-19
            Columbus Day                       | 2026-10-12
            Juneteenth                         | 2026-06-19
            Orthodox Easter                    | 2026-04-12
            Orthodox Easter 2024               | 2024-05-05
            Orthodox Easter 2025               | 2025-04-20
            Greek Easter 2023                  | 2023-04-16
            Orthodox Easter Monday             | 2026-04-13
            Orthodox Good Friday 2024          | 2024-05-03
            Orthodox Christmas                 | 2026-01-07
            pâques orthodoxes 2024             | 2024-05-05
            a week after Easter                | 2026-04-12
            two weeks before Christmas 2025    | 2025-12-11
            the Tuesday after Easter weekend   | 2026-04-07
            the Thursday before Easter weekend | 2026-04-02
            """)
    void areTheirDay(String said, LocalDate expected) {
        assertThat(TIMES.watchedAt(said)).isInstanceOfSatisfying(WatchedAt.At.class,
                at -> assertThat(LocalDate.ofInstant(at.instant(), BERLIN)).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the weekend after Easter          | 2026-04-11
            the weekend before Easter         | 2026-03-28
            the weekend before Christmas 2025 | 2025-12-20
            the weekend after Christmas 2025  | 2025-12-27
            the weekend before Christmas 2022 | 2022-12-17
            the weekend after Black Friday 2025 | 2025-11-29
            the weekend after Halloween       | 2026-11-07
            the weekend before Halloween      | 2026-10-24
            the weekend after 4 March         | 2026-03-07
            the weekend before my birthday    | -
            """)
    void areWeekendsBesideThem(String said, String saturday) {
        if (saturday.equals("-")) {
            assertThatThrownBy(() -> TIMES.watchedAt(said)).hasMessageContaining("watched_at");
            return;
        }
        LocalDate first = LocalDate.parse(saturday);
        assertThat(TIMES.period(said)).isEqualTo(Span.ofDays(first, first.plusDays(2), BERLIN));
    }

    /** No rule gives their date. */
    @ParameterizedTest
    @ValueSource(strings = {"Diwali", "Eid", "Eid al-Fitr", "Eid al-Adha 2025", "Chinese New Year",
        "Lunar New Year 2024",
        "Hanukkah", "Passover", "Eurovision night", "on Oscar night", "Zuckerfest", "nouvel an chinois",
        "French Thanksgiving", "Spanish Labour Day 2025 at elevenses", "Portuguese Constitution Day"})
    void areAskedForTheirDate(String said) {
        assertThatThrownBy(() -> TIMES.watchedAt(said)).hasMessageContaining("watched_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monday after Easter weekend", "the Saturday before Easter weekend"})
    void areUnclearWhereTheWeekendHasThatDay(String said) {
        assertThatThrownBy(() -> TIMES.watchedAt(said)).hasMessageContaining("that weekend or a week later");
    }
}
