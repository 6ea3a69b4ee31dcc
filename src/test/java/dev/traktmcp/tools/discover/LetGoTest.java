package dev.traktmcp.tools.discover;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.account.Paused;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows that are given up, titles that were left half-way, and shows that are begun again. */
class LetGoTest extends InASandbox {
    LetGoTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private Map<String, Object> hide(String from, String title) {
        return door.call("hide", Map.of("hide_from", from, "title", title));
    }

    private Map<String, Object> unhide(String from, String title) {
        return door.call("unhide", Map.of("hide_from", from, "title", title));
    }

    private String upNext(String title) {
        return text(door.call("up_next", Map.of("title", title)));
    }

    private Title show(String slug) {
        return simulator.catalogue().find(Type.SHOW, slug).orElseThrow();
    }

    private boolean hidden(String section, String slug) {
        return simulator.account().hidden().has(section, Item.of(show(slug)));
    }

    private List<Double> paused() {
        return simulator.account().playback().all().stream().map(Paused::progress).toList();
    }

    @Test
    void aShowThatIsGivenUpIsDroppedAsTraktMeansIt() {
        assertThat(text(hide("dropped", "The Bear")))
                .startsWith("Dropped, and so out of up next: The Bear (2022) [show:12].");
        assertThat(hidden("dropped", "the-bear")).isTrue();
        assertThat(hidden("progress_watched", "the-bear")).isFalse();
        assertThat(text(door.call("up_next", Map.of()))).doesNotContain("The Bear");
        assertThat(upNext("The Bear")).contains("You have dropped the show.", "unhide");
        assertThat(text(hide("dropped", "The Bear"))).startsWith("Already dropped, and so out of up next: The Bear");
        assertThat(text(unhide("dropped", "The Bear"))).startsWith("No longer dropped, and so");
        assertThat(text(door.call("undo", Map.of()))).contains("dropped again");
        assertThat(upNext("The Bear")).contains("You have dropped the show.");
    }

    @Test
    void whatWasDroppedTheOldWayIsShownAgainAndCanBeDroppedTheNewWay() {
        me().hidden().hide("progress_watched", Item.of(show("the-bear")));
        assertThat(upNext("The Bear")).contains("You have hidden the show from up next.");
        assertThat(text(hide("dropped", "The Bear"))).startsWith("Dropped, and so out of up next: The Bear");
        unhide("dropped", "The Bear");
        assertThat(hidden("dropped", "the-bear") || hidden("progress_watched", "the-bear")).isFalse();
        assertThat(text(unhide("dropped", "The Bear"))).startsWith("It was not dropped or hidden");
        door.call("undo", Map.of());
    }

    @Test
    void aMovieCannotBeDropped() {
        assertThat(text(hide("dropped", "Heat (1995)"))).contains("only shows can be dropped");
    }

    @Test
    void whatWasLeftHalfWayIsForgottenAndPausedAgainAtTheSamePlace() {
        assertThat(text(hide("paused", "Oppenheimer")))
                .startsWith("Forgotten where you stopped: Oppenheimer (2023) [");
        assertThat(paused()).containsExactly(71.0);
        assertThat(text(hide("paused", "Oppenheimer"))).startsWith("Not paused on Trakt: Oppenheimer")
                .contains("\nPaused: Slow Horses S01E02 \"", "], 71 % watched.\nNext: if one of these is meant");
        assertThat(text(door.call("hide", Map.of("items", List.of("Oppenheimer", "Arrival"), "hide_from", "paused"))))
                .startsWith("None of these is paused on Trakt.").contains("\nPaused: Slow Horses");
        hide("paused", "Slow Horses");
        assertThat(paused()).isEmpty();
        assertThat(text(door.call("undo", Map.of()))).contains("paused again where it was");
        assertThat(paused()).containsExactly(71.0);
        hide("paused", "Slow Horses");
        assertThat(text(hide("paused", "Slow Horses"))).contains("\nNothing is paused: only players that report");
    }

    @Test
    void whatIsPlayingIsNotEndedByPausingAgain() {
        hide("paused", "Oppenheimer");
        Title heat = simulator.catalogue().find(Type.MOVIE, "heat-1995").orElseThrow();
        simulator.account().startWatching(Item.of(heat), "scrobble", clock.instant());
        Map<String, Object> undone = door.call("undo", Map.of());
        assertThat(isError(undone)).isTrue();
        assertThat(text(undone)).contains("Something is playing already", "Heat");
        assertThat(simulator.account().watching()).isPresent();
        simulator.account().stopWatching();
        assertThat(text(door.call("undo", Map.of()))).contains("paused again where it was");
    }

    @Test
    void whatIsPausedAgainSinceThenStays() {
        hide("paused", "Oppenheimer");
        Title movie = simulator.catalogue().find(Type.MOVIE, "oppenheimer-2023").orElseThrow();
        simulator.account().pause(Item.of(movie), 90, clock.instant());
        assertThat(text(door.call("undo", Map.of()))).contains("paused again since");
        assertThat(paused()).contains(90.0).doesNotContain(42.5);
    }

    @Test
    void aRewatchBeginsForVipsAndEndsOnceThatIsConfirmed() {
        Map<String, Object> refused = hide("rewatch", "The Bear");
        assertThat(isError(refused)).isTrue();
        assertThat(text(refused)).contains("VIP");
        simulator.account().change(profile -> profile.withVip(true));

        assertThat(text(hide("rewatch", "The Bear"))).startsWith("Begun again: The Bear");
        assertThat(upNext("The Bear")).startsWith("You have not begun The Bear").contains("since you began again");
        assertThat(text(hide("rewatch", "The Bear"))).startsWith("Already begun again: The Bear");

        clock.advance(Duration.ofMinutes(5));
        door.call("mark_watched", Map.of("title", "The Bear S01E01", "rewatch", true));
        assertThat(text(unhide("rewatch", "The Bear")))
                .startsWith("That would end the rewatch of The Bear (2022) [show:12] after 1 episode");
        assertThat(text(door.call("unhide",
                Map.of("hide_from", "rewatch", "title", "The Bear", "confirm", true))))
                .startsWith("The rewatch is over: The Bear").doesNotContain("undo");
        assertThat(upNext("The Bear")).doesNotContain("since you began again");
        assertThat(text(unhide("rewatch", "The Bear")))
                .startsWith("No rewatch of The Bear (2022) [show:12] is running");
    }
}
