import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { McpClient } from "@strands-agents/sdk";

export const name = "Strands (TypeScript)";
export const packages = ["@strands-agents/sdk"];

const servers = {
    stdio: ([command, ...args]) => ({ transport: new StdioClientTransport({ command, args }) }),
    http: (address) => ({ url: `${address}/mcp` }),
    sse: (address) => ({ transport: new SSEClientTransport(new URL(`${address}/sse`)) }),
};

export async function connect(transport, target, answer) {
    const client = new McpClient({
        ...servers[transport](target),
        ...(answer && { elicitationCallback: async (_, params) => answer(params) }),
    });
    const tools = await client.listTools();
    const called = (wanted) => tools.find(({ name }) => name === wanted);
    return {
        shown: () => called("get_watchlist").toolSpec.inputSchema,
        see: async (tool, given) => {
            const stream = called(tool).stream({ toolUse: { toolUseId: "1", name: tool, input: given } });
            return (await stream.next()).value; // the tool has no other events
        },
        close: () => client.disconnect(),
    };
}
