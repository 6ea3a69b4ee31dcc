import { Agent } from "@mastra/core/agent";
import { MCPClient } from "@mastra/mcp";
import { MockLanguageModelV3 } from "ai/test";

export const name = "Mastra";
export const packages = ["@mastra/mcp", "@mastra/core"];

const servers = {
    stdio: ([command, ...args]) => ({ command, args }),
    http: (address) => ({ url: new URL(`${address}/mcp`) }),
    sse: (address) => ({ url: new URL(`${address}/sse`) }),
};

export async function connect(transport, target, answer) {
    const inputRequests = async ({ params }) => answer(params);
    const client = new MCPClient({ servers: { trakt: { ...servers[transport](target), ...(answer && { inputRequests }) } } });
    const { tools } = await client.listToolsetsWithErrors().then(({ toolsets, errors }) => {
        if (errors.trakt) throw new Error(errors.trakt);
        return { tools: toolsets.trakt };
    });

    /** One turn in which the model calls the tool; resolves to what the model is asked the second time. */
    async function turn(toolName, given) {
        const requests = [];
        const doGenerate = async (options) => {
            requests.push(options);
            return requests.length > 1
                ? { content: [{ type: "text", text: "Done." }], finishReason: { unified: "stop" }, usage, warnings: [] }
                : { content: [{ type: "tool-call", toolCallId: "1", toolName, input: JSON.stringify(given) }],
                    finishReason: { unified: "tool-calls" }, usage, warnings: [] };
        };
        const agent = new Agent({ id: "compat", name: "compat", instructions: "", model: new MockLanguageModelV3({ doGenerate }), tools });
        await agent.generate("Go on.");
        return requests[1];
    }
    return {
        shown: async () => (await turn("get_watchlist", {})).tools.find(({ name }) => name === "get_watchlist").inputSchema,
        see: async (tool, given) => (await turn(tool, given)).prompt.at(-1).content[0].output,
        close: () => client.disconnect(),
    };
}
const usage = { inputTokens: { total: 1 }, outputTokens: { total: 1 } };
