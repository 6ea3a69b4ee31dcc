package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.tools.Everything;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.trakt.http.AccessTokens;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.ListPromptsResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourceTemplatesResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourcesResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources, prompts and completions: in whose form, what is off, and what fails. */
class OffersTest extends InASandbox {
    private static final Map<String, Object> SHOW = Map.of("ref", Map.of("type", "ref/prompt", "name", "catch-up"),
            "argument", Map.of("name", "show", "value", "severance"));
    private static final Map<String, Object> LIST = Map.of("ref", Map.of("type", "ref/prompt", "name", "tonight"),
            "argument", Map.of("name", "list", "value", ""));

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("resources/list", Map.of(), ListResourcesResult.class),
                Arguments.of("resources/templates/list", Map.of(), ListResourceTemplatesResult.class),
                Arguments.of("resources/read", Map.of("uri", "trakt://me/up-next"), ReadResourceResult.class),
                Arguments.of("resources/read", Map.of("uri", "ui://trakt/week"), ReadResourceResult.class),
                Arguments.of("prompts/list", Map.of(), ListPromptsResult.class),
                Arguments.of("prompts/get", Map.of("name", "my-week"), GetPromptResult.class),
                Arguments.of("completion/complete", SHOW, CompleteResult.class),
                Arguments.of("completion/complete", LIST, CompleteResult.class));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theSdkReadsEachResultAndWritesItAgainAsItWas(String method, Map<String, Object> params, Class<?> type) {
        Map<String, Object> result = Catalog.child(door.ask(method, params), "result");
        HotMapper sdk = new HotMapper();
        assertThat(sdk.convertValue(sdk.convertValue(result, type), new TypeRef<Map<String, Object>>() {}))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get_watchlist   | trakt://me/up-next   | To have it, too: --tools get_watchlist,up_next",
        "get_watchlist   | trakt://movies/heat-1995 | trakt://movies/{id} is not here, as get_details is off",
        "get_watchlist   | trakt://me/none      | What there is: trakt://me/watchlist",
        "get_person      | trakt://me/none      | Method not found",
    })
    void whatIsOffSaysHowToTurnItOn(String only, String uri, String words) {
        Map<String, Object> answer = answer(only(new ToolSelection(Set.of(), List.of(only), false)),
                "resources/read", Map.of("uri", uri));
        assertThat(Catalog.child(answer, "error").get("message").toString()).contains(words);
    }

    @Test
    void toolsHaveTheNamesThatTheClientKnows() {
        Protocol prefixed = only(new ToolSelection(Set.of(), List.of("get_watchlist"), false), "trakt_");
        assertThat(Catalog.child(answer(prefixed, "resources/read", Map.of("uri", "trakt://me/up-next")), "error")
                .get("message").toString())
                .startsWith("trakt://me/up-next is not here, as trakt_up_next is off");
    }

    @Test
    void whoMayOnlyReadIsNotOfferedToRate() {
        Protocol reading = only(new ToolSelection(Set.of(Toolset.values()), List.of(), true));
        assertThat(answer(reading, "prompts/list", Map.of()).toString()).contains("tonight")
                .doesNotContain("rate-what-i-saw");
        assertThat(Catalog.child(answer(reading, "prompts/get", Map.of("name", "rate-what-i-saw")), "error"))
                .containsEntry("code", -32602);
    }

    @Test
    void whoIsNotSignedInIsToldHow() {
        Map<String, Object> error = Catalog.child(answer(new OwnTools().protocolWithResources(), "resources/read",
                Map.of("uri", "trakt://me/history")), "error");
        assertThat(error).containsEntry("code", -32603);
        assertThat(error.get("message").toString()).contains("https://auth.trakt.tv/activate", "5055CC52");
        assertThat(Catalog.child(error, "data")).containsEntry("code", "not_signed_in");
    }

    @Test
    void whereTraktIsOutOfReachNothingIsSuggestedAndNothingFails() {
        FrontDoor nowhere = FrontDoor.to(URI.create("http://127.0.0.1:1"), AccessTokens.none());
        for (Map<String, Object> params : List.of(SHOW, LIST)) {
            assertThat(Catalog.child(nowhere.ask("completion/complete", params), "result"))
                    .isEqualTo(Map.of("completion", Map.of("values", List.of(), "total", 0, "hasMore", false)));
        }
    }

    @Test
    void suggestionsOfTitlesCostOneRequestOnceAndNoneBeforeTwoLetters() {
        door.ask("completion/complete", SHOW);
        door.ask("completion/complete", SHOW);
        door.ask("completion/complete", Map.of("ref", SHOW.get("ref"), "argument",
                Map.of("name", "show", "value", " s ")));
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void theIconIsASmallPicture() throws IOException {
        assertThat(Opening.ICON).startsWith("data:image/png;base64,").hasSizeLessThan(1_500);
        byte[] png = Base64.getDecoder().decode(Opening.ICON.replaceFirst(".*,", ""));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(Opening.ICON_SIZE);
        assertThat(picture.getColorModel().hasAlpha()).isTrue();
    }

    private static Protocol only(ToolSelection choice) {
        return only(choice, "");
    }

    private static Protocol only(ToolSelection choice, String prefix) {
        Tools all = Everything.tools();
        Catalog whole = Catalog.load(all.names()).prefixed(prefix);
        Tools tools = all.only(choice, whole::isReadOnly);
        Catalog catalog = whole.only(tools.names());
        return new Protocol(catalog, new Dispatcher(catalog, tools, JsonText.AUTO, ""), "test", "");
    }

    private static Map<String, Object> answer(Protocol protocol, String method, Map<String, Object> params) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        protocol.handle(JsonRpc.request(1, method, params), FrontDoor.CLIENT, answer::complete);
        return answer.join();
    }
}
