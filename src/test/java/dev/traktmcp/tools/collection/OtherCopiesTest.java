package dev.traktmcp.tools.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy that is owned already, and what is said of it then. */
class OtherCopiesTest extends InASandbox {
    OtherCopiesTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4K Blu-ray, Dolby Vision | DVD           | is updated as DVD:                          | DVD
            4K Blu-ray, HDR10        | 1080p Blu-ray | is updated as 1080p Blu-ray:                | 1080p Blu-ray
            4K Blu-ray               | Blu-ray       | Already in your collection as 4K Blu-ray:   | 4K Blu-ray
            4K Blu-ray               | Atmos 7.1     | as 4K Blu-ray, Dolby Atmos 7.1: | 4K Blu-ray, Dolby Atmos 7.1
            Blu-ray                  | 4K            | is updated as 4K Blu-ray:                   | 4K Blu-ray
            DVD, 5.1                 | digital       | is updated as digital:                      | digital
            DVD                      | DVD           | Already in your collection as DVD:          | DVD
            720p digital             | 4K digital    | is updated as 4K digital:                   | 4K digital
            4K                       | DVD           | is updated as DVD:                          | DVD
            4K, HDR10                | VHS           | is updated as VHS:                          | VHS
            DVD                      | 4K            | is updated as 4K:                           | 4K
            DVD                      | 480p          | is updated as 480p DVD:                     | 480p DVD
            VHS, mono                | LaserDisc     | is updated as LaserDisc:                    | LaserDisc
            4K digital, HDR10, Atmos | 1080p         | as 1080p digital, Dolby Atmos: | 1080p digital, Dolby Atmos
            3D Blu-ray               | Blu-ray       | Already in your collection as Blu-ray, 3D:  | Blu-ray, 3D
            """)
    void isWhatIsSaidNow(String before, String now, String reply, String owned) {
        say("add_to_collection", Map.of("title", "Heat", "media_type", before, "collected_at", "1 November"));
        assertThat(say("add_to_collection", Map.of("title", "Heat", "media_type", now))).contains(reply);
        assertThat(say("get_collection", Map.of("title", "Heat"))).contains(", as " + owned + ";", "Sun 1 Nov");
    }

    /** Less said of a copy than is known of it changes nothing, and that must not read as if it did. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4K Blu-ray          | Blu-ray    | Nothing was changed: of a copy that is not 4K say "1080p Blu-ray".
            4K Blu-ray, HDR10   | Blu-ray    | Nothing was changed: of a copy that is not 4K say "1080p Blu-ray".
            4K Blu-ray, Atmos   | bluray     | Nothing was changed: of a copy that is not 4K say "1080p Blu-ray".
            4K digital          | digital    | Nothing was changed: of a copy that is not 4K say "1080p digital".
            4K digital, HDR10   | digital    | Nothing was changed: of a copy that is not 4K say "1080p digital".
            1080p Blu-ray       | Blu-ray    | Nothing was changed.
            4K Blu-ray          | 4K         | Nothing was changed.
            480p DVD            | DVD        | Nothing was changed.
            3D Blu-ray          | Blu-ray    | Nothing was changed.
            DVD, 5.1            | DVD        | Nothing was changed.
            """)
    void thatNothingChangedIsSaid(String before, String now, String told) {
        say("add_to_collection", Map.of("title", "Heat", "media_type", before));
        assertThat(say("add_to_collection", Map.of("title", "Heat", "media_type", now)))
                .startsWith("Already in your collection as ").contains(told);
        assertThat(say("add_to_collection", Map.of("title", "Heat", "media_type", before)))
                .startsWith("Already in your collection as ").doesNotContain("Nothing was changed");
        assertThat(say("add_to_collection", Map.of("title", "Heat"))).doesNotContain("Nothing was changed");
    }

    @Test
    void thatItIsNotIn3dChangesNothingWhereItIsNot() {
        say("add_to_collection", Map.of("title", "Heat", "media_type", "DVD", "three_d", false));
        assertThat(say("add_to_collection", Map.of("title", "Heat", "media_type", "DVD", "three_d", false)))
                .startsWith("Already in your collection as DVD");
    }

    @Test
    void anEpisodeThatWasCollectedAsItCameOutMayBeSaidTwice() {
        say("add_to_collection", Map.of("title", "Severance S01E01", "collected_at", "released"));
        assertThat(say("add_to_collection", Map.of("title", "Severance S01E01", "collected_at", "released")))
                .contains("in your collection").contains("Severance S01E01");
    }

    @Test
    void undoBringsTheFormerCopyBack() {
        say("add_to_collection", Map.of("title", "Heat", "media_type", "4K Blu-ray, Dolby Vision"));
        say("add_to_collection", Map.of("title", "Heat", "media_type", "DVD"));
        say("undo", Map.of());
        assertThat(say("get_collection", Map.of("title", "Heat"))).contains(", as 4K Blu-ray, Dolby Vision;");
    }

    @Test
    void ofAShowEachEpisodeCounts() {
        say("add_to_collection", Map.of("title", "Severance season 1", "media_type", "4K Blu-ray"));
        assertThat(say("add_to_collection", Map.of("title", "Severance", "media_type", "DVD")))
                .startsWith("Added 15 episodes to your collection as DVD: ")
                .contains("9 episodes were there already and are updated.");
        assertThat(say("get_collection", Map.of("title", "Severance"))).contains(", as DVD;").doesNotContain("4K");
    }
}
