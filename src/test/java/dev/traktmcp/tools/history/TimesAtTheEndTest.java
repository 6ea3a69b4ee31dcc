package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of items that end in a time, without any mark. It is Saturday, 21 November 2026, 20:00 in London. */
class TimesAtTheEndTest extends InASandbox {
    TimesAtTheEndTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Amélie avant-hier soir                          | 2026-11-19T20:00:00Z
            Amélie dimanche dernier                         | 2026-11-15T20:00:00Z
            Heat vorgestern Abend                           | 2026-11-19T20:00:00Z
            Heat gestern Abend um 21:30                     | 2026-11-20T21:30:00Z
            Heat ayer                                       | 2026-11-20T20:00:00Z
            Dark S01E04 vorgestern Abend                    | 2026-11-19T20:00:00Z
            Dark S01E04 the day before yesterday evening    | 2026-11-19T20:00:00Z
            Dark S01E04 the evening before yesterday        | 2026-11-19T20:00:00Z
            Dark S01E04, the evening before yesterday       | 2026-11-19T20:00:00Z
            Heat last Sunday                                | 2026-11-15T20:00:00Z
            Heat on Friday at breakfast                     | 2026-11-20T08:00:00Z
            Dark S01E04 on Friday at breakfast              | 2026-11-20T08:00:00Z
            Heat at tea                                     | 2026-11-21T17:00:00Z
            Heat over lunch                                 | 2026-11-21T12:00:00Z
            Heat on Easter Monday after lunch               | 2026-04-06T14:00:00Z
            Heat am Rosenmontag nach dem Mittagessen        | 2026-02-16T15:00:00Z
            Heat ieri dopo pranzo                           | 2026-11-20T15:00:00Z
            Heat on Carnival Tuesday night                  | 2026-02-17T21:00:00Z
            Heat gisteren na de lunch                       | 2026-11-20T15:00:00Z
            Heat 3 days ago                                 | 2026-11-18T20:00:00Z
            Heat last night at 11pm                         | 2026-11-20T23:00:00Z
            Heat in July 2024                               | 2024-07-16T19:00:00Z
            Heat, last summer                               | 2026-07-16T19:00:00Z
            Heat sometime in March                          | 2026-03-16T20:00:00Z
            Heat in 2019                                    | 2019-07-02T19:00:00Z
            Oppenheimer released                            | released
            Oppenheimer when it came out                    | released
            Oppenheimer on its release day                  | released
            Oppenheimer, when it was released               | released
            Oppenheimer on released                         | released
            Oppenheimer on unknown                          | unknown
            Dark season 1 on unknown                        | unknown
            Dark S01E04 on unknown                          | unknown
            Oppenheimer at an unknown date                  | unknown
            Oppenheimer, date unknown                       | unknown
            Dark season 1 unknown date                      | unknown
            Oppenheimer an einem unbekannten Tag            | unknown
            Oppenheimer à une date inconnue                 | unknown
            Oppenheimer en fecha desconocida                | unknown
            Oppenheimer in data sconosciuta                 | unknown
            Dark season 1 em data desconhecida              | unknown
            Oppenheimer op onbekende datum                  | unknown
            """)
    void areThatTime(String entry, String sent) {
        assertThat(say("mark_watched", Map.of("items", List.of(entry), "rewatch", true))).contains("watched");
        assertThat(writes()).singleElement()
                .satisfies(write -> assertThat(write.body()).contains("\"watched_at\":\"" + sent + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dark S01E04 the other evening", "Dark S01E04 some weeks before yesterday",
        "Dark S01E04 le soir d'avant hier soir", "Heat quite late in the night", "Heat not before yesterday",
        "Dark S01E04 ein Tag vor gestern Abend", "Dark S01E04 on Friday at elevenses",
        "Heat after the match on Saturday", "Heat over the storm last week", "Dark S01E04 on Michaelmas Monday",
        "Heat at the pub on Friday night", "Heat en el tren el viernes", "Dark S01E04 am Freitag beim Elfuhrtee",
        "Heat during the power cut on Sunday", "Dark S01E04 before the pub on Friday", "Heat dans le train samedi",
        "Heat the day after my birthday", "Heat a few days before the party", "Heat two Fridays after the storm",
        "Heat the weekend we moved house", "Heat une semaine avant le déménagement", "Heat der Tag nach der Party",
        "Heat el día de la mudanza", "Heat il giorno del trasloco", "Heat de dag van de verhuizing",
        "Heat the week of the flood", "Heat some evening in the hospital"})
    void areToldOfWhereTheyAreNotUnderstood(String entry) {
        assertThat(say("mark_watched", Map.of("items", List.of("Arrival", entry))))
                .contains("items[1]", "a time that was not understood", entry).doesNotContain("not found");
        assertThat(writes()).isEmpty();
    }

    /** A title alone says its time as an entry does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat on 2 March 2024                  | 2024-03-02T20:00:00Z
            Heat yesterday                        | 2026-11-20T20:00:00Z
            Heat, last night                      | 2026-11-20T21:00:00Z
            Heat last night at 11pm               | 2026-11-20T23:00:00Z
            Heat on Friday after lunch            | 2026-11-20T15:00:00Z
            Heat (2026-11-03)                     | 2026-11-03T20:00:00Z
            Heat gestern Abend um 21:30           | 2026-11-20T21:30:00Z
            Amélie hier soir                      | 2026-11-20T20:00:00Z
            Heat ayer                             | 2026-11-20T20:00:00Z
            Heat ieri dopo cena                   | 2026-11-20T20:00:00Z
            Heat ontem                            | 2026-11-20T20:00:00Z
            Heat gisteravond                      | 2026-11-20T20:00:00Z
            Dark S01E04 on Friday                 | 2026-11-20T20:00:00Z
            Heat in July 2024                     | 2024-07-16T19:00:00Z
            Heat on Christmas Day 2024            | 2024-12-25T20:00:00Z
            """)
    void areThatOfATitleAlone(String title, String sent) {
        assertThat(say("mark_watched", Map.of("title", title, "rewatch", true))).contains("watched");
        assertThat(writes()).singleElement()
                .satisfies(write -> assertThat(write.body()).contains("\"watched_at\":\"" + sent + "\""));
    }

    @Test
    void agreeWithTheTimeThatIsSaidBesideATitle() {
        assertThat(say("mark_watched", Map.of("title", "Heat on Friday", "watched_at", "2026-11-19")))
                .contains("The time of watching says another time than title, which ends with \"Friday\"");
        assertThat(writes()).isEmpty();

        say("mark_watched", Map.of("title", "Heat on Friday", "watched_at", "2026-11-20", "rewatch", true));
        assertThat(writes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Heat the next day", "Heat on Friday at elevenses", "Heat on 30 February",
        "Heat the day after my birthday", "Heat tomorrow evening"})
    void areToldOfBehindATitleAlone(String title) {
        assertThat(say("mark_watched", Map.of("title", title))).contains("title").doesNotContain("not found",
                "original or English title");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat on Diwali                  | no rule of ours gives
            Heat over Eid al-Fitr           | no rule of ours gives
            Heat on Chinese New Year        | no rule of ours gives
            Heat on Eurovision night        | no rule of ours gives
            Heat on French Thanksgiving     | no rule of ours gives
            Heat on Constitution Day        | differs by country
            Heat on 3/4                     | as countries differ
            Heat the Monday after Easter weekend | or a week later
            """)
    void areAskedForWhereTheirDayIsNotSure(String entry, String why) {
        assertThat(say("mark_watched", Map.of("items", List.of("Arrival", entry)))).contains("items[1]", why);
        assertThat(writes()).isEmpty();
    }

    /** Titles that nobody knows are not found, whatever words they have. */
    @ParameterizedTest
    @ValueSource(strings = {"The Nobodies of Friday Street", "Quxly Afternoon Wobbles", "Zorblax the Day Eater",
        "Frobnitz Later Never", "Blorpia After Midnight Sunbathing"})
    void areNoneInWhatIsUnknown(String title) {
        assertThat(say("mark_watched", Map.of("items", List.of("Arrival", title)))).contains("\"" + title
                + "\": not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dark S01E04 tomorrow evening", "Heat on 30 February"})
    void areToldOfWhereTheyCannotBe(String entry) {
        assertThat(say("mark_watched", Map.of("items", List.of("Arrival", entry)))).contains("items[1]");
        assertThat(writes()).isEmpty();
    }

    /** With films on Trakt whose titles end so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Apocalypse Now          | movie:1 | 2026-11-21T20:00:00Z
            See You Yesterday       | movie:2 | 2026-11-21T20:00:00Z
            About Last Night        | movie:3 | 2026-11-21T20:00:00Z
            Freaky Friday           | movie:4 | 2026-11-21T20:00:00Z
            Apocalypse Now yesterday | movie:1 | 2026-11-20T20:00:00Z
            Freaky Friday last night | movie:4 | 2026-11-20T21:00:00Z
            Ocean's 8 am Montag um 21:00 | movie:5 | 2026-11-16T21:00:00Z
            """)
    void areOfTheTitleWhereThereIsOne(String entry, String id, String sent) {
        simulator.close();
        simulator = Simulator.start(Options.standard().withClock(SettableClock.at("2026-11-21T20:00:00Z"))
                .withCatalogue(clock -> Catalogue.load(Path.of("src/test/resources/titles/timely"), clock)));
        door = FrontDoor.to(simulator, SettableClock.at("2026-11-21T20:00:00Z"));
        assertThat(say("mark_watched", Map.of("items", List.of(entry)))).contains("[" + id + "]");
        assertThat(writes()).singleElement()
                .satisfies(write -> assertThat(write.body()).contains("\"watched_at\":\"" + sent + "\""));
    }

    /** A title alone that lacks its first words is one all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Apocalypse Now                | movie:1 | 2026-11-21T20:00:00Z
            Freaky Friday                 | movie:4 | 2026-11-21T20:00:00Z
            Nightmare Before Christmas    | movie:21 | 2026-11-21T20:00:00Z
            The Nightmare Before Christmas on Christmas Eve | movie:21 | 2025-12-24T20:00:00Z
            The Nightmare Before Christmas | movie:21 | 2026-11-21T20:00:00Z
            Day After Tomorrow            | movie:10 | 2026-11-21T20:00:00Z
            The Day After Tomorrow        | movie:10 | 2026-11-21T20:00:00Z
            28 Days Later                 | movie:11 | 2026-11-21T20:00:00Z
            28 Days Later yesterday       | movie:11 | 2026-11-20T20:00:00Z
            Before and After              | movie:19 | 2026-11-21T20:00:00Z
            """)
    void areOfTheTitleAlone(String title, String id, String sent) {
        simulator.close();
        simulator = Simulator.start(Options.standard().withClock(SettableClock.at("2026-11-21T20:00:00Z"))
                .withCatalogue(clock -> Catalogue.load(Path.of("src/test/resources/titles/timely"), clock)));
        door = FrontDoor.to(simulator, SettableClock.at("2026-11-21T20:00:00Z"));
        assertThat(say("mark_watched", Map.of("title", title))).contains("[" + id + "]");
        assertThat(writes()).singleElement()
                .satisfies(write -> assertThat(write.body()).contains("\"watched_at\":\"" + sent + "\""));
    }

    /** A holiday or a meal at the end of a title is no time where a time follows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Freaky Friday on Thursday      | movie:4 | 2026-11-19T20:00:00Z
            Heat on 2 March 2024           | movie:6 | 2024-03-02T20:00:00Z
            Heat 2 March 2024              | movie:6 | 2024-03-02T20:00:00Z
            Heat 2 on 8 March 2024         | movie:7 | 2024-03-08T20:00:00Z
            See You Yesterday on Thursday  | movie:2 | 2026-11-19T20:00:00Z
            """)
    void areTheLastOfSeveral(String entry, String id, String sent) {
        areOfTheTitleWhereThereIsOne(entry, id, sent);
    }

    /** What is left would only be the beginning of another title. */
    @Test
    void areNotCutOffTheBeginningOfALongerTitle() {
        assertThat(say("mark_watched", Map.of("items", List.of("Good Friday Morning")))).contains("items[0]");
        assertThat(writes()).isEmpty();
    }
}
