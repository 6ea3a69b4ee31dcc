package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of other places, said in Berlin on Saturday, 21 November 2026, 18:30. */
class ElsewhereTest {
    private final TimeParser times = new TimeParser(
            Clock.fixed(Instant.parse("2026-11-21T17:30:45Z"), ZoneId.of("UTC")), ZoneId.of("Europe/Berlin"),
            () -> null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thursday 3 am Tokyo time          | 2026-11-18T18:00:00Z
            3 am Tokyo time on Thursday       | 2026-11-18T18:00:00Z
            yesterday at 9pm New York time    | 2026-11-21T02:00:00Z
            yesterday 21:00 in Los Angeles time | 2026-11-21T05:00:00Z
            Thursday 3 am JST                 | 2026-11-18T18:00:00Z
            2026-11-19 03:00 JST              | 2026-11-18T18:00:00Z
            yesterday 9pm Pacific time        | 2026-11-21T05:00:00Z
            yesterday 9pm eastern time        | 2026-11-21T02:00:00Z
            yesterday 9pm PST                 | 2026-11-21T05:00:00Z
            yesterday 21:00 UTC               | 2026-11-20T21:00:00Z
            jeudi à 3h heure de Tokyo         | 2026-11-18T18:00:00Z
            gestern um 21:00 Uhr Londoner Zeit | 2026-11-20T21:00:00Z
            last night at 11 London time      | 2026-11-20T23:00:00Z
            Wednesday 9pm asia/tokyo time     | 2026-11-18T12:00:00Z
            Friday 22:00 South Korean time    | 2026-11-20T13:00:00Z
            yesterday 22:00 New York City time | 2026-11-21T03:00:00Z
            yesterday 22:00 British summer time | 2026-11-20T22:00:00Z
            yesterday 22:00 São Paulo time    | 2026-11-21T01:00:00Z
            yesterday 22:00 America/Sao_Paulo | 2026-11-21T01:00:00Z
            yesterday at 10pm (America/Sao_Paulo) | 2026-11-21T01:00:00Z
            2026-11-20 22:00 America/Argentina/Buenos_Aires | 2026-11-21T01:00:00Z
            ontem às 22h, horário de São Paulo | 2026-11-21T01:00:00Z
            ontem às 22h no horário de Brasília | 2026-11-21T01:00:00Z
            ontem às 22h pela hora de Lisboa  | 2026-11-20T22:00:00Z
            ayer a las 22:00 hora de Nueva York | 2026-11-21T03:00:00Z
            ayer a las 22:00, hora de Ciudad de México | 2026-11-21T04:00:00Z
            ieri alle 22 ora di Londra        | 2026-11-20T22:00:00Z
            hier à 22h, heure de Montréal     | 2026-11-21T03:00:00Z
            hier à 22h, heure d'Athènes       | 2026-11-20T20:00:00Z
            Freitag um 22 Uhr Tokioter Zeit   | 2026-11-20T13:00:00Z
            gestern um 22 Uhr nach Wiener Zeit | 2026-11-20T21:00:00Z
            gisteren om 22:00 Londense tijd   | 2026-11-20T22:00:00Z
            vrijdag om 22:00 tijd in Tokio    | 2026-11-20T13:00:00Z
            hier à 22h heure de New York      | 2026-11-21T03:00:00Z
            3h heure de Tokyo jeudi           | 2026-11-18T18:00:00Z
            yesterday at 10pm Indian time     | 2026-11-20T16:30:00Z
            yesterday 10pm San Francisco time | 2026-11-21T06:00:00Z
            yesterday 21:00 UTC+2             | 2026-11-20T19:00:00Z
            yesterday at 9pm (UTC +2)         | 2026-11-20T19:00:00Z
            yesterday 21:00 GMT-5             | 2026-11-21T02:00:00Z
            yesterday 21:00 utc−03:30         | 2026-11-21T00:30:00Z
            yesterday 21:00 +0530             | 2026-11-20T15:30:00Z
            gestern 21 Uhr UTC+1              | 2026-11-20T20:00:00Z
            hier à 21h GMT+1                  | 2026-11-20T20:00:00Z
            vendredi à 21h, heure du Japon     | 2026-11-20T12:00:00Z
            hier à 21h heure de l'Inde        | 2026-11-20T15:30:00Z
            hier à 21h heure de la Californie | 2026-11-21T05:00:00Z
            hier à 21h heure du Pacifique     | 2026-11-21T05:00:00Z
            vendredi à 21h heure locale à Tokyo   | 2026-11-20T12:00:00Z
            ieri alle 21 ora della California | 2026-11-21T05:00:00Z
            ieri alle 21, ora dell'India      | 2026-11-20T15:30:00Z
            ayer a las 21:00 hora de la India | 2026-11-20T15:30:00Z
            ayer a las 21:00 hora del Pacífico | 2026-11-21T05:00:00Z
            ayer a las 21:00 hora del Este    | 2026-11-21T02:00:00Z
            sexta-feira às 21h, hora do Japão    | 2026-11-20T12:00:00Z
            ontem às 21h, hora da Califórnia  | 2026-11-21T05:00:00Z
            Freitag 20 Uhr Ortszeit Tokio     | 2026-11-20T11:00:00Z
            Freitag um 20 Uhr (Ortszeit Tokio) | 2026-11-20T11:00:00Z
            gestern um 20 Uhr MEZ             | 2026-11-20T19:00:00Z
            vrijdag om 21:00 tijd van Tokio  | 2026-11-20T12:00:00Z
            Friday 21:00 local time in Tokyo | 2026-11-20T12:00:00Z
            Friday 21:00 local time Tokyo  | 2026-11-20T12:00:00Z
            yesterday 9pm ET                  | 2026-11-21T02:00:00Z
            yesterday 21:00 BST               | 2026-11-20T21:00:00Z
            yesterday 21:00 central time      | 2026-11-21T03:00:00Z
            """)
    void isTheTimeThere(String said, Instant expected) {
        assertThat(times.watchedAt(said).sent()).isEqualTo(expected.toString());
    }

    /** In Tokyo it is Sunday already. */
    @ParameterizedTest
    @ValueSource(strings = {"yesterday 9pm Tokyo time", "heute um 7 Uhr JST"})
    void isAskedAboutWhereItIsAnotherDayThere(String said) {
        assertThatThrownBy(() -> times.watchedAt(said)).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).text()).contains("another day there than here"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yesterday at lunch time | 2026-11-20T11:00:00Z
            """)
    void leavesOtherWordsAsTheyAre(String said, Instant expected) {
        assertThat(times.watchedAt(said).sent()).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thursday 3 am Atlantis time", "yesterday 21:00 CST", "yesterday 21:00 IST",
        "yesterday 21:00 UTC+20", "hier à 21h heure de Nulle",
        "ontem às 22h, horário de Atlântida", "yesterday 21:00 Europe/Atlantis"})
    void namesTheOffsetWhereNobodyKnowsThePlace(String said) {
        assertThatThrownBy(() -> times.watchedAt(said)).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).text()).contains("2026-11-26T03:00+09:00"));
    }

    /** What means several zones is that of the person's zone, else of their country, else of their continent. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "CST, Europe/Berlin, us, 2026-11-21T03:00:00Z", "CST, America/New_York, -, 2026-11-21T03:00:00Z",
        "CST, Asia/Shanghai, -, 2026-11-20T13:00:00Z", "CST, Europe/Berlin, cn, 2026-11-20T13:00:00Z",
        "CST, America/Havana, us, 2026-11-21T02:00:00Z", "IST, Europe/Berlin, in, 2026-11-20T15:30:00Z",
        "IST, Europe/Dublin, -, 2026-11-20T21:00:00Z", "IST, Asia/Jerusalem, us, 2026-11-20T19:00:00Z",
        "BST, Asia/Dhaka, -, 2026-11-20T15:00:00Z", "BST, Asia/Dubai, gb, 2026-11-20T21:00:00Z",
        "EST, Europe/Berlin, -, 2026-11-21T02:00:00Z", "EST, Australia/Perth, -, 2026-11-20T10:00:00Z"})
    void anAbbreviationOfSeveralZonesIsThatOfThePerson(String said, String zone, String country, Instant expected) {
        TimeParser theirs = new TimeParser(
                Clock.fixed(Instant.parse("2026-11-21T17:30:45Z"), ZoneId.of("UTC")), ZoneId.of(zone), () -> country);

        // by its date, as yesterday may be another day there
        assertThat(theirs.watchedAt("2026-11-20 21:00 " + said)).isEqualTo(new WatchedAt.At(expected));
    }

    @Test
    void whoseZoneFitsNoneIsAskedWhichIsMeant() {
        assertThatThrownBy(() -> times.watchedAt("yesterday 21:00 IST")).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).text()).contains(
                        "says IST, which is the time of Kolkata or of Dublin or of Jerusalem",
                        "\"21:00 Kolkata time\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            starting last Friday at 21:00      | 2026-11-20T20:00:00Z
            last Friday, starting at 21:00     | 2026-11-20T20:00:00Z
            last Friday from 21:00 on          | 2026-11-20T20:00:00Z
            last night starting around nine    | 2026-11-20T20:00:00Z
            yesterday from 9pm onwards         | 2026-11-20T20:00:00Z
            beginning at half past nine last night | 2026-11-20T20:30:00Z
            starting yesterday at quarter to ten in the evening | 2026-11-20T20:45:00Z
            gestern ab 21 Uhr                  | 2026-11-20T20:00:00Z
            hier à partir de 21h               | 2026-11-20T20:00:00Z
            ayer a partir de las 21:00         | 2026-11-20T20:00:00Z
            """)
    void aBeginningIsOne(String said, Instant expected) {
        assertThat(times.watchedAt(said)).isEqualTo(new WatchedAt.At(expected, null, true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday 21:00", "last Friday", "2026-11-20T21:00", "from August to October"})
    void anythingElseIsNone(String said) {
        assertThat(times.watchedAt(said)).isInstanceOfSatisfying(WatchedAt.At.class,
                at -> assertThat(at.begins()).isFalse());
    }

    /** A span of hours says nothing of a zone. */
    @ParameterizedTest
    @ValueSource(strings = {"yesterday 14:00-16:00", "yesterday 7pm - 9", "friday 15:00 - 17:30", "saturday 7:30pm–9"})
    void aSpanIsNoOffset(String said) {
        assertThat(Elsewhere.isNamed(said)).isFalse();
    }
}
