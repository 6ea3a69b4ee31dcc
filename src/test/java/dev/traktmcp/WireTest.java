package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.config.ReadmeTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real process: what goes over its stdin and stdout, and how it ends. */
class WireTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void carriesNothingButJsonRpcAndEndsWithStdin() throws Exception {
        Child.Ended server = Child.program("--sandbox", "--toolsets", "all", "--log", "DEBUG").run("""
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":\
                {"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
                garbage
                {"jsonrpc":"2.0","method":"notifications/initialized"}

                {"jsonrpc":"2.0","id":2,"method":"tools/list"}
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search","arguments":{"query":"dune"}}}
                {"jsonrpc":"2.0","id":4,"method":"tools/call","params":\
                {"name":"rate_item","arguments":{"title":"Heat","rating":11}}}
                {"jsonrpc":"2.0","id":5,"method":"resources/read","params":{"uri":"trakt://me/watchlist"}}
                """);
        assertThat(server.code()).as("ends by itself").isZero();
        List<JsonNode> answers = answers(server);
        assertThat(answers).as("one for each request, one for the garbage").hasSize(6)
                .allSatisfy(answer -> assertThat(answer.path("jsonrpc").asString()).isEqualTo("2.0"));
        assertThat(answer(answers, 1).at("/result/serverInfo/name").asString()).isEqualTo("trakt-mcp");
        assertThat(answer(answers, 2).at("/result/tools"))
                .as("tools/list is tools.json to the letter")
                .isEqualTo(ToolsJson.all());
        assertThat(answer(answers, 3).at("/result/content/0/text").asString()).startsWith("[sandbox] ")
                .contains("Dune (2021)");
        assertThat(answer(answers, 3).at("/result/structuredContent/sandbox").asBoolean())
                .as("who sees the data alone must not take the sandbox for the account").isTrue();
        assertThat(answer(answers, 4).at("/result/_meta/dev.traktmcp~1error/sandbox").asBoolean()).isTrue();
        assertThat(answer(answers, 4).at("/result/isError").asBoolean()).isTrue();
        assertThat(answer(answers, 5).at("/result/contents/0/text").asString()).contains("\"sandbox\":true");
        assertThat(answer(answers, 5).at("/result/contents/1/text").asString()).startsWith("[sandbox] ");
    }

    @Test
    void aKeptSandboxCanBeUndoneAfterARestart(@TempDir Path folder) throws Exception {
        String added = say(folder, "add_to_watchlist", "{'title':'Heat (1995)'}");
        assertThat(added).contains("Added to your watchlist: Heat (1995)");
        String heat = added.replaceAll("(?s).*Undo: (\\w{6})\\..*", "$1");
        assertThat(say(folder, "create_list", "{'name':'For a day','items':['Heat (1995)']}")).contains("For a day");

        assertThat(say(folder, "undo", "{}")).startsWith("[sandbox] Taken back.")
                .contains("\"For a day\": the list is deleted.");
        assertThat(say(folder, "undo", "{}")).contains("The last call was an undo already",
                heat + ": Added to your watchlist");
        assertThat(say(folder, "undo", "{'undo_id':'" + heat + "'}")).contains("Heat (1995)",
                "off your watchlist again");
        assertThat(say(folder, "undo", "{}")).contains("There is nothing that could be taken back");
    }

    /** What one run of the server replies to one call. */
    private static String say(Path folder, String tool, String arguments) throws Exception {
        Child.Plan server = Child.program("--sandbox-dir", folder.resolve("kept").toString(), "--toolsets", "all");
        return answer(answers(server.run("""
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":%s}}
                """.formatted(tool, arguments.replace('\'', '"')))), 1).at("/result/content/0/text").asString();
    }

    @Test
    void withoutAnAppItStartsAndSaysWhatIsMissing() throws Exception {
        List<JsonNode> answers = answers(Child.program().run("""
                {"jsonrpc":"2.0","id":1,"method":"tools/list"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search","arguments":{"query":"dune"}}}
                """));
        assertThat(answer(answers, 1).at("/result/tools").size()).isPositive();
        assertThat(answer(answers, 2).at("/result/isError").asBoolean()).isTrue();
        assertThat(answer(answers, 2).at("/result/content/0/text").asString())
                .contains("TRAKT_CLIENT_ID", "https://developer.trakt.tv", "VIP", "--sandbox");
    }

    @Test
    void aWrongFlagIsAShortMessageOnStderr() throws Exception {
        try (Child server = Child.program("--sanbox").start()) {
            assertThat(server.stdout().all()).isEmpty();
            assertThat(server.stderr().all()).hasSize(2).first().asString().contains("--sanbox");
            assertThat(server.code()).isEqualTo(2);
        }
    }

    @Test
    void theDemoRunsToItsEnd() throws Exception {
        Child.Ended demo = Child.program("demo").run();
        assertThat(demo.said()).contains("Add Dune to my watchlist.", "[sandbox] ", "claude mcp add")
                .doesNotContain("should have");
        assertThat(demo.code()).isZero();
        ReadmeTest.theConversationIs(demo.said());
    }

    private static List<JsonNode> answers(Child.Ended server) {
        return server.said().lines().map(JSON::readTree).toList();
    }

    private static JsonNode answer(List<JsonNode> answers, int id) {
        return answers.stream().filter(answer -> answer.path("id").asInt(-1) == id).findFirst().orElseThrow();
    }
}
