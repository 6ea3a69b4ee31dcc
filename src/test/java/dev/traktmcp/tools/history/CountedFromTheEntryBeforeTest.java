package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that count from the entry before. It is Saturday, 21 November 2026, 20:00 in London. */
class CountedFromTheEntryBeforeTest extends InASandbox {
    CountedFromTheEntryBeforeTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    /** With films on Trakt whose titles end in such words. */
    @BeforeEach
    void withTimelyTitles() {
        simulator.close();
        simulator = Simulator.start(Options.standard().withClock(SettableClock.at("2026-11-21T20:00:00Z"))
                .withCatalogue(clock -> Catalogue.load(Path.of("src/test/resources/titles/timely"), clock)));
        door = FrontDoor.to(simulator, SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gladiator on Monday; Gladiator II the evening after              | 2026-11-17T20:00:00Z
            Gladiator on Monday; Gladiator II, the next day                  | 2026-11-17T20:00:00Z
            Gladiator on Monday; Gladiator II (the day after)                | 2026-11-17T20:00:00Z
            Gladiator on Monday; Gladiator II the day after at lunchtime     | 2026-11-17T12:00:00Z
            Gladiator on Monday; Gladiator II at 9pm the next day            | 2026-11-17T21:00:00Z
            Gladiator on Monday; Gladiator II the following night            | 2026-11-17T21:00:00Z
            Gladiator on Monday; Gladiator II two days later                 | 2026-11-18T20:00:00Z
            Gladiator on Monday; Gladiator II 3 days later in the afternoon  | 2026-11-19T15:00:00Z
            Gladiator on 2 November; Gladiator II a week later               | 2026-11-09T20:00:00Z
            Gladiator on 2 March; Gladiator II a month later                 | 2026-04-02T19:00:00Z
            Gladiator on Monday; Gladiator II the day before                 | 2026-11-15T20:00:00Z
            Gladiator on Monday; Gladiator II am übernächsten Tag            | 2026-11-18T20:00:00Z
            Gladiator on Monday; Gladiator II am übernächsten Abend          | 2026-11-18T20:00:00Z
            Gladiator on Monday at noon; Gladiator II le soir même           | 2026-11-16T20:00:00Z
            Gladiator on Monday at noon; Gladiator II la sera stessa         | 2026-11-16T20:00:00Z
            Gladiator on Monday at noon; Gladiator II ce soir même           | 2026-11-16T20:00:00Z
            Gladiator on Monday; Gladiator II le surlendemain soir           | 2026-11-18T20:00:00Z
            Gladiator on 2 March 2024; Gladiator II exactly one year later   | 2025-03-02T20:00:00Z
            Gladiator on 2 March 2024; Gladiator II a year later to the day  | 2025-03-02T20:00:00Z
            Gladiator on 2 March 2024; Gladiator II genau ein Jahr später    | 2025-03-02T20:00:00Z
            Gladiator on 2 March 2024; Gladiator II precies een jaar later   | 2025-03-02T20:00:00Z
            Gladiator on Monday; Gladiator II two days earlier               | 2026-11-14T20:00:00Z
            Gladiator on Monday; Gladiator II the following Wednesday        | 2026-11-18T20:00:00Z
            Gladiator on Monday; Gladiator II the Thursday after             | 2026-11-19T20:00:00Z
            Gladiator on Monday morning; Gladiator II later that day         | 2026-11-16T20:00:00Z
            Gladiator on Monday morning; Gladiator II the same evening       | 2026-11-16T20:00:00Z
            Gladiator on Monday at 15:00; Gladiator II that night            | 2026-11-16T21:00:00Z
            Gladiator on Monday at 15:00; Gladiator II right after           | 2026-11-16T17:28:00Z
            Gladiator on Monday at 15:00; Gladiator II two hours later       | 2026-11-16T17:00:00Z
            Gladiator on Monday at 21:00; Gladiator II later that evening    | 2026-11-16T23:28:00Z
            Gladiator, Monday; Gladiator II: the next day                    | 2026-11-17T20:00:00Z
            Ratatouille am Montag; Gladiator II am nächsten Tag              | 2026-11-17T20:00:00Z
            Ratatouille am Montag; Gladiator II am Abend danach              | 2026-11-17T20:00:00Z
            Ratatouille am Montag; Gladiator II zwei Tage später             | 2026-11-18T20:00:00Z
            Ratatouille am Montag um 15 Uhr; Gladiator II gleich danach      | 2026-11-16T17:28:00Z
            Ratatouille lundi dernier; Gladiator II le lendemain midi        | 2026-11-17T12:00:00Z
            Ratatouille lundi dernier; Gladiator II le lendemain soir        | 2026-11-17T20:00:00Z
            Ratatouille lundi dernier; Gladiator II deux jours plus tard     | 2026-11-18T20:00:00Z
            Ratatouille el lunes; Gladiator II al día siguiente              | 2026-11-17T20:00:00Z
            Ratatouille el lunes; Gladiator II dos días después              | 2026-11-18T20:00:00Z
            Ratatouille lunedì; Gladiator II il giorno dopo                  | 2026-11-17T20:00:00Z
            Ratatouille lunedì; Gladiator II la sera dopo                    | 2026-11-17T20:00:00Z
            Ratatouille lunedì alle 15; Gladiator II subito dopo             | 2026-11-16T17:28:00Z
            Ratatouille na segunda-feira; Gladiator II no dia seguinte       | 2026-11-17T20:00:00Z
            Ratatouille na segunda-feira; Gladiator II três dias depois      | 2026-11-19T20:00:00Z
            Ratatouille maandag; Gladiator II de volgende dag                | 2026-11-17T20:00:00Z
            Ratatouille maandag; Gladiator II de avond erna                  | 2026-11-17T20:00:00Z
            Ratatouille maandag; Gladiator II een week later                 | -
            28 Days Later on Monday; Gladiator II the next day               | 2026-11-17T20:00:00Z
            The Day After on Monday; The Morning After the next day          | 2026-11-17T20:00:00Z
            Gladiator on Monday; 28 Days Later the next day                  | 2026-11-17T20:00:00Z
            """)
    void areTheirOwnTime(String entries, String sent) {
        String said = mark(entries);
        if (sent.equals("-")) {
            assertThat(said).contains("lies in the future");
            assertThat(writes()).isEmpty();
            return;
        }
        assertThat(said).contains("watched").doesNotContain("not found");
        assertThat(writes()).singleElement()
                .satisfies(write -> assertThat(write.body()).contains("\"watched_at\":\"" + sent + "\""));
        assertThat(said).doesNotContain("nothing done");
    }

    /** Without a time of the clock, they were seen one after the other, and the last ended at that time. */
    @ParameterizedTest
    @ValueSource(strings = {"right after", "the same evening", "later that evening", "straight afterwards",
        "that night",
        "gleich danach", "am selben Abend", "juste après", "le même soir", "subito dopo", "la stessa sera",
        "justo después", "logo a seguir", "meteen daarna", "dezelfde avond"})
    void areOneSitting(String words) {
        assertThat(mark("Gladiator on Monday; Gladiator II " + words)).contains("Spaced by running time");
        assertThat(writes()).singleElement().satisfies(write -> assertThat(write.body())
                .contains("2026-11-16T20:00:00Z", "2026-11-16T17:32:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gladiator the next day", "Gladiator; Gladiator II the evening after",
        "Gladiator II two days later", "Gladiator am Tag danach", "Gladiator le lendemain soir",
        "Gladiator al día siguiente", "Gladiator il giorno dopo", "Gladiator no dia seguinte",
        "Gladiator de volgende dag", "Gladiator right after"})
    void areRefusedWithoutOneBefore(String entries) {
        assertThat(mark(entries)).contains("from the entry before it", "there is none with a day")
                .doesNotContain("not found");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gladiator last summer; Gladiator II the day after",
        "Gladiator on Monday at 1:30; Gladiator II the next evening", "Gladiator unknown; Gladiator II the day after",
        "Gladiator on Friday; Gladiator II the day after tomorrow",
        "Gladiator on Monday; Gladiator II a few days later",
        "Gladiator on Monday; Gladiator II the next week"})
    void areRefusedWhereTheDayIsNotSure(String entries) {
        assertThat(mark(entries)).contains("items[1]").doesNotContain("not found");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on released           | the day after     | which was said by its release
            when it came out      | the next day      | which was said by its release
            on its release day    | two days later    | which was said by its release
            , when it was released | the evening after | which was said by its release
            als er rauskam        | am Tag danach     | which was said by its release
            à sa sortie           | le lendemain soir | which was said by its release
            en su estreno         | al día siguiente  | which was said by its release
            quando è uscito       | il giorno dopo    | which was said by its release
            quando estreou        | no dia seguinte   | which was said by its release
            bij de première       | de volgende dag   | which was said by its release
            on unknown            | the day after     | and nobody knows the day of that
            """)
    void areRefusedBehindARelease(String before, String words, String why) {
        assertThat(mark("Gladiator " + before + "; Gladiator II " + words)).startsWith("items[1] counts \"" + words
                + "\" from the entry before it, " + why + ": give it a day of its own");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Day After", "The Morning After", "28 Days Later", "The Night Before", "The Next Day",
        "Later That Evening", "Before and After", "One Week Later"})
    void areTitlesWhereThereIsOne(String title) {
        assertThat(mark("Gladiator on Monday; " + title)).contains(title).doesNotContain("not found");
        assertThat(writes()).singleElement().satisfies(write -> assertThat(write.body())
                .contains("2026-11-21T20:00:00Z"));
    }

    @Test
    void areToldBehindABar() {
        mark("Gladiator | Monday; Gladiator II | the next day");
        assertThat(writes()).singleElement().satisfies(write -> assertThat(write.body())
                .contains("2026-11-16T20:00:00Z", "2026-11-17T20:00:00Z"));
    }

    /** What was said of all is the day of an entry that says none. */
    @ParameterizedTest
    @ValueSource(strings = {"the evening after", "the next day", "am Tag danach"})
    void countFromTheTimeOfAll(String words) {
        say("mark_watched", Map.of("items", List.of("Gladiator", "Gladiator II " + words), "watched_at", "Monday",
                "rewatch", true));
        assertThat(writes()).singleElement().satisfies(write -> assertThat(write.body())
                .contains("2026-11-16T20:00:00Z", "2026-11-17T20:00:00Z"));
    }

    private String mark(String entries) {
        return say("mark_watched", Map.of("items", Arrays.stream(entries.split("; ")).map(String::strip).toList(),
                "rewatch", true));
    }

    /** It was understood, and only the day is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"later the same week", "later that week", "the same week", "the following week",
        "later that month", "later in the same year", "a few days later", "some weeks later", "several days after",
        "später in derselben Woche", "plus tard la même semaine", "más tarde esa semana",
        "più tardi la stessa settimana",
        "mais tarde na mesma semana", "later dezelfde week"})
    void whatIsMoreThanADayIsRefused(String words) {
        assertThat(say("mark_watched", Map.of("items", List.of("Gladiator on Monday", "Gladiator II " + words))))
                .startsWith("items[1] counts \"" + words + "\" from the entry before it, and that is more than a day:");
        assertThat(writes()).isEmpty();
    }
}
