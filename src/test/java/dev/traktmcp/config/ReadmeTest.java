package dev.traktmcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.ToolsJson;
import dev.traktmcp.tools.Everything;
import dev.traktmcp.tools.core.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the README say what the program does; {@code ./run.sh update} rewrites them. */
public class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void theToolTableIsToolsJson() throws IOException {
        Map<String, Toolset> toolsets = Everything.tools().toolsets();
        compare("tools", "| toolset | tool | what it does |\n|---|---|---|\n" + ToolsJson.stream()
                .sorted(Comparator.comparing(tool -> toolsets.get(tool.get("name").asString())))
                .map(tool -> "| %s | `%s` | %s |%n".formatted(
                        toolsets.get(tool.get("name").asString()).word(), tool.get("name").asString(),
                        tool.get("description").asString()))
                .collect(Collectors.joining()));
    }

    @Test
    void theSettingsTableIsTheSettings() throws IOException {
        compare("settings", "| environment | flag | meaning | default |\n|---|---|---|---|\n" + Arrays.stream(Setting.values())
                .map(setting -> "| `%s`%s | %s | %s | %s |%n".formatted(
                        setting.name(),
                        setting.aliases.stream().map(alias -> " (or `" + alias + "`)").collect(Collectors.joining()),
                        !setting.hasFlag() ? "" : "`--" + setting.flag() + (setting.isSwitch() ? "" : " <" + setting.value + ">") + "`",
                        setting.meaning,
                        setting.fallback == null || setting.isSwitch() ? "" : "`" + setting.fallback + "`"))
                .collect(Collectors.joining()));
    }

    /**
     * The part of the conversation that is the same on every day stands in the README as the demo prints it; {@link
     * dev.traktmcp.WireTest} plays it.
     */
    public static void theConversationIs(String printed) throws IOException {
        String conversation = printed.substring(printed.indexOf("You: "), printed.indexOf("You:       What is on"));
        compare("demo", "```\n" + conversation.strip() + "\n```\n");
    }

    /** One at a time: {@link dev.traktmcp.WireTest} runs beside this. */
    private static synchronized void compare(String section, String expected) throws IOException {
        String readme = Files.readString(README);
        Matcher found = Pattern.compile("(<!-- " + section + ":[^>]*-->\n)(.*?)(<!-- /" + section + " -->)", Pattern.DOTALL).matcher(readme);
        assertThat(found.find()).as("the README has a section " + section).isTrue();
        if (Boolean.getBoolean("update")) {
            Files.writeString(README, found.replaceFirst(Matcher.quoteReplacement(found.group(1) + expected + found.group(3))));
        }
        assertThat(timeless(found.group(2))).isEqualTo(timeless(expected));
    }

    /** The one series in it that runs "now" has another number of episodes every day; all else is the same. */
    private static String timeless(String text) {
        return text.replaceAll("American, \\d+ episodes", "American, so many episodes");
    }
}
