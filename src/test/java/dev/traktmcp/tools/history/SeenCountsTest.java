package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every tool counts what was seen by one rule, and says what its count leaves out. */
class SeenCountsTest extends InASandbox {
    private Title bear;

    SeenCountsTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @BeforeEach
    void findTheShow() {
        bear = simulator.catalogue().find(Type.SHOW, "the-bear").orElseThrow();
    }

    private void watch(int season, int episode, Instant when) {
        me().watch(Item.of(bear, bear.episode(season, episode).orElseThrow()), when, "watch");
    }

    private void hideSeason(int number) {
        me().hidden().hide("progress_watched", Item.of(bear, bear.season(number).orElseThrow()));
    }

    private String upNext() {
        return say("up_next", Map.of("title", "The Bear"));
    }

    private String history() {
        return say("get_history", Map.of("title", "The Bear"));
    }

    private String details() {
        return say("get_details", Map.of("title", "The Bear"));
    }

    @Test
    void allAgreeOnOneCount() {
        assertThat(upNext()).contains("11 of 38 aired episodes");
        assertThat(history()).contains("11 of 38 aired episodes of The Bear");
        assertThat(details()).contains("11 of 38 aired episodes seen");
    }

    @Test
    void aHiddenSeasonIsSaidWhereverItIsNotCounted() {
        hideSeason(1);
        assertThat(upNext()).contains("3 of 30 aired episodes", "Without season 1, which you have hidden.");
        assertThat(history()).contains(
                "3 of 30 aired episodes of The Bear", "and apart from these 8 in seasons that you have hidden");
        assertThat(details()).contains("3 of 30 aired episodes seen", "without season 1, which you have hidden");
    }

    @Test
    void twoHiddenSeasonsAreNamedTogether() {
        hideSeason(3);
        hideSeason(1);
        assertThat(upNext()).contains("Without seasons 1 and 3, which you have hidden.");
    }

    @Test
    void aHiddenSeasonThatIsAskedForIsCounted() {
        hideSeason(1);
        assertThat(say("up_next", Map.of("title", "The Bear season 1"))).contains("all 8 aired episodes seen");
        assertThat(say("get_details", Map.of("title", "The Bear season 1"))).contains("all 8 aired episodes seen");
        assertThat(say("get_history", Map.of("title", "The Bear season 1"))).contains("8 of 8 aired episodes");
    }

    @Test
    void aNewStartIsSaidWhereverEarlierPlaysAreNotCounted() {
        me().hidden().reset(bear);
        clock.advance(Duration.ofDays(1));
        watch(1, 1, clock.instant());
        assertThat(upNext()).contains("1 of 38 aired episodes", "Counted since you began again yesterday.");
        assertThat(history()).contains("1 of 38 aired episodes of The Bear",
                "since you began again yesterday, and apart from these 10 only before you began again");
        assertThat(details()).contains("1 of 38 aired episodes seen", "counted since you began again yesterday");
    }

    @Test
    void afterANewStartASeasonIsMarkedAgainThoughItWasSeenBefore() {
        me().hidden().reset(bear);
        clock.advance(Duration.ofDays(1));
        assertThat(say("mark_watched", Map.of("title", "The Bear season 1", "confirm", true)))
                .contains("Marked 8 episodes");
        assertThat(upNext()).contains("8 of 38 aired episodes");
        assertThat(say("mark_watched", Map.of("title", "The Bear season 1", "confirm", true)))
                .contains("marked as watched before");
    }

    @Test
    void withoutANewStartItIsNot() {
        assertThat(say("mark_watched", Map.of("title", "The Bear season 1", "confirm", true)))
                .contains("marked as watched before");
    }

    @Test
    void afterANewStartOnlyWhatWasNotSeenSinceIsMarked() {
        me().hidden().reset(bear);
        clock.advance(Duration.ofDays(1));
        watch(1, 2, clock.instant());
        clock.advance(Duration.ofDays(2));
        assertThat(say("mark_watched",
                Map.of("title", "The Bear S01E03", "include_earlier", true, "confirm", true)))
                .contains("Marked 2 episodes", "1 seen before");
    }

    @Test
    void aDroppedShowIsSaidToBeDropped() {
        me().hidden().hide("dropped", Item.of(bear));
        assertThat(upNext()).contains("You have dropped the show.", "unhide");
        assertThat(details()).contains("you have dropped the show");
    }

    @Test
    void theListSaysHowManyItLeavesOut() {
        Title severance = simulator.catalogue().find(Type.SHOW, "severance").orElseThrow();
        assertThat(say("up_next", Map.of())).doesNotContain("Left out");
        me().hidden().hide("dropped", Item.of(bear));
        me().hidden().hide("progress_watched", Item.of(severance));
        clock.advance(Duration.ofMinutes(1));
        assertThat(say("up_next", Map.of()))
                .contains("Left out: 1 show that you have dropped and 1 show that you have hidden from up next.");
    }

    @Test
    void aShowBothDroppedAndHiddenIsLeftOutOnce() {
        me().hidden().hide("dropped", Item.of(bear));
        me().hidden().hide("progress_watched", Item.of(bear));
        assertThat(say("up_next", Map.of())).contains("Left out: 1 show that you have dropped.");
    }

    @Test
    void specialsAreCountedApart() {
        Title show = simulator.catalogue().titles(Type.SHOW)
                .filter(one -> one.season(0).isPresent() && one.episode(0, 1).isPresent()
                        && one.episode(1, 1).filter(first -> first.airedBy(clock.instant())).isPresent())
                .findFirst().orElseThrow();
        me().watch(Item.of(show, show.episode(0, 1).orElseThrow()), clock.instant(), "watch");
        assertThat(say("get_history", Map.of("id", "show:" + show.ids().trakt())))
                .contains("none of ", "and apart from that 1 special");
        assertThat(say("up_next", Map.of("id", "show:" + show.ids().trakt()))).contains("You have not begun");
    }
}
