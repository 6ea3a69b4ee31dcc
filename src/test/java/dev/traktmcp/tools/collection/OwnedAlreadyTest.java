package dev.traktmcp.tools.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is in the collection already is told with its format, and what is not with all filters. */
class OwnedAlreadyTest extends InASandbox {
    @Test
    void theFormatIsToldOfWhatIsThereAlready() {
        say("add_to_collection", Map.of("items", List.of("Severance season 1", "Heat"), "media_type", "Blu-ray"));

        assertThat(say("add_to_collection", Map.of("items", List.of("Severance season 1", "Alien", "Heat"))))
                .contains("season 1 [show:11 S01]: already there, 9 episodes, as Blu-ray",
                        "Heat (1995) [movie:13]: already there, as Blu-ray", "Alien (1979) [movie:44]: added");
        assertThat(say("add_to_collection", Map.of("items", List.of("Severance season 1", "Alien"))))
                .contains("season 1 [show:11 S01]: 9 episodes, as Blu-ray", "\nAlien (1979) [movie:44]")
                .doesNotContain("Alien (1979) [movie:44]:");
    }

    @Test
    void allFormatsOfAShowAreTold() {
        say("add_to_collection", Map.of("title", "Severance S01E01", "media_type", "DVD"));
        say("add_to_collection", Map.of("title", "Severance S01E02-E09", "media_type", "Blu-ray"));

        assertThat(say("add_to_collection", Map.of("title", "Severance season 1")))
                .startsWith(
                        "Nothing changed: all 9 episodes of this are in your collection already as DVD or Blu-ray: ");
    }

    /** The Matrix is there in 4K, and films are there, too. */
    @Test
    void whatIsNotThereIsToldOfAllFiltersTogether() {
        assertThat(say("get_collection", Map.of("format", "4K", "only_if", "shows")))
                .startsWith(
                        "Nothing in your collection that is a show is 4K; of that it holds 12 episodes of 2 shows.");
        assertThat(say("get_collection", Map.of("format", "4K", "only_if", "unseen")))
                .startsWith("Nothing in your collection that is unseen is 4K; of that it holds ");
        assertThat(say("get_collection", Map.of("format", "VHS")))
                .startsWith("Nothing in your collection is VHS; it holds 3 movies and 12 episodes of 2 shows.");
    }
}
