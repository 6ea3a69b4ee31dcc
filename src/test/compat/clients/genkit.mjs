import { createMcpClient } from "@genkit-ai/mcp";
import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { genkit } from "genkit";

export const name = "Genkit";
export const packages = ["@genkit-ai/mcp", "genkit"];

const servers = {
    stdio: ([command, ...args]) => ({ command, args }),
    http: (address) => ({ url: `${address}/mcp` }),
    sse: (address) => ({ transport: new SSEClientTransport(new URL(`${address}/sse`)) }),
};

export async function connect(transport, target) {
    const client = createMcpClient({ name: "trakt", mcpServer: servers[transport](target) });
    await client.ready();
    const ai = genkit({});
    const tools = await client.getActiveTools(ai);
    let turns = 0;

    /** One turn in which the model calls the tool; resolves to what the model is asked the second time. */
    async function turn(tool, given) {
        const requests = [];
        const model = ai.defineModel({ name: `compat-${++turns}` }, reply);
        async function reply(request) {
            requests.push(request);
            const { name } = request.tools.find((one) => one.name.endsWith(tool));
            const part = requests.length > 1 ? { text: "Done." } : { toolRequest: { name, ref: "1", input: given } };
            return { message: { role: "model", content: [part] } };
        }
        await ai.generate({ model, prompt: "Go on.", tools });
        return requests[1];
    }
    return {
        shown: async () => {
            const { tools } = await turn("get_watchlist", {});
            return tools.find(({ name }) => name.endsWith("get_watchlist")).inputSchema;
        },
        see: async (tool, given) => (await turn(tool, given)).messages.at(-1).content[0].toolResponse,
        close: () => client.disable(),
    };
}
