// The official clients, each on each transport, as objects with list(), call(name, arguments) and close().
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport as SseV1 } from "@modelcontextprotocol/sdk/client/sse.js";
import { StdioClientTransport as StdioV1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as HttpV1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { Client as ClientV2, SSEClientTransport as SseV2, StreamableHTTPClientTransport as HttpV2 } from "@modelcontextprotocol/client";
import { StdioClientTransport as StdioV2 } from "@modelcontextprotocol/client/stdio";
import { inspector } from "./inspector.mjs";

const transports = (Stdio, Http, Sse, sandbox, address) => ({
    stdio: () => new Stdio({ command: sandbox[0], args: sandbox.slice(1) }),
    "Streamable HTTP": () => new Http(new URL(`${address}/mcp`)),
    SSE: () => new Sse(new URL(`${address}/sse`)),
});

const official = (name, Client, options, open) => ({
    name,
    async connect() {
        const client = new Client({ name: "trakt-mcp-test", version: "1" }, options);
        await client.connect(open());
        return {
            list: async () => (await client.listTools()).tools,
            call: (tool, given) => client.callTool({ name: tool, arguments: given }),
            close: () => client.close(),
        };
    },
});

export function clients(sandbox, address) {
    const all = [];
    const v1 = transports(StdioV1, HttpV1, SseV1, sandbox, address);
    const v2 = transports(StdioV2, HttpV2, SseV2, sandbox, address);
    for (const on of Object.keys(v1)) {
        all.push(official(`SDK v1 over ${on}`, ClientV1, {}, v1[on]));
        all.push(official(`SDK v2 over ${on}`, ClientV2, {}, v2[on]));
    }
    for (const on of ["stdio", "Streamable HTTP"]) { // looks for a newer revision first
        all.push(official(`SDK v2, era auto, over ${on}`, ClientV2, { versionNegotiation: { mode: "auto" } }, v2[on]));
    }
    all.push(inspector("stdio", ["--", ...sandbox]));
    all.push(inspector("Streamable HTTP", ["--transport", "http", "--server-url", `${address}/mcp`]));
    all.push(inspector("SSE", ["--transport", "sse", "--server-url", `${address}/sse`]));
    return all;
}
