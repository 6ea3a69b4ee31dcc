import { createMCPClient, ElicitationRequestSchema } from "@ai-sdk/mcp";
import { Experimental_StdioMCPTransport as Stdio } from "@ai-sdk/mcp/mcp-stdio";
import { generateText } from "ai";
import { MockLanguageModelV4 } from "ai/test";

export const name = "Vercel AI SDK";
export const packages = ["@ai-sdk/mcp", "ai"];

export async function connect(transport, target, answer) {
    const client = await createMCPClient({
        transport: transport === "stdio" ? new Stdio({ command: target[0], args: target.slice(1) })
            : { type: transport, url: `${target}/${transport === "sse" ? "sse" : "mcp"}` },
        capabilities: answer ? { elicitation: {} } : {},
    });
    if (answer) client.onElicitationRequest(ElicitationRequestSchema, ({ params }) => answer(params));
    const tools = await client.tools();
    let asked; // what the model was asked last

    /** One turn in which the model calls the tool. */
    async function turn(toolName, given) {
        const model = new MockLanguageModelV4({
            doGenerate: async (options) => {
                asked = options;
                return {
                    content: [{ type: "tool-call", toolCallId: "1", toolName, input: JSON.stringify(given) }],
                    finishReason: { unified: "tool-calls" },
                    usage: { inputTokens: {}, outputTokens: {} },
                    warnings: [],
                };
            },
        });
        return (await generateText({ model, tools, prompt: "Go on." })).response.messages.at(-1).content;
    }
    return {
        shown: async () => {
            await turn("get_watchlist", {});
            return asked.tools.find(({ name }) => name === "get_watchlist").inputSchema;
        },
        see: async (tool, given) => (await turn(tool, given))[0].output,
        close: () => client.close(),
    };
}
