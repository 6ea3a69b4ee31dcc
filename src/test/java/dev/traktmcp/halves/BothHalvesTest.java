package dev.traktmcp.halves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Explanation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many clients show the model one half of a reply: the text, or the JSON. Each must do alone. Every fact of a text in
 * the goldens has to be in the JSON beside it, in a field of its own: whatever {@link Forms} read, {@link FactWords}
 * mean, and every other word that is not in the list of glue, which carries no fact.
 */
class BothHalvesTest {
    private static final Path FOLDER = Path.of("src/test/resources/replies");
    private static final Path GLUE = Path.of("src/test/resources/glue-words.txt");
    private static final Pattern CALL = Pattern.compile("(?m)^> (\\w+) (\\{.*)\\n");

    /** What is named to be undone in an error. */
    private static final Pattern UNDO = Pattern.compile("(?m)^Next: undo (\\w{6})|^([a-z2-9]{6}): ");

    private record Reply(String call, String text, JsonNode result) {}

    @TestFactory
    Stream<DynamicTest> theJsonHasEveryFactOfTheText() throws IOException {
        Set<String> glue = new HashSet<>(JsonHalf.words(Files.readString(GLUE)));
        return replies().filter(reply -> !reply.result().path("isError").asBoolean())
                .map(reply -> DynamicTest.dynamicTest(reply.call(), () -> assertThat(TextHalf.missing(
                        reply.text(), new JsonHalf(reply.result().get("structuredContent")), glue))
                        .as("%s%n%s%n%s", reply.call(), reply.text(), reply.result()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> anErrorNamesItsThingsAndArguments() throws IOException {
        return replies().filter(reply -> reply.result().path("isError").asBoolean())
                .map(reply -> DynamicTest.dynamicTest(reply.call(), () -> {
                    JsonHalf facts = new JsonHalf(reply.result().at("/_meta/dev.traktmcp~1error"));
                    assertThat(TextHalf.ids(facts.withoutProse(reply.text())))
                            .as("%s%n%s%n%s", reply.call(), reply.text(), reply.result())
                            .allMatch(facts::says);
                    assertThat(UNDO.matcher(reply.text()).results().map(id -> id.group(id.group(1) == null ? 2 : 1)))
                            .allMatch(facts::says);
                    facts.at("/arguments").forEach(argument -> assertThat(reply.text()).contains(
                            Explanation.spoken(argument.asString())));
                }));
    }

    @Test
    void everyPageSaysInOneWayWhatFollows() throws IOException {
        assertThat(replies().map(reply -> reply.result().path("structuredContent")).filter(data -> data.has("page")))
                .hasSizeGreaterThan(100).allSatisfy(data -> {
                    int page = data.get("page").asInt();
                    boolean follows = data.has("next_page");
                    assertThat(data.get("complete").asBoolean()).isEqualTo(!follows && !data.has("unread"));
                    assertThat(data.path("next_page").asInt(page + 1)).isEqualTo(page + 1);
                    if (data.has("pages")) {
                        assertThat(follows).isEqualTo(page < data.get("pages").asInt());
                    }
                });
    }

    private static Stream<Reply> replies() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .flatMap(BothHalvesTest::replies);
        }
    }

    private static Stream<Reply> replies(Path file) {
        try {
            String all = Files.readString(file).replaceAll("(?m)^=> .*\\n", "");
            JsonNode results = JsonMapper.shared().readTree(
                    Files.readAllBytes(Path.of(file.toString().replaceFirst("\\.txt$", ".json"))));
            Matcher call = CALL.matcher(all);
            List<Reply> replies = new ArrayList<>();
            List<String> texts = Stream.of(CALL.split(all)).skip(1).map(String::strip).toList();
            while (call.find()) {
                int i = replies.size();
                replies.add(new Reply(FOLDER.relativize(file) + ": " + call.group().strip(), texts.get(i),
                        results.get(i)));
            }
            assertThat(replies).as("calls of %s", file).hasSize(results.size());
            return replies.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
