package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.ToolsJson;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OutcomeKindTest {
    @Test
    void everyOutcomeThatASchemaNamesIsOne() {
        TreeSet<String> named = new TreeSet<>();
        for (JsonNode outcome : ToolsJson.all().findValues("outcome")) {
            outcome.path("enum").forEach(word -> named.add(word.asString()));
        }

        List<String> words = Arrays.stream(OutcomeKind.values()).map(OutcomeKind::word).toList();
        assertThat(named).hasSizeGreaterThan(3).isSubsetOf(words);
    }
}
