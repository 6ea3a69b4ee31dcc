package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no list has the name that was said, only those are offered with which that can be done. */
class ListsThatCanBeMeantTest extends InASandbox {
    private static final String SHARED = "\"Film Club\" [list:400]";
    private static final String SMART = "\"New Animation\" [smart-list:2002]";

    @Test
    void whoRenamesOrDeletesIsOfferedTheirOwn() {
        assertThat(say("edit_list", Map.of("list", "Nowhere", "name", "Somewhere")))
                .contains("Rainy Sundays", SMART).doesNotContain(SHARED);
        assertThat(say("delete_list", Map.of("list", "Nowhere"))).contains("Rainy Sundays", SMART)
                .doesNotContain(SHARED);
        assertThat(say("edit_list", Map.of("list", "Film Clubs", "name", "Somewhere"))).doesNotContain(SHARED);
    }

    @ParameterizedTest
    @CsvSource({"description, Gone soon", "sort, title", "privacy, link"})
    void whatOnlyOtherListsHaveIsNotOfferedOfTrakts(String argument, String value) {
        assertThat(say("edit_list", Map.of("list", "Nowhere", argument, value)))
                .contains("Rainy Sundays").doesNotContain(SHARED, SMART);
        assertThat(say("edit_list", Map.of("list", "New Animations", argument, value))).doesNotContain(SMART);
        assertThat(say("edit_list", Map.of("list", "New Animation", argument, value))).contains("which Trakt fills");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add_to_list", "remove_from_list"})
    void whoFillsIsOfferedWhatIsSharedAsWell(String tool) {
        assertThat(say(tool, Map.of("list", "Nowhere", "title", "Heat")))
                .contains("Rainy Sundays", SHARED).doesNotContain(SMART);
    }

    @Test
    void whoReadsIsOfferedAll() {
        assertThat(say("get_list", Map.of("list", "Nowhere"))).contains("Rainy Sundays", SHARED, SMART);
    }

    /** The words name somebody whose lists nobody else can change. */
    @Test
    void listsOfOthersAreNotOfferedToBeChanged() {
        assertThat(say("delete_list", Map.of("list", "robin's Film Clb"))).contains("Rainy Sundays")
                .doesNotContain(SHARED);
        assertThat(say("delete_list", Map.of("list", "robin's Film Club"))).contains("who alone can do that");
    }
}
