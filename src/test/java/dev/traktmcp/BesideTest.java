package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.oauth.TraktAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What resources, prompts and completions say, word for word. Each {@code beside/<case>.call} holds requests, a method
 * and its params on a line, played against a fresh sandbox; {@code <case>.txt} has the answers. What is missing is
 * written and fails, as in {@link RepliesTest}.
 */
class BesideTest {
    private static final Path FOLDER = Path.of("src/test/resources/beside");
    private static final boolean UPDATE = Boolean.getBoolean("update");
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final Options OPTIONS = Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false);
    private static final Pattern ADDRESS = Pattern.compile("(trakt://[a-z]+/[\\w{}-]+)");
    private static final Pattern PROMPT = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> answers() throws IOException {
        return files(".call").stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(),
                () -> compare(file)));
    }

    @Test
    void everyFileBelongsToACase() throws IOException {
        assertThat(files(".txt").stream().map(file -> file.toString().replaceFirst("txt$", "call")))
                .containsExactlyInAnyOrderElementsOf(files(".call").stream().map(Path::toString).toList());
    }

    @Test
    void theDocumentHasAllThatThereIsAndNothingElse() throws IOException {
        String document = Files.readString(Path.of("docs/resources.md"));
        try (Simulator simulator = Simulator.start(OPTIONS)) {
            FrontDoor door = FrontDoor.to(simulator, CLOCK);
            List<String> named = found(ADDRESS, document);
            for (String address : named.stream().filter(one -> !one.contains("{")).toList()) {
                assertThat(door.ask("resources/read", Map.of("uri", address))).as(address).containsKey("result");
            }
            assertThat(named.stream().filter(one -> one.contains("{") || one.contains("/me/")).distinct().toList())
                    .containsExactlyInAnyOrderElementsOf(Stream.of("resources/list", "resources/templates/list")
                            .flatMap(list -> found(ADDRESS, door.ask(list, Map.of()).toString()).stream()).toList());
            assertThat(found(PROMPT, document)).containsExactlyInAnyOrderElementsOf(
                    JSON.<JsonNode>valueToTree(door.ask("prompts/list", Map.of())).findValues("prompts").stream()
                            .flatMap(prompts -> prompts.valueStream().map(one -> one.get("name").asString())).toList());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group(1)).toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void compare(Path calls) throws IOException {
        Path golden = Path.of(calls.toString().replaceFirst("call$", "txt"));
        String actual = play(calls);
        boolean there = Files.exists(golden);
        String expected = there ? Files.readString(golden) : "";
        if (UPDATE && !actual.equals(expected) || !there) {
            Files.writeString(golden, actual);
        }
        assertThat(there).as("%s was missing and has been written: read it, then keep it", golden).isTrue();
        assertThat(actual).as("%s is not what is said now: mend that, or run ./run.sh update", golden)
                .isEqualTo(expected);
    }

    private static String play(Path calls) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Simulator simulator = Simulator.start(OPTIONS);
                TraktAccount account = FrontDoor.signedIn(simulator, CLOCK)) {
            FrontDoor door = FrontDoor.to(simulator, account, CLOCK);
            for (String line : Files.readAllLines(calls)) {
                String[] methodAndParams = line.split(" ", 2);
                text.append(text.isEmpty() ? "" : "\n").append("> ").append(line).append('\n');
                JsonNode answer = JSON.valueToTree(door.ask(methodAndParams[0], params(methodAndParams[1])));
                text.append(answer.has("error") ? refused(answer.get("error")) : said(answer.get("result")));
            }
        }
        return text.toString();
    }

    private static String refused(JsonNode error) {
        return "error " + error.get("code") + ": " + error.get("message").asString() + "\n"
                + (error.has("data") ? "data " + error.get("data") + "\n" : "");
    }

    private static String said(JsonNode result) {
        StringBuilder said = new StringBuilder();
        result.path("messages").forEach(message -> said.append('[').append(message.get("role").asString()).append("] ")
                .append(message.at("/content/text").asString()).append('\n'));
        result.path("content").forEach(content -> said.append(content.get("text").asString()).append('\n'));
        result.path("contents").forEach(content -> {
            String type = content.get("mimeType").asString();
            String text = content.get("text").asString();
            said.append('[').append(type).append("]\n").append(type.equals("application/json")
                    ? WideJson.list(List.of(JSON.readTree(text))) : text + "\n");
        });
        return said.isEmpty() ? WideJson.list(List.of(result)) : said.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> params(String json) {
        return JSON.readValue(json, Map.class);
    }
}
