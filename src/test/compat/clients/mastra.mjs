import { Agent } from "@mastra/core/agent";
import { MCPClient } from "@mastra/mcp";
import { MockLanguageModelV3 } from "ai/test";

export const name = "Mastra";
export const packages = ["@mastra/mcp", "@mastra/core"];

const usage = { inputTokens: { total: 1 }, outputTokens: { total: 1 } };
const servers = {
    stdio: ([command, ...args]) => ({ command, args }),
    http: (address) => ({ url: new URL(`${address}/mcp`) }),
    sse: (address) => ({ url: new URL(`${address}/sse`) }),
};

export async function connect(transport, target, answer) {
    const inputRequests = async ({ params }) => answer(params);
    const trakt = { ...servers[transport](target), ...(answer && { inputRequests }) };
    const client = new MCPClient({ servers: { trakt } });
    const { toolsets, errors } = await client.listToolsetsWithErrors();
    if (errors.trakt) throw new Error(errors.trakt);

    /** One turn in which the model calls the tool; resolves to what the model is asked the second time. */
    async function turn(toolName, given) {
        const requests = [];
        const doGenerate = async (options) => {
            requests.push(options);
            const [unified, part] = requests.length > 1 ? ["stop", { type: "text", text: "Done." }]
                : ["tool-calls", { type: "tool-call", toolCallId: "1", toolName, input: JSON.stringify(given) }];
            return { content: [part], finishReason: { unified }, usage, warnings: [] };
        };
        const model = new MockLanguageModelV3({ doGenerate });
        const agent = new Agent({ id: "compat", name: "compat", instructions: "", model, tools: toolsets.trakt });
        await agent.generate("Go on.");
        return requests[1];
    }
    return {
        shown: async () => {
            const { tools } = await turn("get_watchlist", {});
            return tools.find(({ name }) => name === "get_watchlist").inputSchema;
        },
        see: async (tool, given) => (await turn(tool, given)).prompt.at(-1).content[0].output,
        close: () => client.disconnect(),
    };
}
