package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names nothing is told what is hidden there, by both tools, and nothing is changed. */
class HiddenTitlesTest extends InASandbox {
    @BeforeEach
    void nothingHidden() {
        simulator.account().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hide", "unhide"})
    void whatIsDroppedIsTold(String tool) {
        say("hide", Map.of("hide_from", "dropped", "items", List.of("Severance", "Chernobyl")));
        int before = writes().size();
        assertThat(say(tool, Map.of("hide_from", "dropped")))
                .startsWith("You have dropped:").contains("Severance", "Chernobyl", "Next: unhide");
        assertThat(say(tool, Map.of("hide_from", "up_next"))).startsWith("You have dropped:");
        assertThat(say(tool, Map.of("hide_from", "recommendations")))
                .isEqualTo("Nothing is hidden from your recommendations.");
        assertThat(writes()).hasSize(before);
    }

    /** Who only asks can still take back what came before. */
    @ParameterizedTest
    @ValueSource(strings = {"hide", "unhide"})
    void askingLeavesTheLastWrite(String tool) {
        say("hide", Map.of("hide_from", "dropped", "title", "Severance"));
        say(tool, Map.of("hide_from", "dropped"));
        assertThat(say("undo", Map.of())).startsWith("Taken back.").contains("Severance", "no longer dropped");
        assertThat(say(tool, Map.of("hide_from", "dropped"))).isEqualTo("Nothing is dropped.");
    }

    @Test
    void moviesShowsAndSeasonsAreTold() {
        say("hide", Map.of("hide_from", "recommendations", "items", List.of("Alien", "Chernobyl")));
        say("hide", Map.of("hide_from", "up_next", "title", "Severance season 1"));
        assertThat(say("unhide", Map.of("hide_from", "recommendations")))
                .startsWith("Hidden from your recommendations:").contains("Alien (1979)", "Chernobyl (2019)");
        assertThat(say("unhide", Map.of("hide_from", "up_next")))
                .startsWith("Hidden from up next:").contains("Severance, season 1");
        assertThat(say("unhide", Map.of("hide_from", "dropped"))).doesNotContain("You have dropped");
    }

    /** Films cannot be dropped, so a film of that name is neither asked about nor named. */
    @Test
    void ofANameThatAFilmHasTooTheShowIsDropped() {
        assertThat(say("hide", Map.of("hide_from", "dropped", "title", "Fargo")))
                .startsWith("Dropped").contains("Fargo (2014)").doesNotContain("1996", "Not meant?");
        assertThat(say("hide", Map.of("hide_from", "dropped", "title", "Alien"))).contains("only shows can be dropped");
    }
}
