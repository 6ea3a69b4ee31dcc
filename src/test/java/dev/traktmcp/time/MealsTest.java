package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meals as parts of the day. It is Saturday, 21 November 2026, 18:30 in Berlin. */
class MealsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-21T17:30:00Z");
    private static final TimeParser TIMES = new TimeParser(Clock.fixed(NOW, BERLIN), BERLIN, () -> null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at breakfast                       | 2026-11-21T08:00
            breakfast                          | 2026-11-21T08:00
            over breakfast                     | 2026-11-21T08:00
            after breakfast                    | 2026-11-21T09:00
            before breakfast                   | 2026-11-21T07:00
            this morning with breakfast        | 2026-11-21T08:00
            on Friday at breakfast             | 2026-11-20T08:00
            yesterday morning over breakfast   | 2026-11-20T08:00
            at lunch                           | 2026-11-21T12:00
            yesterday right after lunch        | 2026-11-20T15:00
            Easter Monday after lunch          | 2026-04-06T15:00
            during my lunch break on Thursday  | 2026-11-19T12:00
            before lunch yesterday             | 2026-11-20T11:00
            Friday brunch                      | 2026-11-20T12:00
            yesterday at 1 over lunch          | 2026-11-20T13:00
            at teatime                         | 2026-11-21T17:00
            over tea on Boxing Day             | 2025-12-26T17:00
            yesterday at dinner                | 2026-11-20T20:00
            last night after dinner            | 2026-11-20T20:00
            on Friday evening after work       | 2026-11-20T20:00
            yesterday after work at 7          | 2026-11-20T19:00
            before work on Thursday            | 2026-11-19T07:00
            Monday before work at 6:30         | 2026-11-16T06:30
            on Thursday after school           | 2026-11-19T15:00
            gestern beim Frühstück             | 2026-11-20T08:00
            Ostermontag nach dem Mittagessen   | 2026-04-06T15:00
            am Sonntag bei Kaffee und Kuchen   | 2026-11-15T17:00
            gestern vor der Arbeit             | 2026-11-20T07:00
            beim Abendessen am Freitag         | 2026-11-20T20:00
            dopo pranzo                        | 2026-11-21T15:00
            ieri dopo cena                     | 2026-11-20T20:00
            ieri a colazione                   | 2026-11-20T08:00
            lunedì di Pasqua dopo pranzo       | 2026-04-06T15:00
            después de comer                   | 2026-11-21T15:00
            ayer después de cenar              | 2026-11-20T20:00
            el viernes a la hora de la merienda | 2026-11-20T17:00
            après le déjeuner                  | 2026-11-21T15:00
            hier après le dîner                | 2026-11-20T20:00
            hier au petit-déjeuner             | 2026-11-20T08:00
            depois do almoço                   | 2026-11-21T15:00
            ontem depois do jantar             | 2026-11-20T20:00
            ontem ao pequeno-almoço            | 2026-11-20T08:00
            gisteren na de lunch               | 2026-11-20T15:00
            gisteren bij het ontbijt           | 2026-11-20T08:00
            na school                          | 2026-11-21T15:00
            """)
    void areAPartOfTheirDay(String said, LocalDateTime expected) {
        assertThat(TIMES.watchedAt(said)).isInstanceOfSatisfying(WatchedAt.At.class,
                at -> assertThat(LocalDateTime.ofInstant(at.instant(), BERLIN)).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"on Friday at breakfast, 2026-11-20T05:00, 2026-11-20T11:00",
        "yesterday over lunch, 2026-11-20T11:00, 2026-11-20T14:00", "over tea, 2026-11-21T15:00, 2026-11-21T19:00",
        "gestern nach dem Mittagessen, 2026-11-20T12:00, 2026-11-20T18:00"})
    void areAStretchOfTheHistory(String said, LocalDateTime first, LocalDateTime last) {
        assertThat(TIMES.span(said, null))
                .isEqualTo(new Span(first.atZone(BERLIN).toInstant(), last.atZone(BERLIN).toInstant()));
    }

    @ParameterizedTest
    @CsvSource({"today at lunch, lunch", "today after lunch, afternoon", "this teatime, teatime",
        "today after dinner, evening", "heute nach dem Mittagessen, afternoon", "oggi dopo cena, evening"})
    void thatHaveNotBegunAreAskedAbout(String said, String part) {
        TimeParser morning = new TimeParser(
                Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), BERLIN), BERLIN, () -> null);

        assertThatThrownBy(() -> morning.watchedAt(said)).hasMessageContaining("whether it was yesterday " + part);
    }

    /** Where no day is said, it is the last one, which a reply tells with its day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T00:30 | at breakfast            | 2026-11-20T08:00
            2026-11-21T00:30 | after breakfast         | 2026-11-20T09:00
            2026-11-21T00:30 | today at breakfast      | 2026-11-20T08:00
            2026-11-21T00:30 | over lunch              | 2026-11-20T12:00
            2026-11-21T00:30 | after dinner            | 2026-11-20T20:00
            2026-11-21T00:30 | before work             | 2026-11-20T07:00
            2026-11-21T06:00 | before work             | 2026-11-20T07:00
            2026-11-21T07:30 | before work             | 2026-11-21T07:00
            2026-11-21T08:30 | after breakfast         | 2026-11-21T08:30
            2026-11-21T10:00 | at lunch                | 2026-11-20T12:00
            2026-11-21T10:00 | after lunch             | 2026-11-20T15:00
            2026-11-21T12:30 | after lunch             | 2026-11-21T12:30
            2026-11-21T12:00 | after dinner            | 2026-11-20T20:00
            2026-11-21T12:00 | after work              | 2026-11-20T20:00
            2026-11-21T12:00 | nach dem Abendessen     | 2026-11-20T20:00
            2026-11-21T12:00 | après le travail        | 2026-11-20T20:00
            2026-11-21T12:00 | después de cenar        | 2026-11-20T20:00
            2026-11-21T22:00 | dopo cena               | 2026-11-21T20:00
            2026-11-21T22:00 | na het eten             | 2026-11-21T20:00
            2026-11-21T22:00 | depois do jantar        | 2026-11-21T20:00
            2026-11-21T14:00 | at teatime              | 2026-11-20T17:00
            2026-11-21T21:00 | right before dinner     | 2026-11-21T20:00
            2026-11-21T21:00 | during lunch break      | 2026-11-21T12:00
            2026-11-21T21:00 | before bed              | 2026-11-20T22:00
            2026-11-21T23:00 | right before bed        | 2026-11-21T22:00
            2026-11-21T23:00 | at bedtime              | 2026-11-21T22:00
            2026-11-21T00:30 | before going to sleep   | 2026-11-20T22:00
            2026-11-21T12:00 | vor dem Schlafengehen   | 2026-11-20T22:00
            2026-11-21T12:00 | avant de dormir         | 2026-11-20T22:00
            2026-11-21T12:00 | ayer antes de dormir    | 2026-11-20T22:00
            2026-11-21T12:00 | ieri prima di dormire   | 2026-11-20T22:00
            2026-11-21T12:00 | ontem antes de dormir   | 2026-11-20T22:00
            2026-11-21T12:00 | gisteren voor het slapen | 2026-11-20T22:00
            2026-11-21T12:00 | last night before bed   | 2026-11-20T22:00
            2026-11-21T12:00 | last night before bed at 11pm | 2026-11-20T23:00
            """)
    void areTheLastThatWas(LocalDateTime now, String said, LocalDateTime expected) {
        TimeParser then = new TimeParser(Clock.fixed(now.atZone(BERLIN).toInstant(), BERLIN), BERLIN, () -> null);

        assertThat(then.watchedAt(said)).isInstanceOfSatisfying(WatchedAt.At.class,
                at -> assertThat(LocalDateTime.ofInstant(at.instant(), BERLIN)).isEqualTo(expected));
    }

    /** Neither is a part of the day. */
    @ParameterizedTest
    @ValueSource(strings = {"on the train home", "on the plane", "in the bath", "au lit", "im Zug"})
    void placesAreNone(String said) {
        assertThatThrownBy(() -> TIMES.watchedAt(said)).hasMessageContaining("watched_at");
    }
}
