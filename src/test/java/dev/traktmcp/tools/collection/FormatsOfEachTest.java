package dev.traktmcp.tools.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several titles that are owned in formats of their own, said in one call. */
class FormatsOfEachTest extends InASandbox {
    private String added(String... items) {
        return say("add_to_collection", Map.of("items", List.of(items)));
    }

    private String owned(String title) {
        return say("get_collection", Map.of("title", title));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Heat on DVD                        | Heat                      | {media_type=dvd}
            Heat (1995) as 4K Blu-ray          | Heat (1995)               | {media_type=bluray, resolution=uhd_4k}
            Alien (Blu-ray)                    | Alien                     | {media_type=bluray}
            Alien: digital                     | Alien                     | {media_type=digital}
            Mad Max: Fury Road in 4K           | Mad Max: Fury Road        | {resolution=uhd_4k}
            Mad Max: Fury Road: DVD            | Mad Max: Fury Road        | {media_type=dvd}
            Lost in Translation on Blu-ray     | Lost in Translation       | {media_type=bluray}
            Dark season 1 Blu-ray              | Dark season 1             | {media_type=bluray}
            Heat 4K Blu-ray, Dolby Vision      | Heat      | {hdr=dolby_vision, media_type=bluray, resolution=uhd_4k}
            Heat, 1080p                        | Heat                      | {resolution=hd_1080p}
            Heat auf DVD                       | Heat                      | {media_type=dvd}
            Heat en Blu-ray                    | Heat                      | {media_type=bluray}
            Heat em 4K                         | Heat                      | {resolution=uhd_4k}
            Heat su DVD                        | Heat                      | {media_type=dvd}
            Heat op VHS                        | Heat                      | {media_type=vhs}
            Jackass 3D                         | Jackass 3D                | {}
            Sex, Lies, and Videotape           | Sex, Lies, and Videotape  | {}
            The Odessa File                    | The Odessa File           | {}
            V/H/S                              | V/H/S                     | {}
            Life in Stereo                     | Life in Stereo            | {}
            Once Upon a Time in the West       | Once Upon a Time in the West | {}
            4K                                 | 4K                        | {}
            Heat digital                       | Heat                      | {media_type=digital}
            everything on Oscars on DVD        | everything on Oscars      | {media_type=dvd}
            """)
    void isReadBehindTheTitle(String said, String title, String format) {
        assertThat(FormatEntry.of(said)).hasToString("FormatEntry[title=" + title + ", format=" + format + "]");
    }

    @Test
    void eachHasItsOwn() {
        assertThat(added("Heat in 4K", "Alien on DVD", "Arrival")).isEqualTo("""
                Added all 3 titles to your collection.
                Heat (1995) [movie:13]: as 4K
                Alien (1979) [movie:44]: as DVD
                Arrival (2016) [movie:15]
                Undo: aaaaab.""");
        assertThat(owned("Heat")).contains(", as 4K");
        assertThat(owned("Alien")).contains(", as DVD");
    }

    @Test
    void thoseThatSayNoneHaveTheOneOfAll() {
        assertThat(say("add_to_collection", Map.of("items", List.of("Heat", "Alien on DVD"), "media_type",
                "4K Blu-ray"))).contains("Heat (1995) [movie:13]: as 4K Blu-ray", "Alien (1979) [movie:44]: as DVD");
    }

    @Test
    void noDvdIsIn4K() {
        assertThat(say("add_to_collection", Map.of("items", List.of("Heat in 4K", "Alien"), "media_type", "DVD")))
                .contains("Heat (1995) [movie:13]: as 4K\n", "Alien (1979) [movie:44]: as DVD");
    }

    @Test
    void theSameOfAllIsSaidOnce() {
        assertThat(added("Heat on DVD", "Alien on DVD")).startsWith("Added both titles to your collection as DVD.\n")
                .doesNotContain("[movie:13]: as");
    }

    @Test
    void oneTitleMaySayItsOwn() {
        assertThat(say("add_to_collection", Map.of("title", "Heat on DVD")))
                .startsWith("Added to your collection as DVD: Heat (1995)");
    }

    @Test
    void twoOfOneTitleAreRefused() {
        assertThat(added("Heat on DVD", "Heat in 4K"))
                .startsWith("items[1] names Heat (1995) again, in another format: Trakt keeps one copy of each");
        assertThat(writes()).isEmpty();
        assertThat(added("Heat on DVD", "Heat (1995) on DVD")).contains("Heat (1995)").contains("as DVD");
    }

    @Test
    void ofASeasonAndItsShowTheSeasonHasItsOwn() {
        added("Dark on DVD", "Dark season 1 on Blu-ray");
        assertThat(owned("Dark season 1")).contains("Blu-ray").doesNotContain("DVD");
        assertThat(owned("Dark season 2")).contains("DVD").doesNotContain("Blu-ray");
    }

    @Test
    void whatIsThereIsUpdated() {
        added("Heat on DVD");
        assertThat(added("Heat on Blu-ray", "Alien digital", "Arrival in 4K"))
                .contains("Heat (1995) [movie:13]: updated, as Blu-ray", "Arrival (2016) [movie:15]: added, as 4K");
        say("undo", Map.of());
        assertThat(owned("Heat")).contains(", as DVD");
    }
}
