package dev.traktmcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Documents;
import dev.traktmcp.ToolsJson;
import dev.traktmcp.tools.Everything;
import dev.traktmcp.tools.core.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is generated in the README and the documents is what the program does; {@code ./run.sh update} rewrites it. */
public class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern OWN_VARIABLE = Pattern.compile("\\b(?:TRAKT|TMDB)_[A-Z_]+\\b");
    private static final Pattern OWN_FLAG = Pattern.compile("`--([a-z-]+)");
    private static final Pattern OWN_WORD = Pattern.compile("\\./run\\.sh ([a-z]+)");

    /** The parts of the conversation that the README shows, by how the person begins them. */
    private static final List<String> SHOWN = List.of(
            "Add Dune to my watchlist.", "I watched S02E03 of Severance last night, give it a nine.",
            "Did you note that I watched it?", "Rate Ghosts 8.", "The first one you named.");

    @Test
    void theToolTableIsToolsJson() throws IOException {
        Map<String, Toolset> toolsets = Everything.tools().toolsets();
        compare("docs/tools.md", "tools", "| toolset | tool | what it does |\n|---|---|---|\n" + ToolsJson.stream()
                .sorted(Comparator.comparing(tool -> toolsets.get(tool.get("name").asString())))
                .map(tool -> "| %s | `%s` | %s |%n".formatted(
                        toolsets.get(tool.get("name").asString()).word(), tool.get("name").asString(),
                        tool.get("description").asString()))
                .collect(Collectors.joining()));
    }

    @Test
    void theSettingsTableIsTheSettings() throws IOException {
        compare("docs/settings.md", "settings", "| environment | flag | meaning | default |\n|---|---|---|---|\n"
                + Arrays.stream(Setting.values())
                        .map(setting -> "| `%s`%s | %s | %s | %s |%n".formatted(
                                setting.name(),
                                setting.aliases.stream().map(alias -> " (or `" + alias + "`)")
                                        .collect(Collectors.joining()),
                                !setting.hasFlag() ? ""
                                        : "`--" + setting.flag()
                                                + (setting.isSwitch() ? "" : " <" + setting.value + ">") + "`",
                                setting.meaning,
                                setting.fallback == null || setting.isSwitch() ? "" : "`" + setting.fallback + "`"))
                        .collect(Collectors.joining()));
    }

    @Test
    void everySettingAndWordThatIsNamedExists() throws IOException {
        List<String> variables = Arrays.stream(Setting.values())
                .flatMap(setting -> Stream.of(Stream.of(setting.name()), setting.aliases.stream(),
                        setting.isSecret() ? Stream.of(setting.name() + "_FILE") : Stream.<String>of())
                        .flatMap(names -> names))
                .toList();
        List<String> flags = Stream.concat(Config.OF_ONE_WORD.stream(),
                Arrays.stream(Setting.values()).filter(Setting::hasFlag).map(Setting::flag)).toList();
        List<String> words = Stream.concat(Stream.of("test", "update", "format", "runtime", "bundle",
                "jar", "npm", "release"),
                Arrays.stream(Mode.values()).map(mode -> mode.word().split(" ")[0])).toList();
        for (Path document : Documents.all()) {
            assertThat(named(OWN_VARIABLE, document)).as("%s: settings", document).isSubsetOf(variables);
            assertThat(named(OWN_FLAG, document)).as("%s: flags", document).isSubsetOf(flags);
            assertThat(named(OWN_WORD, document)).as("%s: words of run.sh", document).isSubsetOf(words);
        }
    }

    private static List<String> named(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results()
                .map(found -> found.group(found.groupCount())).distinct().toList();
    }

    /** A door, not a book: what is longer than this has a document of its own. */
    @Test
    void theReadmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(180);
    }

    /**
     * The part of the conversation that is the same on every day stands in docs/demo.md as the demo prints it, and some
     * of it in the README; {@link dev.traktmcp.WireTest} plays it.
     */
    public static void theConversationIs(String printed) throws IOException {
        String conversation =
                printed.substring(printed.indexOf("You: "), printed.indexOf("You:       What is on")).strip();
        List<String> turns = List.of(conversation.split("\n\n"));
        compare("docs/demo.md", "demo", "```\n" + conversation + "\n```\n");
        compare("README.md", "transcript", "```\n" + SHOWN.stream()
                .map(said -> turns.stream().filter(turn -> turn.startsWith("You:       " + said + "\n")).findFirst()
                        .orElseThrow())
                .collect(Collectors.joining("\n\n")) + "\n```\n");
    }

    /** One at a time: {@link dev.traktmcp.WireTest} runs beside this. */
    private static synchronized void compare(String document, String section, String expected) throws IOException {
        Path file = Path.of(document);
        String text = Files.readString(file);
        Matcher found =
                Pattern.compile("(<!-- " + section + ":[^>]*-->\n)(.*?)(<!-- /" + section + " -->)", Pattern.DOTALL)
                        .matcher(text);
        assertThat(found.find()).as("%s has a section %s", document, section).isTrue();
        if (Boolean.getBoolean("update")) {
            Files.writeString(file,
                    found.replaceFirst(Matcher.quoteReplacement(found.group(1) + expected + found.group(3))));
        }
        assertThat(timeless(found.group(2)))
                .as(Boolean.getBoolean("update") ? "%s has been rewritten: read the diff, and keep it if it is meant"
                        : "%s is generated, and something it shows has changed: run ./run.sh update and read the diff",
                        document)
                .isEqualTo(timeless(expected));
    }

    /** The sandbox has a past of so many days, and one series in it runs "now"; all else is the same every day. */
    private static String timeless(String text) {
        return text.replaceAll("American, \\d+ episodes", "American, so many episodes")
                .replaceAll("\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d{1,2} [A-Z][a-z]{2}(?: \\d{4})?\\b", "a day");
    }
}
