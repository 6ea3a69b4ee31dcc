package dev.traktmcp.tools.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The day that is told of copies in one format is theirs, not that of others of the show. */
class CollectedDaysTest extends InASandbox {
    CollectedDaysTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @Test
    void ofASeasonOnDvdItsOwnDayIsTold() {
        say("add_to_collection", Map.of("title", "Severance season 2", "media_type", "DVD", "collected_at",
                "1 November"));
        say("add_to_collection", Map.of("title", "Severance season 1", "media_type", "digital"));
        assertThat(say("get_collection", Map.of("format", "DVD")))
                .contains("Severance (2022) [show:11]: 10 episodes, DVD; since Sun 1 Nov");
        assertThat(say("get_collection", Map.of("format", "digital"))).contains("since today");
    }
}
