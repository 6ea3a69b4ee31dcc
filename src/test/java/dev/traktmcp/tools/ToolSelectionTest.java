package dev.traktmcp.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.tools.core.Toolset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolSelectionTest {
    private static final Tools ALL = Everything.tools();
    private static final Catalog CATALOG = Catalog.load(ALL.names());

    private static Tools only(ToolSelection choice) {
        return ALL.only(choice, CATALOG::isReadOnly);
    }

    static Stream<ToolSelection> choices() {
        return Stream.of(
                ToolSelection.STANDARD, new ToolSelection(Set.of(Toolset.CORE), List.of(), false),
                new ToolSelection(Set.of(), List.of(), true),
                new ToolSelection(Set.of(Toolset.values()), List.of(), true),
                new ToolSelection(Set.of(), List.of("search", "rate_item"), false));
    }

    @Test
    void theCoreAloneCanBeChosen() {
        assertThat(only(new ToolSelection(Set.of(Toolset.CORE), List.of(), false)).toolsets().values())
                .containsOnly(Toolset.CORE);
    }

    @Test
    void everythingIsOnWhereNobodyChose() {
        assertThat(only(ToolSelection.STANDARD).names()).isEqualTo(ALL.names());
        assertThat(ALL.names()).as("more tools make a model choose worse").hasSizeLessThanOrEqualTo(45);
    }

    @Test
    void singleToolsAloneAreAllThereIs() {
        assertThat(only(new ToolSelection(Set.of(), List.of("search", "rate_item"), false)).names())
                .containsExactlyInAnyOrder("search", "rate_item");
    }

    @Test
    void whatOnlyReadsHasNoToolThatWrites() {
        Collection<String> names = only(new ToolSelection(Set.of(Toolset.values()), List.of(), true)).names();
        assertThat(names).isNotEmpty().allMatch(CATALOG::isReadOnly)
                .doesNotContain("add_to_watchlist", "mark_watched", "rate_item", "undo", "sign_out");
    }

    @Test
    void aToolThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> only(new ToolSelection(Set.of(), List.of("serach"), false)))
                .hasMessageContaining("no such tool: serach; there are search, ");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theInstructionsAreShortAndNameNoToolThatIsOff(ToolSelection choice) {
        Tools chosen = only(choice);
        String instructions = chosen.instructions(choice);
        assertThat(instructions.lines()).as("every conversation pays for them").hasSizeLessThanOrEqualTo(10);
        assertThat(Pattern.compile("[a-z]+(_[a-z]+)+").matcher(instructions).results().map(MatchResult::group)
                .filter(ALL.names()::contains))
                .as(instructions).allMatch(chosen.names()::contains);
    }
}
