package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that several seasons have are those behind the last episode seen, where nothing else can be meant. */
class WhatFollowsTest extends InASandbox {
    @BeforeEach
    void withLongShows() {
        simulator.close();
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false)
                .withCatalogue(time -> Catalogue.load(Path.of("src/test/resources/titles/numbered"), time)));
        door = FrontDoor.to(simulator, clock);
    }

    /** @param seen places of Dark in the order in which they were seen, each on a day of its own */
    private void seen(String seen) {
        int day = 1;
        for (String place : seen.split(", ")) {
            assertThat(say("mark_watched", Map.of("title", "Dark " + place, "confirm", true, "watched_at",
                    "2026-10-%02d 20:00".formatted(day++)))).contains("Marked");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            season 3, season 1, S02E01-E02         | Dark 3-5                     | S02E03 to S02E05 | S02E02
            season 3, season 1, S02E01-E02         | Dark episodes 3 to 5         | S02E03 to S02E05 | S02E02
            season 3, season 1, S02E01-E02         | Folgen 3 bis 5 von Dark      | S02E03 to S02E05 | S02E02
            season 3, season 1, S02E01-E02         | Dark épisodes 3 à 5          | S02E03 to S02E05 | S02E02
            season 3, season 1, S02E01-E02         | capítulos 3 y 4 de Dark      | S02E03, S02E04   | S02E02
            season 3, season 1, S02E01-E02         | puntate 3 e 4 di Dark        | S02E03, S02E04   | S02E02
            season 3, season 1, S02E01-E02         | afleveringen 3 tot 5 van Dark | S02E03 to S02E05 | S02E02
            season 3, season 1, S02E01-E02         | episódios 3 a 5 de Dark      | S02E03 to S02E05 | S02E02
            season 1, season 2, S03E01             | Dark 2 and 3                 | S03E02, S03E03   | S03E01
            season 1, season 2                     | Dark 1-2                     | S03E01, S03E02   | S02E08
            season 2, season 3, S01E01-E04         | Dark 5-8                     | S01E05 to S01E08 | S01E04
            """)
    void theSeasonThatGoesOnIsTakenAndSaid(String seen, String said, String expected, String last) {
        seen(seen);

        assertThat(say("mark_watched", Map.of("items", List.of(said)))).contains("Marked", expected,
                "Taken as Dark: " + expected + ", as " + last + " is the last you saw.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            season 1, S02E01-E02                   | Dark 3-5
            season 3, S02E01-E02                   | Dark 3-5
            season 3, season 1, S02E01             | Dark 3-5
            season 3, season 1, S02E01-E02         | Dark 4-6
            season 3, S02E01-E02, season 1         | Dark 3-5
            season 3, season 1, S02E04, S02E01-E02 | Dark 3-5
            S01E01-E02                             | Dark 3-5
            S01E03-E05, S02E02                     | Dark 3-5
            season 1, season 2, season 3           | Dark 3-5
            S01E01-E02, S02E01-E02, S03E01-E02     | Dark 3-5
            """)
    void whereItIsNotCertainItIsAsked(String seen, String said) {
        seen(seen);
        simulator.clearRequests();

        assertThat(say("mark_watched", Map.of("title", said))).contains("can mean", "season 1 episodes",
                "season 2 episodes");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-04 21:00    | Marked
            2026-10-03          | Marked
            2026-10-02 21:00    | Marked
            2026-10-01 21:00    | can mean
            2026-09-20          | can mean
            2024                | can mean
            released            | can mean
            unknown             | can mean
            """)
    void whatWasSeenLongBeforeDoesNotFollow(String time, String reply) {
        seen("season 3, season 1, S02E01-E02");

        assertThat(say("mark_watched", Map.of("title", "Dark 3-5", "watched_at", time))).contains(reply);
    }

    @Test
    void whatIsSeenAgainOrRatedMayBeAny() {
        seen("season 3, season 1, S02E01-E02");

        assertThat(say("mark_watched", Map.of("title", "Dark 3-5", "rewatch", true))).contains("can mean");
        assertThat(say("rate_item", Map.of("title", "Dark 3-5", "rating", 8))).contains("can mean");
        assertThat(say("add_to_collection", Map.of("title", "Dark 3-5"))).contains("can mean");
    }
}
