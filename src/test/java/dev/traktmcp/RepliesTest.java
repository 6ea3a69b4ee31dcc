package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server says, word for word. Each {@code replies/<tool>/<case>.call} holds calls, one a line, played against a
 * fresh sandbox; the file beside it holds the replies, the data and what was written to Trakt. A golden that is missing is
 * written and fails; {@code ./run.sh update} rewrites them all, and the diff is to be read.
 */
class RepliesTest {
    private static final Path FOLDER = Path.of("src/test/resources/replies");
    private static final boolean UPDATE = Boolean.getBoolean("update");
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final Options OPTIONS = Options.standard()
            .withClock(CLOCK).withStrict(true).withRateLimits(false);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> replies() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".call")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> compare(file)));
        }
    }

    private static void compare(Path calls) throws IOException {
        Path golden = Path.of(calls.toString().replaceFirst("\\.call$", ".golden"));
        String actual = play(calls);
        boolean missing = !Files.exists(golden);
        if (missing || UPDATE) {
            Files.writeString(golden, actual);
        }
        assertThat(missing && !UPDATE).as("%s was missing and has been written: read it, then keep it", golden).isFalse();
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static String play(Path calls) throws IOException {
        StringBuilder played = new StringBuilder();
        try (Simulator simulator = Simulator.start(OPTIONS)) {
            FrontDoor door = FrontDoor.to(simulator, CLOCK);
            for (String line : Files.readAllLines(calls)) {
                String[] toolAndArguments = line.split(" ", 2);
                simulator.clearRequests();
                Map<String, Object> result = door.call(toolAndArguments[0], arguments(toolAndArguments[1]));
                fitsItsSchema(toolAndArguments[0], result);
                played.append("> ").append(line).append('\n')
                        .append(FrontDoor.text(result)).append('\n');
                simulator.requests().stream().filter(request -> !request.method().equals("GET"))
                        .forEach(write -> played.append(sent(write)));
                Map<String, Object> rest = new LinkedHashMap<>(result);
                rest.remove("content");
                played.append(JSON.writeValueAsString(rest)).append("\n\n");
            }
        }
        return played.toString();
    }

    private static void fitsItsSchema(String tool, Map<String, Object> result) throws IOException {
        if (!result.containsKey("structuredContent")) {
            return;
        }
        JsonNode tools = JSON.readTree(Files.readAllBytes(Path.of("tools.json"))).get("tools");
        JsonNode schema = StreamSupport.stream(tools.spliterator(), false)
                .filter(one -> one.get("name").asString().equals(tool))
                .findFirst()
                .orElseThrow()
                .get("outputSchema");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(JSON.<JsonNode>valueToTree(result.get("structuredContent"))))
                .as(tool)
                .isEmpty();
    }

    private static String sent(Recorded write) {
        return "=> " + write.method() + " " + write.path() + " " + write.body() + "\n";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(String json) {
        return JSON.readValue(json, Map.class);
    }
}
