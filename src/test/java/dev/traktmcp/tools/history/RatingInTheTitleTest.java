package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title may say its rating, as an entry of items may. It is Saturday, 21 November 2026, 20:00 in London. */
class RatingInTheTitleTest extends InASandbox {
    RatingInTheTitleTest() {
        super(SettableClock.at("2026-11-21T20:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat: 9                              | 9  | 2026-11-21T20:00
            Heat, 8/10                           | 8  | 2026-11-21T20:00
            Heat last night, rated 9             | 9  | 2026-11-20T21:00
            Heat (9/10) last night               | 9  | 2026-11-20T21:00
            Heat yesterday - 4 stars             | 8  | 2026-11-20T20:00
            Heat ★★★★ yesterday                  | 8  | 2026-11-20T20:00
            Heat gestern Abend, Note 7           | 7  | 2026-11-20T20:00
            Heat hier soir, note 7               | 7  | 2026-11-20T20:00
            Heat ayer, le doy un 10              | 10 | 2026-11-20T20:00
            Heat ieri, voto 6                    | 6  | 2026-11-20T20:00
            Heat ontem, nota 6                   | 6  | 2026-11-20T20:00
            Heat gisteren, cijfer 8              | 8  | 2026-11-20T20:00
            Dark S01E04 on Friday, gave it an 8  | 8  | 2026-11-20T20:00
            """)
    void isGivenAsInItems(String title, int rating, String seen) {
        assertThat(say("mark_watched", Map.of("title", title, "rewatch", true))).startsWith("Marked as watched")
                .contains("Rated " + rating + " of 10.");
        assertThat(writes()).extracting(write -> write.body())
                .anySatisfy(body -> assertThat(body).contains("\"watched_at\":\"" + seen))
                .anySatisfy(body -> assertThat(body).contains("\"rating\":" + rating));
    }

    /** What no rating can be writes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"Heat: 9.5", "Heat, 11/10", "Heat yesterday, rated 0", "Heat: 12"})
    void anythingElseIsRefused(String title) {
        say("mark_watched", Map.of("title", title));
        assertThat(writes()).isEmpty();
    }

    @Test
    void theArgumentGoesBefore() {
        assertThat(say("mark_watched", Map.of("title", "Heat", "rating", 7))).contains("Rated 7 of 10.");
    }

    /** A title without words for a time, a rating or a list costs no more than its search. */
    @ParameterizedTest
    @ValueSource(strings = {"Heat", "Arrival", "Oppenheimer"})
    void aPlainTitleIsLookedUpOnce(String title) {
        say("mark_watched", Map.of("title", title));
        assertThat(simulator.requests().stream().filter(request -> request.path().startsWith("/search/"))).hasSize(1);
        assertThat(simulator.requests()).noneMatch(request -> request.path().contains("/lists"));
    }

    /** All of a list goes before a day that is called as the list is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything on Halloween                       | 2026-11-21
            all films on Halloween                        | 2026-11-21
            the films on Halloween                        | 2026-11-21
            everything on my Halloween list               | 2026-11-21
            everything on Halloween last night            | 2026-11-20
            everything on Halloween yesterday             | 2026-11-20
            everything on Halloween, yesterday            | 2026-11-20
            all films on Halloween on Friday              | 2026-11-20
            everything on Halloween on 2 March 2024       | 2024-03-02
            everything on Halloween gestern               | 2026-11-20
            everything on Halloween on Halloween          | 2026-10-31
            """)
    void aListIsNoDay(String said, String day) {
        say("create_list", Map.of("name", "Halloween", "items", List.of("Heat", "Arrival")));
        for (Map<String, Object> call : List.of(
                Map.<String, Object>of("title", said, "rewatch", true),
                Map.of("items", List.of(said), "rewatch", true))) {
            assertThat(say("mark_watched", call)).startsWith("Marked both titles as watched");
            assertThat(writes().getLast().body()).contains("\"watched_at\":\"" + day);
        }
    }

    /** Two hours after midnight nobody knows which morning is meant. */
    @ParameterizedTest
    @ValueSource(strings = {"this morning", "Heat this morning", "heute Morgen", "ce matin", "esta mañana",
        "stamattina",
        "esta manhã", "vanmorgen", "earlier this morning", "today in the morning"})
    void aMorningThatHasHardlyBeenIsAskedFor(String said) {
        clock.set(Instant.parse("2026-11-21T01:56:00Z"));
        Map<String, Object> call = said.startsWith("Heat") ? Map.of("title", said)
                : Map.of("title", "Heat", "watched_at", said);
        assertThat(say("mark_watched", call)).contains("may be yesterday morning");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Year Before Last", "The Week Before Last", "Das vorletzte Jahr", "A Day Ago",
        "The Yesterday"})
    void noArticleAloneIsATitle(String title) {
        assertThat(say("mark_watched", Map.of("title", title))).contains("\"" + title + "\"");
        assertThat(writes()).isEmpty();
    }
}
