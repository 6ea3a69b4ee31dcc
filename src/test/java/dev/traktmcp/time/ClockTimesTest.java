package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of the clock as people say them, and of which day they are. */
class ClockTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime SATURDAY = LocalDateTime.of(2026, 11, 21, 18, 30, 45);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T07:30 | at 21:30              | 2026-11-20T21:30
            2026-11-21T07:30 | at half past nine     | 2026-11-20T21:30
            2026-11-21T00:20 | today at 11pm         | 2026-11-20T23:00
            2026-11-21T00:20 | tonight at 10         | 2026-11-20T22:00
            2026-11-21T00:20 | tonight               | 2026-11-21T00:20
            2026-11-21T00:20 | at 11pm               | 2026-11-20T23:00
            2026-11-21T05:20 | this morning          | 2026-11-21T05:20
            2026-11-21T21:29 | at 21:30              | 2026-11-21T21:29
            """)
    void aTimeThatIsStillToComeIsThatOfTheDayBefore(LocalDateTime now, String said, LocalDateTime expected) {
        assertThat(local(now, said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the day before yesterday at half past nine in the evening | 2026-11-19T21:30
            yesterday at quarter to ten in the evening                | 2026-11-20T21:45
            last night at a quarter past eleven                       | 2026-11-20T23:15
            yesterday at nine o'clock in the evening                  | 2026-11-20T21:00
            at twenty past eight last night                           | 2026-11-20T20:20
            Thursday at ten to eight in the morning                   | 2026-11-19T07:50
            yesterday around twenty-five to one in the afternoon      | 2026-11-20T12:35
            at eight last night                                       | 2026-11-20T20:00
            """)
    void readsTheClockInWords(String said, LocalDateTime expected) {
        assertThat(local(SATURDAY, said)).isEqualTo(expected);
    }

    /** Which half of the day is meant nobody says, and most of what is watched is watched in the evening. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yesterday at half eight            | 2026-11-20T20:30
            yesterday at half past nine        | 2026-11-20T21:30
            at quarter to ten yesterday        | 2026-11-20T21:45
            yesterday at nine                  | 2026-11-20T21:00
            Thursday at ten past eleven        | 2026-11-19T23:10
            yesterday at 20 minutes past 8     | 2026-11-20T20:20
            gestern um halb neun               | 2026-11-20T20:30
            gestern halb neun                  | 2026-11-20T20:30
            hier à huit heures et demie        | 2026-11-20T20:30
            ayer a las nueve y media           | 2026-11-20T21:30
            ieri alle otto e mezza             | 2026-11-20T20:30
            gisteren om half negen             | 2026-11-20T20:30
            today at half past nine            | 2026-11-21T09:30
            today at half past four            | 2026-11-21T16:30
            heute um halb neun                 | 2026-11-21T08:30
            yesterday at half past twelve      | 2026-11-20T12:30
            tonight at half past five          | 2026-11-21T17:30
            yesterday at half past nine in the morning | 2026-11-20T09:30
            yesterday 9:30                     | 2026-11-20T09:30
            """)
    void theClockAloneIsThatOfTheEveningWhereThatHasBeen(String said, LocalDateTime expected) {
        assertThat(local(SATURDAY, said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            midnight                        | 2026-11-21T00:00
            at midnight                     | 2026-11-21T00:00
            around midnight                 | 2026-11-21T00:00
            today at midnight               | 2026-11-21T00:00
            yesterday at midnight           | 2026-11-21T00:00
            last night around midnight      | 2026-11-21T00:00
            Friday at midnight              | 2026-11-21T00:00
            midnight on Thursday            | 2026-11-20T00:00
            noon                            | 2026-11-21T12:00
            around noon                     | 2026-11-21T12:00
            yesterday at noon               | 2026-11-20T12:00
            yesterday just after noon       | 2026-11-20T12:00
            at noon on Thursday             | 2026-11-19T12:00
            last night at about half eight  | 2026-11-20T20:30
            last night at 20 minutes past 9 | 2026-11-20T21:20
            last night at ten minutes to nine | 2026-11-20T20:50
            last night at a quarter after eight | 2026-11-20T20:15
            """)
    void readsMidnightNoonAndWhatIsNear(String said, LocalDateTime expected) {
        assertThat(local(SATURDAY, said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T09:10 | this afternoon         | yesterday afternoon
            2026-11-21T09:10 | This evening           | yesterday evening
            2026-11-21T09:10 | tonight                | yesterday evening
            2026-11-21T16:00 | tonight                | yesterday evening
            2026-11-21T09:10 | 2026-11-21 in the afternoon | yesterday afternoon
            2026-11-21T09:10 | heute Nachmittag       | yesterday afternoon
            2026-11-21T09:10 | heute Abend            | yesterday evening
            2026-11-21T09:10 | cet après-midi         | yesterday afternoon
            2026-11-21T09:10 | ce soir                | yesterday evening
            2026-11-21T09:10 | esta tarde             | yesterday afternoon
            2026-11-21T09:10 | esta noche             | yesterday evening
            2026-11-21T09:10 | questo pomeriggio      | yesterday afternoon
            2026-11-21T09:10 | stasera                | yesterday evening
            2026-11-21T09:10 | vanmiddag              | yesterday afternoon
            2026-11-21T09:10 | vanavond               | yesterday evening
            2026-11-21T09:10 | hoje à tarde           | yesterday afternoon
            2026-11-21T09:10 | hoje à noite           | yesterday evening
            """)
    void aPartOfTodayThatHasNotBegunIsRefused(LocalDateTime now, String said, String rather) {
        assertThatThrownBy(() -> local(now, said)).hasMessageContaining("lies in the future")
                .hasMessageContaining("ask the person whether it was " + rather);
    }

    @ParameterizedTest
    @ValueSource(strings = {"this lunchtime", "today at lunch", "today at noon", "heute Mittag",
        "ce midi"})
    void noonIsRefusedInTheMorning(String said) {
        assertThatThrownBy(() -> local(SATURDAY.withHour(9), said)).hasMessageContaining("lies in the future");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T13:00 | this afternoon         | 2026-11-21T13:00
            2026-11-21T18:00 | tonight                | 2026-11-21T18:00
            2026-11-21T18:00 | this afternoon         | 2026-11-21T15:00
            2026-11-21T00:20 | this afternoon         | 2026-11-20T15:00
            2026-11-21T00:20 | this evening           | 2026-11-21T00:20
            2026-11-21T18:00 | at lunch               | 2026-11-21T12:00
            2026-11-21T18:00 | yesterday at lunchtime | 2026-11-20T12:00
            """)
    void aPartOfTodayThatHasBegunIsTaken(LocalDateTime now, String said, LocalDateTime expected) {
        assertThat(local(now, said)).isEqualTo(expected);
    }

    private static LocalDateTime local(LocalDateTime now, String said) {
        TimeParser times = new TimeParser(Clock.fixed(now.atZone(BERLIN).toInstant(), BERLIN), BERLIN, () -> null);
        WatchedAt.At at = (WatchedAt.At) times.watchedAt(said);
        return LocalDateTime.ofInstant(at.instant(), BERLIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            half nine last night          | 2026-11-20T21:30
            half eight yesterday evening  | 2026-11-20T20:30
            last night half ten           | 2026-11-20T22:30
            yesterday at half nine        | 2026-11-20T21:30
            earlier today                 | 2026-11-21T18:30
            earlier on today              | 2026-11-21T18:30
            earlier this afternoon        | 2026-11-21T15:00
            earlier this morning          | 2026-11-21T09:00
            earlier yesterday             | 2026-11-20T20:00
            Thursday just gone            | 2026-11-19T20:00
            Sunday night gone             | 2026-11-15T21:00
            Thursday just past            | 2026-11-19T20:00
            yesterday lunchtime-ish       | 2026-11-20T12:00
            """)
    void areSaidSoInEverydayWords(String said, LocalDateTime expected) {
        assertThat(local(LocalDateTime.of(2026, 11, 21, 18, 30), said)).isEqualTo(expected);
    }

    /** The night before that day, or the one that follows it. */
    @ParameterizedTest
    @ValueSource(strings = {"New Year's Eve at 1am", "New Year's Eve 2024 at 2:30", "Christmas Eve at 1 am",
        "Heiligabend um 1 Uhr"})
    void theSmallHoursOfAnEveAreUnclear(String said) {
        assertThatThrownBy(() -> local(LocalDateTime.of(2026, 11, 21, 18, 30), said))
                .hasMessageContaining("the night before that day or after it");
    }
}
