import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.internal.Json;
import dev.langchain4j.mcp.McpToolProvider;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.McpTransport;
import dev.langchain4j.mcp.client.transport.http.HttpMcpTransport;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** LangChain4j's AI service with a model that calls the tool once. */
final class LangChain4j implements Probe.Session {
    interface Assistant {
        String chat(String said);
    }

    private final McpClient client;

    private LangChain4j(McpClient client) {
        this.client = client;
    }

    public static void main(String[] args) {
        Probe.run(args[0],
                target -> new LangChain4j(DefaultMcpClient.builder().transport(transport(target)).build()));
    }

    @SuppressWarnings("removal")
    private static McpTransport transport(Probe.Target target) {
        return switch (target.transport()) {
            case "stdio" -> StdioMcpTransport.builder().command(target.command()).build();
            case "http" -> StreamableHttpMcpTransport.builder().url(target.address() + "/mcp").build();
            default -> HttpMcpTransport.builder().sseUrl(target.address() + "/sse").build();
        };
    }

    /** One turn in which the model calls the tool; what the model is asked the second time. */
    private ChatRequest turn(String tool, String given) {
        List<ChatRequest> requests = new ArrayList<>();
        ChatModel model = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                requests.add(request);
                AiMessage said = requests.size() > 1 ? AiMessage.from("Done.")
                        : AiMessage.from(ToolExecutionRequest.builder().id("1").name(tool).arguments(given).build());
                return ChatResponse.builder().aiMessage(said).build();
            }
        };
        AiServices.builder(Assistant.class).chatModel(model)
                .toolProvider(McpToolProvider.builder().mcpClients(client).build()).build().chat("Go on.");
        return requests.get(1);
    }

    @Override
    public Object shown() {
        return turn("get_watchlist", "{}").toolSpecifications().stream()
                .filter(tool -> tool.name().equals("get_watchlist")).findFirst()
                .map(tool -> Json.toJson(JsonSchemaElementUtils.toMap(tool.parameters()))).orElseThrow();
    }

    @Override
    public Object see(String tool, String given) {
        var answer = (ToolExecutionResultMessage) turn(tool, given).messages().getLast();
        return Map.of("text", answer.text(), "isError", String.valueOf(answer.isError()));
    }

    @Override
    public void close() throws Exception {
        client.close();
    }
}
