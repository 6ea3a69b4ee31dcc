package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.account.Hidden;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is brought back is called what it was, and where one of several fails, what was done before is said. */
class RewatchInPartTest extends InASandbox {
    RewatchInPartTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private Title begunAgain(String slug) {
        Title show = simulator.catalogue().find(Type.SHOW, slug).orElseThrow();
        me().change(profile -> profile.withVip(true));
        me().hidden().reset(show);
        return show;
    }

    @Test
    void whatWasDoneBeforeItStoppedIsTakenBack() {
        me().change(profile -> profile.withVip(true));
        long second = simulator.catalogue().find(Type.SHOW, "severance").orElseThrow().ids().trakt();
        simulator.faults().on("POST", "/shows/" + second + "/progress").answer(426);
        assertThat(say("hide", Map.of("hide_from", "rewatch", "items", List.of("The Bear", "Severance", "Dark"))))
                .startsWith("Begun again: 1 of 3 titles.")
                .contains("The Bear (2022) [show:12]: added", "[show:11]: not sent", "[show:16]: not sent",
                        "Undo: ");
        say("undo", Map.of());
        assertThat(me().hidden().of(Hidden.RESET)).isEmpty();
    }

    @Test
    void whereNothingWasDoneTheFailureSaysIt() {
        assertThat(say("hide", Map.of("hide_from", "rewatch", "items", List.of("The Bear", "Severance"))))
                .startsWith("Trakt keeps this for VIP members.");
    }

    /** Before Trakt had dropped shows, people hid them from up next. */
    private void hiddenTheOldWay(String slug) {
        clock.advance(Duration.ofMinutes(1));
        me().hidden().hide("progress_watched", Item.of(simulator.catalogue().find(Type.SHOW, slug).orElseThrow()));
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void whatWasDroppedOrHiddenIsSaidAsItWas() {
        say("hide", Map.of("hide_from", "dropped", "title", "The Bear"));
        hiddenTheOldWay("dark");
        assertThat(say("unhide", Map.of("hide_from", "up_next", "title", "The Bear")))
                .startsWith("No longer dropped, and so back in up next: The Bear");
        assertThat(say("unhide", Map.of("hide_from", "dropped", "title", "Dark")))
                .startsWith("No longer hidden from up next: Dark");
        say("hide", Map.of("hide_from", "dropped", "title", "The Bear"));
        hiddenTheOldWay("dark");
        assertThat(say("unhide", Map.of("hide_from", "up_next", "items", List.of("The Bear", "Dark"))))
                .startsWith("No longer dropped or hidden from up next: both titles.");
    }

    @Test
    void nothingIsOfferedThatUndoCouldNotBringBack() {
        begunAgain("the-bear");
        begunAgain("severance");
        clock.advance(Duration.ofDays(1));
        say("mark_watched", Map.of("title", "The Bear S01E01", "rewatch", true));
        long second = simulator.catalogue().find(Type.SHOW, "severance").orElseThrow().ids().trakt();
        simulator.faults().on("DELETE", "/shows/" + second + "/progress").answer(426);
        String said = say("unhide", Map.of("hide_from", "rewatch", "items", List.of("The Bear", "Severance"),
                "confirm", true));
        assertThat(said).startsWith("The rewatch is over: 1 of 2 titles.")
                .contains("Then it stopped: Trakt keeps this for VIP members.",
                        "The Bear (2022) [show:12]: removed", "Severance (2022) [show:11]: not sent")
                .doesNotContain("Undo: ");
        assertThat(say("undo", Map.of())).contains("nothing was done");
        assertThat(me().hidden().of(Hidden.RESET)).hasSize(1);
    }
}
