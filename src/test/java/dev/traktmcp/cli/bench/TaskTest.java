package dev.traktmcp.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.ToolsJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {
    @Test
    void everyTaskCallsToolsThatThereAre() {
        List<String> tools = ToolsJson.stream().map(tool -> tool.get("name").asString()).toList();

        assertThat(Task.all()).hasSize(20).doesNotHaveDuplicates().allSatisfy(task -> {
            assertThat(task.said()).isNotBlank();
            assertThat(task.calls()).isNotEmpty().allSatisfy(call -> assertThat(tools).contains(call.name()));
        });
    }
}
