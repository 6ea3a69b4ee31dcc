import { Agent, MCPServerSSE, MCPServerStdio, MCPServerStreamableHttp, Runner } from "@openai/agents";

export const name = "OpenAI Agents JS";
export const packages = ["@openai/agents"];

const servers = {
    stdio: ([command, ...args]) => new MCPServerStdio({ command, args }),
    http: (address) => new MCPServerStreamableHttp({ url: `${address}/mcp` }),
    sse: (address) => new MCPServerSSE({ url: `${address}/sse` }),
};

const call = { type: "function_call", callId: "1", status: "completed" };
const done = {
    type: "message", role: "assistant", status: "completed", content: [{ type: "output_text", text: "Done." }],
};

export async function connect(transport, target) {
    const server = servers[transport](target);
    await server.connect();

    /** One turn in which the model calls the tool; resolves to what the model is asked the second time. */
    async function turn(tool, given) {
        const requests = [];
        const model = {
            getResponse: async (request) => {
                requests.push({ input: structuredClone(request.input), tools: request.tools });
                const output = [requests.length > 1 ? done : { ...call, name: tool, arguments: JSON.stringify(given) }];
                return { output, usage: { add() {} } };
            },
        };
        const agent = new Agent({ name: "compat", model, mcpServers: [server] });
        await new Runner({ tracingDisabled: true }).run(agent, "Go on.");
        return requests[1];
    }
    return {
        shown: async () => {
            const { tools } = await turn("get_watchlist", {});
            return tools.find(({ name }) => name === "get_watchlist").parameters;
        },
        see: async (tool, given) => (await turn(tool, given)).input.at(-1).output,
        close: () => server.close(),
    };
}
