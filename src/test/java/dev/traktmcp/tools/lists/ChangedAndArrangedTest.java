package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.http.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One call that changes what a list is and what comes first on it. */
class ChangedAndArrangedTest extends InASandbox {
    private static final Map<String, Object> BOTH = Map.of(
            "list", "Best Pictures", "name", "Best", "privacy", "public", "sort", "rank",
            "first", List.of("Oppenheimer"));

    private String list(String name) {
        return say("get_list", Map.of("list", name)).replaceFirst("^.*\n", "");
    }

    @Test
    void bothAreDoneAndTakenBackTogether() {
        String before = list("Best Pictures");
        assertThat(say("edit_list", BOTH))
                .contains("its name is \"Best\" now", "First on it is now:\nOppenheimer", "Undo: ");
        assertThat(list("Best")).contains(".\nOppenheimer").isNotEqualTo(before);
        assertThat(say("undo", Map.of())).contains("as it was before", "their order of before");
        assertThat(list("Best Pictures")).isEqualTo(before);
    }

    /** Who puts a title at the top wants to see it there; one undo gives the list its order back. */
    @Test
    void aListThatIsShownOtherwiseIsShownInItsOwnOrder() {
        assertThat(say("edit_list", Map.of("list", "Best Pictures", "sort", "runtime", "direction", "desc")))
                .contains("it is sorted by runtime, longest first.").doesNotContain("the order is");
        String before = list("Best Pictures");
        assertThat(say("edit_list", Map.of("list", "Best Pictures", "first", List.of("Parasite"))))
                .contains("it is in your own order. First on it is now:", "Parasite (2019)");
        assertThat(list("Best Pictures")).contains("\nParasite (2019) [movie:30]; seen; rated 10\nEvery");
        say("undo", Map.of());
        assertThat(list("Best Pictures")).isEqualTo(before);
        say("edit_list", Map.of("list", "Best Pictures", "sort", "rank", "direction", "desc"));
        assertThat(say("edit_list", Map.of("list", "Best Pictures", "first", List.of("Parasite"), "privacy", "public")))
                .contains("everybody can see it", "the order is ascending", "First on it is now:");
        assertThat(say("edit_list", Map.of("list", "Best Pictures", "first", List.of("Oppenheimer"), "sort", "title")))
                .contains("but it is shown by title");
    }

    @Test
    void whereOneIsNotOnItNothingIsChanged() {
        assertThat(say("edit_list", Map.of("list", "Best Pictures", "name", "Best", "first", List.of("Heat (1995)"))))
                .contains("Nothing was changed, as not all of this is on");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aListThatTraktFillsHasNoOrderOfThePersons() {
        assertThat(say("edit_list", Map.of("list", "Crime to Come", "name", "Crime", "first", List.of("Heat"))))
                .contains("only its name can be changed");
        assertThat(writes()).isEmpty();
    }

    static Stream<Consumer<Fault>> troubles() {
        return Stream.of(fault -> fault.answer(423), fault -> fault.answer(502));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void anOrderThatFailsIsToldAndTheRestIsTakenBack(Consumer<Fault> trouble) {
        String before = list("Best Pictures");
        trouble.accept(simulator.faults().on("POST", "/users/me/lists/1000001/items/reorder").times(9));
        assertThat(say("edit_list", BOTH)).contains("its name is \"Best\" now", "the new order, as",
                "Next: call again with first alone").doesNotContain("First on it");
        assertThat(list("Best")).isEqualTo(before);
        simulator.faults().clear();
        assertThat(say("undo", Map.of())).contains("as it was before");
        assertThat(list("Best Pictures")).isEqualTo(before);
    }
}
