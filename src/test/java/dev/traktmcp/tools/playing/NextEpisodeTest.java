package dev.traktmcp.tools.playing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who names a show where an episode is meant, or the next episode of one, means the one that they see next. */
class NextEpisodeTest extends InASandbox {
    private static final String NEXT = "The Bear S02E04";

    NextEpisodeTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private String checkedIn(String title) {
        return say("check_in", Map.of("title", title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Bear", "The Bear season 2", "show:12"})
    void ofAShowAloneIsSaidToBeTheNext(String title) {
        assertThat(checkedIn(title)).startsWith("Checked in to " + NEXT)
                .contains(", the next one not seen: 30 minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next episode of The Bear", "The Bear next episode", "The Bear, the next unseen episode",
        "the next The Bear episode", "die nächste Folge von The Bear", "die nächste Folge von The Bear Staffel 2",
        "le prochain épisode de The Bear", "el próximo episodio de The Bear", "la prossima puntata di The Bear",
        "o próximo episódio de The Bear", "de volgende aflevering van The Bear", "show:12 next episode"})
    void isTheNextWhereverOneEpisodeIsMeant(String title) {
        assertThat(say("get_details", Map.of("title", title))).startsWith(NEXT);
        assertThat(say("mark_watched", Map.of("title", title))).startsWith("Marked as watched").contains(NEXT);
        assertThat(checkedIn(title)).startsWith("Checked in to The Bear S02E05").doesNotContain("not seen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next episode of The Following               | The Following S01E01
            The Following, next episode                 | The Following S01E01
            the next The Following episode              | The Following S01E01
            next episode of neXt                        | neXt S01E01
            neXt next episode                           | neXt S01E01
            next episode of Thank You, Next             | Thank You, Next S01E01
            my next guest needs no introduction with david letterman next episode | My Next Guest Needs No
            The Following pilot                         | The Following S01E01
            latest episode of The Following             | The Following S02E04
            The Next Step, last episode                 | The Next Step S02E04
            Next in Fashion, last episode               | Next in Fashion S02E04
            Thank You, Next pilot                       | Thank You, Next S01E01
            The Next Step episode                       | Trakt's search finds no title
            """)
    void aTitleKeepsItsWordForTheNext(String title, String start) {
        simulator.close();
        simulator = Simulator.start(Options.standard().withClock(clock)
                .withCatalogue(time -> Catalogue.load(Path.of("src/test/resources/titles/next"), time)));
        door = FrontDoor.to(simulator, clock);
        assertThat(say("get_details", Map.of("title", title))).startsWith(start);
    }

    @Test
    void theSearchForItCostsNothingMore() {
        checkedIn("The Bear");
        say("cancel_check_in", Map.of());
        long before = searches();
        say("get_details", Map.of("title", "next episode of Dark", "include", List.of("mine")));
        long words = searches() - before;
        say("get_details", Map.of("title", "Chernobyl", "include", List.of("mine")));
        assertThat(searches() - before - words).isEqualTo(words);
    }

    private long searches() {
        return simulator.requests().stream().filter(one -> one.path().contains("/search")).count();
    }

    @Test
    void aShowThatIsNewBegins() {
        assertThat(checkedIn("Chernobyl")).startsWith("Checked in to Chernobyl S01E01");
        assertThat(say("undo", Map.of())).startsWith("Taken back.");
    }

    @Test
    void whatTraktDoesNotShowYetCounts() {
        simulator.faults().staleReads(Duration.ofMinutes(5));
        door = FrontDoor.to(simulator, clock);
        say("mark_watched", Map.of("title", NEXT));
        assertThat(checkedIn("The Bear")).startsWith("Checked in to The Bear S02E05");
    }

    @Test
    void whereAllIsSeenNothingIsDone() {
        say("mark_watched", Map.of("title", "The Bear", "confirm", true));
        int writes = writes().size();
        for (String title : List.of("The Bear", "next episode of The Bear")) {
            assertThat(checkedIn(title))
                    .startsWith("No episode of The Bear comes next: all that has aired is seen; S05E01"
                            + " airs on Fri 4 Dec, in 13 days.\nNext: name the episode that is meant");
        }
        assertThat(say("mark_watched", Map.of("items", List.of("next episode of The Bear"))))
                .contains("\"next episode of The Bear\": No episode of The Bear comes next");
        assertThat(writes()).hasSize(writes);
        assertThat(say("get_details", Map.of("title", "next episode of The Bear"))).startsWith("The Bear S05E01");
        assertThat(checkedIn("The Bear season 1")).startsWith("No episode of The Bear S01 comes next: all that has");
    }

    /** Some apps give all episodes of a show that they mark the same time. */
    @Test
    void ofEpisodesSeenAtOneTimeTheFurthestWasTheLast() {
        for (int episode = 1; episode <= 5; episode++) {
            say("mark_watched", Map.of("title", "Chernobyl S01E0" + episode, "watched_at", "2026-11-01T20:00:00Z"));
        }
        assertThat(checkedIn("Chernobyl")).contains("name the episode that is meant, like S01E01");
    }

    @Test
    void whatWasSkippedIsNamed() {
        say("mark_watched", Map.of("title", "Chernobyl S01E02-E05"));
        assertThat(checkedIn("Chernobyl")).contains("the last that has aired is seen; the first not seen is S01E01");
        assertThat(checkedIn("Chernobyl season 1")).startsWith("Checked in to Chernobyl S01E01");
    }

    /** Two assistants may have heard the same sentence. */
    @Test
    void saidTwiceItIsOneEpisode() {
        say("mark_watched", Map.of("title", "next episode of The Bear"));
        int writes = writes().size();
        assertThat(say("mark_watched", Map.of("title", "The Bear, next episode")))
                .startsWith("title means The Bear S02E05 now, as S02E04 was marked a moment ago: name the episode");
        assertThat(say("mark_watched", Map.of("items", List.of("Alien", "next episode of The Bear"))))
                .startsWith("items[1] means The Bear S02E05 now");
        assertThat(writes()).hasSize(writes);
        assertThat(say("mark_watched", Map.of("title", "The Bear S02E05"))).startsWith("Marked as watched");
        clock.advance(Duration.ofMinutes(30));
        assertThat(say("mark_watched", Map.of("title", "next episode of The Bear"))).contains("S02E06");
    }

    /** Only what was itself marked as the next. */
    @Test
    void anEpisodeThatWasNamedIsNotTheNextSaidBefore() {
        say("mark_watched", Map.of("title", NEXT));
        assertThat(say("mark_watched", Map.of("title", "next episode of The Bear")))
                .startsWith("Marked as watched").contains("S02E05");
        say("mark_watched", Map.of("title", "Chernobyl S01E01", "watched_at", "last week"));
        assertThat(say("mark_watched", Map.of("items", List.of("Alien", "next episode of Chernobyl"))))
                .contains("Chernobyl S01E02");
        say("undo", Map.of());
        assertThat(say("mark_watched", Map.of("title", "Chernobyl next episode"))).contains("Chernobyl S01E02");
        assertThat(say("mark_watched", Map.of("title", "Chernobyl next episode")))
                .startsWith("title means Chernobyl S01E03 now, as S01E02 was marked a moment ago");
    }

    /** One after the other in one call, they are as many episodes. */
    @Test
    void withinOneCallItCountsAfterTheOthers() {
        assertThat(say("mark_watched", Map.of("items", List.of("Chernobyl S01E01", "next episode of Chernobyl",
                "Heat", "Chernobyl, next episode")))).startsWith("Marked all 4").contains("S01E01", "S01E02", "S01E03");
        assertThat(say("mark_watched", Map.of("items", List.of("Dark season 1", "next episode of Dark"),
                "confirm", true))).contains("S02E01");
        assertThat(say("mark_watched", Map.of("items", List.of("The Bear S01E01", "next episode of The Bear"))))
                .as("what is before it anyway").contains("S01E01, S02E04");
        assertThat(say("add_to_watchlist", Map.of("items", List.of("The Bear S02E06", "next episode of The Bear"))))
                .contains("S02E06, S02E07");
    }

    @Test
    void behindTheLastOneNothingComesNext() {
        assertThat(say("mark_watched", Map.of("items", List.of("Chernobyl S01E05", "next episode of Chernobyl"))))
                .contains("S01E05",
                        "\"next episode of Chernobyl\": No episode of Chernobyl comes next: nothing that has"
                                + " aired and is not seen comes after S01E05");
        assertThat(say("mark_watched", Map.of("items", List.of("The Bear", "next episode of The Bear"), "confirm",
                true))).contains("comes after all of it");
    }

    @Test
    void isNotRated() {
        int writes = writes().size();
        assertThat(say("rate_item", Map.of("title", "next episode of The Bear", "rating", 8)))
                .contains("an episode of The Bear that is not seen yet, so there is nothing to rate");
        assertThat(writes()).hasSize(writes);
    }
}
