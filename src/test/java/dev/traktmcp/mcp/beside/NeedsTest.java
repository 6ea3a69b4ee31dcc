package dev.traktmcp.mcp.beside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.tools.Everything;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of resources and prompts agree with the tools that there are. */
class NeedsTest {
    private final List<String> tools = List.copyOf(Everything.tools().names());

    @Test
    void everyToolThatWritesSaysWhichResourcesItChanges() {
        Catalog catalog = Catalog.load(tools);
        assertThat(ResourceChanges.OF.keySet()).as("tools of tools.json that write, in ResourceChanges.OF")
                .containsExactlyInAnyOrderElementsOf(
                        tools.stream().filter(tool -> !catalog.isReadOnly(tool)).toList());
        assertThat(ResourceChanges.OF.values().stream().flatMap(List::stream)).isSubsetOf(
                Arrays.stream(Needs.RESOURCES).map(one -> one[0]).toList());
    }

    @Test
    void everyResourceOfThePersonIsChangedBySomeTool() {
        assertThat(Arrays.stream(Needs.RESOURCES).map(one -> one[0]).filter(uri -> uri.startsWith("trakt://me/")))
                .isSubsetOf(ResourceChanges.OF.entrySet().stream().filter(one -> one.getValue().size() < 5)
                        .flatMap(one -> one.getValue().stream()).toList());
    }

    @Test
    void everyResourceHasAToolThatIsThere() {
        assertThat(Arrays.stream(Needs.RESOURCES).map(one -> one[1])).isSubsetOf(tools);
    }

    @Test
    void everyPromptSpeaksOfTheToolsThatItNeedsAndOfNoOthers() {
        assertThat(PromptTexts.ALL).extracting(Prompt::name)
                .containsExactly(Arrays.stream(Needs.PROMPTS).map(one -> one[0]).toArray(String[]::new));
        for (Prompt prompt : PromptTexts.ALL) {
            Map<String, String> given = new LinkedHashMap<>();
            prompt.arguments().stream().filter(Prompt.Argument::required).forEach(one -> given.put(one.name(), "Dark"));
            Set<String> named = new TreeSet<>();
            prompt.wording().of(given, tool -> {
                named.add(tool);
                return tool;
            });
            assertThat(named).as(prompt.name())
                    .containsExactlyInAnyOrderElementsOf(Needs.ofPrompt(prompt.name())).isSubsetOf(tools);
        }
    }

    @Test
    void everyPromptIsOfferedWhereItsToolsAreOnAndNowhereElse() {
        for (String[] needed : Needs.PROMPTS) {
            List<String> all = List.of(needed).subList(1, needed.length);
            assertThat(names(all)).contains(needed[0]);
            for (String missing : all) {
                List<String> fewer = new ArrayList<>(tools);
                fewer.remove(missing);
                assertThat(names(fewer)).as("without %s", missing).doesNotContain(needed[0]);
            }
        }
    }

    @Test
    void anArgumentWhoseToolIsOffIsNotOffered() {
        assertThat(new Prompts(tools, UnaryOperator.identity()).listed().toString()).contains("name=list");
        List<String> fewer = new ArrayList<>(tools);
        fewer.remove("get_list");
        assertThat(new Prompts(fewer, UnaryOperator.identity()).listed().toString()).doesNotContain("name=list");
    }

    @Test
    void everyMentionOfAToolHasThePrefix() {
        Prompts prompts = new Prompts(tools, tool -> "trakt_" + tool);
        for (String[] prompt : Needs.PROMPTS) {
            String words = prompts.get(prompt[0], Map.of("show", "Dark", "title", "Dark").entrySet().stream()
                    .filter(one -> prompts.argument(prompt[0], one.getKey()) != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).toString();
            assertThat(Needs.ofPrompt(prompt[0])).allSatisfy(tool -> assertThat(words).contains("trakt_" + tool)
                    .doesNotContainPattern("(?<!trakt_)\\b" + tool));
        }
    }

    private static List<Object> names(List<String> on) {
        return new Prompts(on, UnaryOperator.identity()).listed().stream().map(one -> one.get("name")).toList();
    }
}
