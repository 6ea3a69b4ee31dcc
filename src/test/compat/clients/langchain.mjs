import { AIMessage } from "@langchain/core/messages";
import { convertToOpenAITool } from "@langchain/core/utils/function_calling";
import { ToolNode } from "@langchain/langgraph/prebuilt";
import { MultiServerMCPClient } from "@langchain/mcp-adapters";

export const name = "LangChain JS";
export const packages = ["@langchain/mcp-adapters", "@langchain/core", "@langchain/langgraph"];

const servers = {
    stdio: ([command, ...args]) => ({ transport: "stdio", command, args }),
    http: (address) => ({ transport: "http", url: `${address}/mcp`, automaticSSEFallback: false }),
    sse: (address) => ({ transport: "sse", url: `${address}/sse` }),
};

export async function connect(transport, target) {
    const client = new MultiServerMCPClient({ mcpServers: { trakt: servers[transport](target) } });
    const tools = await client.getTools();
    const node = new ToolNode(tools);
    return {
        shown: () => convertToOpenAITool(tools.find(({ name }) => name === "get_watchlist")).function.parameters,
        see: async (tool, given) => {
            const called = { name: tool, args: given, id: "1", type: "tool_call" };
            const said = new AIMessage({ content: "", tool_calls: [called] });
            const { messages } = await node.invoke({ messages: [said] });
            const { content, status } = messages[0];
            return { content, status }; // the artifact beside them is for the program alone
        },
        close: () => client.close(),
    };
}
