package dev.traktmcp.mcp;

import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.tools.Everything;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Toolset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call of what is no tool here is refused in words that no client takes for a slip of the pen. */
class AbsentToolTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "core    | hide              | is off: it is in the toolset discover. To have that, too: --toolsets core,",
        "lists   | get_collection    | is off: it is in the toolset collection. To have that, too: --toolsets lists,c",
        "=search | trending          | is off: only some tools were chosen. To have it, too: --tools search,trending",
        "!lists  | add_to_list       | is off: read-only. It writes, and this server was started with --read-only",
        "!       | remove_from_watchlist | is off: read-only. It writes",
        "!       | hide              | is off: read-only. It writes",
        "                   | add_to_wishlist    | This server offers no \"add_to_wishlist\". What there is: search,",
        "                   | Undo               | This server offers no \"Undo\". What there is: search,",
        "                   | trakt.search       | This server offers no \"trakt.search\". What there is: search,",
        "lists              | remove-from-list   | This server offers no \"remove-from-list\". What there is: search,",
    })
    void isRefusedWithWhatIsTrue(String choice, String tool, String words) {
        String refusal = refusal(choice == null ? "" : choice, tool);
        assertThat(refusal).startsWith(words.startsWith("This") ? words : tool + " " + words);
        assertThat(refusal).as("words by which clients know a slip of the pen")
                .doesNotContainPattern("(?i)unknown tool|tool\\s+\\S+\\s+not found|did you mean|no such tool");
    }

    private static String refusal(String choice, String tool) {
        List<String> tools = choice.startsWith("=") ? List.of(choice.substring(1)) : List.of();
        Set<Toolset> toolsets = Arrays.stream(Toolset.values())
                .filter(one -> choice.replace("!", "").equals(one.word())).collect(Collectors.toSet());
        Tools all = Everything.tools();
        Catalog whole = Catalog.load(all.names());
        Tools chosen = all.only(new ToolSelection(toolsets, tools, choice.startsWith("!")), whole::isReadOnly);
        Catalog catalog = whole.only(chosen.names());
        Protocol protocol = new Protocol(catalog, new Dispatcher(catalog, chosen, JsonText.AUTO, ""), "0", "");
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        protocol.handle(JsonRpc.request(1, "tools/call", Map.of("name", tool)), FrontDoor.CLIENT, answer::complete);
        return (String) error(answer.join()).get("message");
    }
}
