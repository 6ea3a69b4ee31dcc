package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zone of the account that Java does not know is not replaced in silence. */
class UnknownZoneTest extends InASandbox {
    @ParameterizedTest
    @ValueSource(strings = {"Mars/Phobos", "Eastern Time (US & Canada)", "Europe/Berln", "?"})
    void repliesThatNameAZoneSaySo(String zone) {
        me().change(profile -> profile.withTimezone(zone));

        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday")))
                .containsOnlyOnce("as Java does not know the account's zone " + zone);
        assertThat(say("get_history", Map.of("title", "Heat")))
                .containsOnlyOnce("as Java does not know the account's zone " + zone);
    }

    @Test
    void aKnownOneIsNamedAlone() {
        me().change(profile -> profile.withTimezone("Asia/Tokyo"));

        assertThat(say("mark_watched", Map.of("title", "Heat", "watched_at", "yesterday")))
                .contains("(Asia/Tokyo)").doesNotContain("does not know");
    }
}
