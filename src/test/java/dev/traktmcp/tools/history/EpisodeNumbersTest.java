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

/** Episodes by numbers that go through the whole show, several of them, with ratings and times, as calls send them. */
class EpisodeNumbersTest extends InASandbox {
    @BeforeEach
    void withLongShows() {
        simulator.close();
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false)
                .withCatalogue(time -> Catalogue.load(Path.of("src/test/resources/titles/numbered"), time)));
        door = FrontDoor.to(simulator, clock);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            One Piece 1015-1016                      | S01E1015, S01E1016
            One Piece 1015 and 1016                  | S01E1015, S01E1016
            One Piece 1000 to 1010                   | S01E1000 to S01E1010
            One Piece (1999) 1015, 1016 and 1017     | S01E1015 to S01E1017
            episodes 1015 and 1016 of One Piece      | S01E1015, S01E1016
            One Piece episodes 1015-1017             | S01E1015 to S01E1017
            One Piece E1015-E1016                    | S01E1015, S01E1016
            One Piece ep 1015 & 1016                 | S01E1015, S01E1016
            show:1 1015-1016                         | S01E1015, S01E1016
            Folgen 1015 bis 1017 von One Piece       | S01E1015 to S01E1017
            One Piece Folgen 1015-1016               | S01E1015, S01E1016
            One Piece 1015 und 1016                  | S01E1015, S01E1016
            One Piece épisodes 1015 et 1016          | S01E1015, S01E1016
            One Piece 1015 à 1017                    | S01E1015 to S01E1017
            capítulos 1015 y 1016 de One Piece       | S01E1015, S01E1016
            afleveringen 1015 tot 1017 van One Piece | S01E1015 to S01E1017
            One Piece, puntate 1015 e 1016           | S01E1015, S01E1016
            Bleach 41-43                             | S02E21, S03E01, S03E02
            Dark 9-10                                | S01E09, S01E10
            """)
    void severalAreMarked(String said, String expected) {
        assertThat(say("mark_watched", Map.of("title", said))).contains(expected).contains("Marked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            One Piece 1015          | 1016 | S01E1015, S01E1016
            show:1 1015             | 1017 | S01E1015, S01E1016, S01E1017
            Bleach 41               | 43   | S02E21, S03E01, S03E02
            Bleach (2004) 64        | 65   | S04E01, S04E02
            Naruto Shippuden #175   | 176  | S01E175, S01E176
            """)
    void aRangeIsCountedAsItsBeginning(String said, int through, String expected) {
        String reply = say("mark_watched", Map.of("title", said, "through_episode", through));

        for (String episode : expected.split(", ")) {
            assertThat(say("get_history", Map.of("title", said.split(" [#(]?[0-9]")[0] + " " + episode))).as(reply)
                    .startsWith("Yes");
        }
    }

    @Test
    void everythingBeforeIsMeantOfTheWholeShow() {
        assertThat(say("mark_watched", Map.of("title", "Bleach 43", "include_earlier", true, "confirm", true)))
                .contains("43 episodes", "S01E01 to S01E20", "S03E01, S03E02");
    }

    @Test
    void ratingsAndTimesMayStandBesideIt() {
        String reply = say("mark_watched", Map.of("items", List.of("One Piece 1015: 9", "One Piece 1030 last night",
                "show:1 1040-1041", "Fahrenheit 9/11", "Dark 3-5", "Bleach 500-501")));

        assertThat(reply).contains("S01E1015", "rated 9", "S01E1030", "yesterday", "S01E1040, S01E1041",
                "Fahrenheit 9/11 (2004)", "[show:6 season 2 episodes 3-5]", "Bleach has no episodes 500-501");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Dark 3-5                      | show:6 season 2 episodes 3-5   | S02E03 to S02E05
            Dark 3 and 4                  | show:6 season 1 episodes 3, 4  | S01E03, S01E04
            Ghosts S01E01-E03             | show:7 S01E01-E03              | S01E01 to S01E03
            Ghosts seasons 1 and 2        | show:7 season 1, season 2      | 7 episodes watched
            first 2 episodes of Ghosts    | show:7 first 2 episodes        | S01E01, S01E02
            Ghosts S01E06 to S02E02       | show:7 S01E06 to S02E02        | S01E06, S02E01, S02E02
            Ghosts 5                      | show:7 episode 5               | "can mean more than one"
            Ghosts episodes 3-4           | show:8 episodes 3-4            | "season 1 episodes 3-4"
            next episode of Ghosts        | show:7 next episode            | S01E01
            Ghosts latest episode         | show:7 latest episode          | S03E07
            """)
    void whatAHintSaysWorksWithNothingLost(String said, String hint, String reply) {
        assertThat(say("mark_watched", Map.of("title", said))).contains("[" + hint + "]");
        assertThat(say("mark_watched", Map.of("title", hint, "confirm", true))).contains(reply);
    }

    /** A film that only has the words somewhere hides no episodes, and none are marked before it is clear. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            One Piece 2-4                  | show:1 episodes 2-4, show:2 episodes 2-4     | movie:123
            One Piece 2–4                  | show:1 episodes 2-4, show:2 episodes 2-4     | movie:123
            One Piece 2 – 4                | show:1 episodes 2-4, show:2 episodes 2-4     | movie:123
            One Piece 2 and 4              | show:1 episodes 2, 4, show:2 episodes 2, 4   | movie:123
            One Piece 2 & 4                | show:1 episodes 2, 4, show:2 episodes 2, 4   | movie:123
            One Piece, 2-4                 | show:1 episodes 2-4, show:2 episodes 2-4     | movie:123
            Chernobyl 1-4                  | show:17 episodes 1-4                         | movie:124
            Chernobyl 1 à 4                | show:17 episodes 1-4                         | movie:124
            Chernobyl 1 – 4                | show:17 episodes 1-4                         | movie:124
            Chernobyl 1 & 4                | show:17 episodes 1, 4                        | movie:124
            """)
    void besideAFilmOfTheWordsItIsAskedForTheEpisodes(String said, String shows, String film) {
        for (Map<String, Object> call : List.of(Map.<String, Object>of("title", said),
                Map.<String, Object>of("items", List.of(said)))) {
            assertThat(say("mark_watched", call)).contains("[" + film + "]", "can mean")
                    .contains(List.of(shows.split(", (?=show)")).stream().map(one -> "[" + one + "]").toList());
            assertThat(writes()).isEmpty();
        }
        assertThat(say("mark_watched", Map.of("title", shows.split(", (?=show)")[0]))).contains("Marked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            get_details  | One Piece 1015-1016
            get_history  | episodes 1015 and 1016 of One Piece
            check_in     | One Piece 1015 und 1016
            """)
    void aToolForOneTakesNoSeveral(String tool, String said) {
        assertThat(say(tool, Map.of("title", said))).contains("names several at once", "One Piece episode 1015");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aSeasonSeenIsNotCalledTheLatest() {
        say("mark_watched", Map.of("title", "Dark season 1", "confirm", true));

        assertThat(say("get_history", Map.of("title", "Dark season 1"))).contains("season 1 [show:6 S01]",
                ", the latest plays (");
    }
}
