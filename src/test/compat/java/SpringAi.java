import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientSseClientTransport;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.mcp.McpToolNamePrefixGenerator;
import org.springframework.ai.mcp.SyncMcpToolCallbackProvider;
import org.springframework.ai.model.tool.DefaultToolCallingChatOptions;
import org.springframework.ai.model.tool.DefaultToolCallingManager;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;

/** Spring AI's tool callbacks, called by its own tool calling manager. */
final class SpringAi implements Probe.Session {
    private final McpSyncClient client;
    private final List<ToolCallback> tools;

    private SpringAi(McpSyncClient client) {
        this.client = client;
        tools = List.of(SyncMcpToolCallbackProvider.builder().addMcpClient(client)
                .toolNamePrefixGenerator(McpToolNamePrefixGenerator.noPrefix()).build().getToolCallbacks());
    }

    public static void main(String[] args) {
        Probe.run(args[0], target -> {
            McpClient.SyncSpec spec = McpClient.sync(transport(target));
            if (target.asked()) {
                spec.capabilities(McpSchema.ClientCapabilities.builder().elicitation().build())
                        .elicitation(request -> McpSchema.ElicitResult
                                .builder(McpSchema.ElicitResult.Action.ACCEPT)
                                .content(Probe.answer(((McpSchema.ElicitFormRequest) request).requestedSchema()))
                                .build());
            }
            McpSyncClient client = spec.build();
            client.initialize();
            return new SpringAi(client);
        });
    }

    @SuppressWarnings("deprecation")
    private static McpClientTransport transport(Probe.Target target) {
        return switch (target.transport()) {
            case "stdio" -> new StdioClientTransport(ServerParameters.builder(target.command().getFirst())
                    .args(target.command().subList(1, target.command().size())).build(), McpJsonDefaults.getMapper());
            case "http" -> HttpClientStreamableHttpTransport.builder(target.address()).build();
            default -> HttpClientSseClientTransport.builder(target.address()).build();
        };
    }

    @Override
    public Object shown() {
        return tools.stream().map(ToolCallback::getToolDefinition)
                .filter(tool -> tool.name().equals("get_watchlist")).findFirst().orElseThrow().inputSchema();
    }

    @Override
    public Object see(String tool, String given) {
        var call = AssistantMessage.builder().content("")
                .toolCalls(List.of(new AssistantMessage.ToolCall("1", "function", tool, given))).build();
        ToolCallingChatOptions options = DefaultToolCallingChatOptions.builder().toolCallbacks(tools).build();
        var result = DefaultToolCallingManager.builder().build().executeToolCalls(
                new Prompt(List.of(new UserMessage("Go on.")), options),
                new ChatResponse(List.of(new Generation(call))));
        var answer = (ToolResponseMessage) result.conversationHistory().getLast();
        return answer.getResponses().getFirst().responseData();
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
