package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.tools.Everything;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the documents say that people can say: every row, called from the top to the bottom in one sandbox. */
class SayingsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");

    private static final Pattern HEADING = Pattern.compile("\\| \\*\\*(.+)\\*\\* \\| \\|");
    private static final Pattern ROW = Pattern.compile("\\| \"(.+)\" \\| `(\\w+) (\\{.*})`(| asks .+) \\|");

    private static Simulator simulator;
    private static FrontDoor door;

    /** @param asks whether nothing is done before the person has answered a question */
    private record Saying(String says, String tool, Map<String, Object> arguments, boolean asks) {}

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, FrontDoor.signedIn(simulator, CLOCK), CLOCK);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @TestFactory
    Stream<DynamicTest> eachIsServedByOneCall() throws IOException {
        return sayings().stream().map(saying -> DynamicTest.dynamicTest(saying.says(), () -> serve(saying)));
    }

    @Test
    void noToolIsForgotten() throws IOException {
        List<String> said = sayings().stream().map(Saying::tool).toList();
        assertThat(Everything.tools().names()).filteredOn(tool -> !said.contains(tool))
                .as("tools without a row in docs/sayings.md: add a sentence that people say, and its call").isEmpty();
    }

    /** So that they are tried, too. */
    @Test
    void theReadmeShowsTenOfThem() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).filteredOn(line -> ROW.matcher(line).matches())
                .as("the README has ten rows, each as it stands in docs/sayings.md").hasSize(10).isSubsetOf(table());
    }

    private static void serve(Saying saying) {
        Map<String, Object> result = door.call(saying.tool(), saying.arguments());
        String text = FrontDoor.text(result);
        assertThat(FrontDoor.isError(result)).as(text).isEqualTo(saying.asks());
        if (saying.asks()) {
            assertThat(text).contains("nothing was done", "Next: ask");
        }
        assertThat(ToolsJson.tool(saying.tool()).at("/inputSchema/properties").propertyNames())
                .as("the arguments that an assistant knows of").containsAll(saying.arguments().keySet());
    }

    private static List<Saying> sayings() throws IOException {
        List<Saying> sayings = new ArrayList<>();
        for (String line : table()) {
            Matcher row = ROW.matcher(line);
            if (!HEADING.matcher(line).matches()) {
                assertThat(row.matches())
                        .as("a row of docs/sayings.md is | \"sentence\" | `tool {arguments}` |: %s", line).isTrue();
                Map<String, Object> arguments = JSON.readValue(row.group(3), new TypeReference<>() {});
                sayings.add(new Saying(row.group(1), row.group(2), arguments, !row.group(4).isEmpty()));
            }
        }
        return sayings;
    }

    /** The rows of the document's only table, without its head. */
    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("docs/sayings.md")).stream().filter(line -> line.startsWith("|")).skip(2)
                .toList();
    }
}
