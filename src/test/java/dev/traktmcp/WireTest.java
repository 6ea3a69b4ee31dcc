package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real process: what goes over its stdin and stdout, and how it ends. */
@Timeout(60)
class WireTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void carriesNothingButJsonRpcAndEndsWithStdin() throws Exception {
        Process server = start("--sandbox", "--toolsets", "all", "--log", "DEBUG");
        List<JsonNode> answers = talk(server, """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
                garbage
                {"jsonrpc":"2.0","method":"notifications/initialized"}

                {"jsonrpc":"2.0","id":2,"method":"tools/list"}
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search","arguments":{"query":"dune"}}}
                {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"rate_item","arguments":{"title":"Heat","rating":11}}}
                """);
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("ends by itself").isTrue();
        assertThat(server.exitValue()).isZero();
        assertThat(answers).as("one for each request, one for the garbage").hasSize(5)
                .allSatisfy(answer -> assertThat(answer.path("jsonrpc").asString()).isEqualTo("2.0"));
        assertThat(answer(answers, 1).at("/result/serverInfo/name").asString()).isEqualTo("trakt-mcp");
        assertThat(answer(answers, 2).at("/result/tools"))
                .as("tools/list is tools.json to the letter")
                .isEqualTo(JSON.readTree(Files.readAllBytes(Path.of("tools.json"))).get("tools"));
        assertThat(answer(answers, 3).at("/result/content/0/text").asString()).startsWith("[sandbox] ").contains("Dune (2021)");
        assertThat(answer(answers, 4).at("/result/isError").asBoolean()).isTrue();
    }

    @Test
    void aKeptSandboxCanBeUndoneAfterARestart(@TempDir Path folder) throws Exception {
        assertThat(say(folder, "add_to_watchlist", "{'title':'Heat (1995)'}")).contains("Added to your watchlist: Heat (1995)");
        assertThat(say(folder, "create_list", "{'name':'For a day','items':['Heat (1995)']}")).contains("For a day");

        assertThat(say(folder, "undo", "{}")).startsWith("[sandbox] Taken back: ").contains("\"For a day\": the list is deleted.");
        assertThat(say(folder, "undo", "{}")).contains("Heat (1995)", "off your watchlist again");
        assertThat(say(folder, "undo", "{}")).contains("There is nothing that could be taken back");
    }

    /** What one run of the server replies to one call. */
    private static String say(Path folder, String tool, String arguments) throws IOException {
        Process server = start("--sandbox-dir", folder.resolve("kept").toString(), "--toolsets", "all");
        return answer(talk(server, """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":%s}}
                """.formatted(tool, arguments.replace('\'', '"'))), 1).at("/result/content/0/text").asString();
    }

    @Test
    void withoutAnAppItStartsAndSaysWhatIsMissing() throws Exception {
        Process server = start();
        List<JsonNode> answers = talk(server, """
                {"jsonrpc":"2.0","id":1,"method":"tools/list"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search","arguments":{"query":"dune"}}}
                """);
        assertThat(answer(answers, 1).at("/result/tools").size()).isPositive();
        assertThat(answer(answers, 2).at("/result/isError").asBoolean()).isTrue();
        assertThat(answer(answers, 2).at("/result/content/0/text").asString())
                .contains("TRAKT_CLIENT_ID", "https://developer.trakt.tv", "VIP", "--sandbox");
    }

    @Test
    void aWrongFlagIsAShortMessageOnStderr() throws Exception {
        Process server = start("--sanbox");
        assertThat(talk(server, "")).isEmpty();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(2);
    }

    @Test
    void theDemoRunsToItsEnd() throws Exception {
        Process demo = start("demo");
        demo.getOutputStream().close();
        String printed = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).contains("Add Dune to my watchlist.", "[sandbox] ", "claude mcp add").doesNotContain("should have");
        assertThat(demo.exitValue()).isZero();
        ReadmeTest.theConversationIs(printed);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "dev.traktmcp.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("TRAKT_"));
        return builder.start();
    }

    private static List<JsonNode> talk(Process server, String lines) throws IOException {
        try (OutputStream stdin = server.getOutputStream()) {
            stdin.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it may have ended before it read anything
        }
        try (var stdout = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            return stdout.lines().map(JSON::readTree).toList();
        }
    }

    private static JsonNode answer(List<JsonNode> answers, int id) {
        return answers.stream().filter(answer -> answer.path("id").asInt(-1) == id).findFirst().orElseThrow();
    }
}
