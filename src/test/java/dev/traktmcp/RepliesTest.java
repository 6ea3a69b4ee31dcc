package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.tools.Everything;
import dev.traktmcp.trakt.oauth.TraktAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server says, word for word. Each {@code replies/<tool>/<case>.call} holds calls, one a line, played against
 * a fresh sandbox, of a VIP where the case is called {@code vip…}. Beside it {@code <case>.txt} has the replies and
 * what was written to Trakt, {@code <case>.json} the data, a member of the list for each call. What is missing is
 * written and fails; {@code ./run.sh update} rewrites all that differs and fails, so that the diff is read and the
 * second run decides.
 */
class RepliesTest {
    private static final Path FOLDER = Path.of("src/test/resources/replies");
    private static final boolean UPDATE = Boolean.getBoolean("update");
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final Options OPTIONS = Options.standard()
            .withClock(CLOCK).withStrict(true).withRateLimits(false);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The rows of docs/trakt-contract.md that were asked for and answered. */
    private static final Set<String> REACHED = ConcurrentHashMap.newKeySet();
    private static final TraktTable TABLE = TraktTable.read();
    private static final Map<String, String> REACHED_ELSEWHERE = Map.of(
            "GET /lists/{id}/items/{type}/{sort_by}/{sort_how}", "ReshapedAnswersTest",
            "POST /lists/{id}/like", "ReshapedAnswersTest",
            "DELETE /lists/{id}/like", "ReshapedAnswersTest",
            "GET /recommendations/movies", "ReshapedAnswersTest",
            "GET /recommendations/shows", "ReshapedAnswersTest",
            "POST /oauth/device/token", "DeviceSignInTest",
            "POST /oauth/token", "StoredTokensTest",
            "GET /users/{id}/history/{type}/{item_id}", "FriendsOfTitleTest",
            "GET /users/{id}/ratings/{type}/{rating}", "FriendsOfTitleTest");

    /** What was said, and the data. */
    private record Played(String text, List<JsonNode> data) {}

    @TestFactory
    Stream<DynamicTest> replies() throws IOException {
        return Stream.concat(
                cases().map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> compare(file))),
                Stream.of(DynamicTest.dynamicTest("everything that we use is used here", RepliesTest::coverage)));
    }

    private static void coverage() {
        List<String> never = new ArrayList<>(TABLE.names());
        never.removeAll(REACHED);
        assertThat(never).as("rows of docs/trakt-contract.md that no call in %s reaches with success: add a call,"
                + " delete what we do not use, or say here which test does it", FOLDER)
                .containsExactlyInAnyOrderElementsOf(REACHED_ELSEWHERE.keySet());
    }

    @Test
    void everyToolHasACase() throws IOException {
        assertThat(cases().map(file -> FOLDER.relativize(file).getName(0).toString()).distinct())
                .as("the folders of %s: a new tool wants one with calls in .call files", FOLDER)
                .containsExactlyInAnyOrderElementsOf(Everything.tools().names());
    }

    @Test
    void everyFileBelongsToACase() throws IOException {
        List<Path> known = cases().flatMap(file -> Stream.of(file, beside(file, "txt"), beside(file, "json"))).toList();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)).as("delete what has no .call beside it").isSubsetOf(known);
        }
    }

    private static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".call")).sorted().toList().stream();
        }
    }

    private static Path beside(Path calls, String ending) {
        return Path.of(calls.toString().replaceFirst("\\.call$", "." + ending));
    }

    private static void compare(Path calls) throws IOException {
        Played played = play(calls);
        assertAll(
                () -> compare(beside(calls, "txt"), played.text()),
                () -> compare(beside(calls, "json"), WideJson.list(played.data())));
    }

    private static void compare(Path golden, String actual) throws IOException {
        boolean there = Files.exists(golden);
        String expected = there ? Files.readString(golden) : "";
        if (UPDATE && !actual.equals(expected) || !there) {
            Files.writeString(golden, actual);
        }
        assertThat(there).as("%s was missing and has been written: read it, then keep it", golden).isTrue();
        assertThat(actual)
                .as(UPDATE ? "%s has been rewritten: read the diff, and keep it if it is meant"
                        : "%s is not what is said now: mend that, or run ./run.sh update and read the diff", golden)
                .isEqualTo(expected);
    }

    private static Played play(Path calls) throws IOException {
        StringBuilder text = new StringBuilder();
        List<JsonNode> data = new ArrayList<>();
        try (Simulator simulator = Simulator.start(OPTIONS);
                TraktAccount account =
                        FrontDoor.signedIn(simulator, CLOCK)) {
            FrontDoor door = FrontDoor.to(simulator, account, CLOCK);
            if (calls.getFileName().toString().startsWith("vip")) {
                simulator.account().change(profile -> profile.withVip(true));
            }
            for (String line : Files.readAllLines(calls)) {
                String[] toolAndArguments = line.split(" ", 2);
                simulator.clearRequests();
                Map<String, Object> result = door.call(toolAndArguments[0], arguments(toolAndArguments[1]));
                fitsItsSchema(toolAndArguments[0], result);
                text.append(text.isEmpty() ? "" : "\n").append("> ").append(line).append('\n')
                        .append(FrontDoor.text(result)).append('\n');
                simulator.requests().stream().filter(request -> !request.method().equals("GET"))
                        .forEach(write -> text.append(sent(write)));
                simulator.requests().forEach(RepliesTest::reached);
                Map<String, Object> rest = new LinkedHashMap<>(result);
                rest.remove("content");
                data.add(JSON.valueToTree(rest));
            }
        }
        return new Played(text.toString(), data);
    }

    private static void reached(Recorded request) {
        if (request.status() < 300) {
            TABLE.of(request.method(), request.path()).ifPresent(row -> REACHED.add(row.name()));
        }
    }

    private static void fitsItsSchema(String tool, Map<String, Object> result) {
        if (!result.containsKey("structuredContent")) {
            return;
        }
        JsonNode schema = ToolsJson.tool(tool).get("outputSchema");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(JSON.<JsonNode>valueToTree(result.get("structuredContent"))))
                .as("%s: what it answers does not fit its outputSchema in tools.json", tool)
                .isEmpty();
        assertThat(unnamed(schema, JSON.valueToTree(result.get("structuredContent"))))
                .as("%s: fields of its answer that its outputSchema in tools.json does not name", tool)
                .isEmpty();
    }

    /** The fields that are missing wherever the schema says which there are. */
    private static Set<String> unnamed(JsonNode schema, JsonNode data) {
        Set<String> unnamed = new TreeSet<>();
        if (data.isArray() && schema.has("items")) {
            data.forEach(one -> unnamed.addAll(unnamed(schema.get("items"), one)));
        }
        if (data.isObject() && schema.has("properties")) {
            data.properties().forEach(field -> {
                JsonNode known = schema.get("properties").get(field.getKey());
                unnamed.addAll(known == null ? Set.of(field.getKey()) : unnamed(known, field.getValue()));
            });
        }
        return unnamed;
    }

    private static String sent(Recorded write) {
        boolean secret = write.path().startsWith("/oauth/");
        return "=> " + write.method() + " " + write.path() + " " + (secret ? "(with a secret)" : write.body()) + "\n";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(String json) {
        return JSON.readValue(json, Map.class);
    }
}
