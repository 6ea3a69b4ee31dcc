// The clients, each on each transport, by name: whether they want the address of a server over HTTP or a command that
// runs one over stdio, and how to make an object with connect(), which resolves to one with list(), call() and close(),
// and with beside() where it can ask for resources, prompts and completions.
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport as SseV1 } from "@modelcontextprotocol/sdk/client/sse.js";
import { StdioClientTransport as StdioV1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as HttpV1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { Client as ClientV2, SSEClientTransport as SseV2, StreamableHTTPClientTransport as HttpV2 } from "@modelcontextprotocol/client";
import { StdioClientTransport as StdioV2 } from "@modelcontextprotocol/client/stdio";
import { inspector } from "./inspector.mjs";

const transports = (Stdio, Http, Sse) => ({
    "stdio": { open: ([command, ...args]) => new Stdio({ command, args }) },
    "Streamable HTTP": { http: true, open: (address) => new Http(new URL(`${address}/mcp`)) },
    "SSE": { http: true, open: (address) => new Sse(new URL(`${address}/sse`)) },
});

/** A call is waited for as long as it takes; the limit is for what hangs. */
export const PATIENCE = { timeout: 600_000 };

const official = (Client, options, open) => ({
    async connect() {
        const client = new Client({ name: "trakt-mcp-test", version: "1" }, options);
        await client.connect(open(), PATIENCE);
        return {
            revision: client.getNegotiatedProtocolVersion?.(),
            list: async () => (await client.listTools(undefined, PATIENCE)).tools,
            call: (tool, given) => client.callTool({ name: tool, arguments: given }, ...PATIENT[Client === ClientV1 ? 1 : 2]),
            beside: async () => ({
                resources: (await client.listResources()).resources.map(({ uri }) => uri),
                templates: (await client.listResourceTemplates()).resourceTemplates.map(({ uriTemplate }) => uriTemplate),
                prompts: (await client.listPrompts()).prompts.map(({ name }) => name),
                read: (await client.readResource({ uri: "trakt://me/watchlist" }, PATIENCE)).contents,
                prompt: (await client.getPrompt({ name: "catch-up", arguments: { show: "Dark" } })).messages,
                completed: (await client.complete({
                    ref: { type: "ref/resource", uri: "trakt://movies/{id}" }, argument: { name: "id", value: "heat" },
                })).completion.values,
            }),
            close: () => client.close(),
        };
    },
});

/** Where the options stand: the first version has the result's schema before them. */
const PATIENT = { 1: [undefined, PATIENCE], 2: [PATIENCE] };

export const clients = {};
const add = (name, Client, options, { http, open }, revision) =>
    (clients[name] = { http, client: (target) => ({ revision, ...official(Client, options, () => open(target)) }) });
const v1 = transports(StdioV1, HttpV1, SseV1);
const v2 = transports(StdioV2, HttpV2, SseV2);
for (const on of Object.keys(v1)) {
    add(`SDK v1 over ${on}`, ClientV1, {}, v1[on]);
    add(`SDK v2 over ${on}`, ClientV2, {}, v2[on]);
}
const NEWEST = "2026-07-28";
for (const on of ["stdio", "Streamable HTTP"]) {
    for (const [era, mode] of [["auto", "auto"], ["new", { pin: NEWEST }]]) { // looks for the revision first, or knows it
        add(`SDK v2, era ${era}, over ${on}`, ClientV2, { versionNegotiation: { mode } }, v2[on], NEWEST);
    }
}

/** A client of the newest revision whose person takes the first choice; resolves to what a call says, and how often it asked. */
export async function choosing(sandbox, tool, given) {
    const client = new ClientV2({ name: "trakt-mcp-test", version: "1" },
        { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: { pin: NEWEST } } });
    let asked = 0;
    client.setRequestHandler("elicitation/create", ({ params }) => {
        asked++;
        return { action: "accept", content: { choice: params.requestedSchema.properties.choice.enum[0] } };
    });
    await client.connect(v2.stdio.open(sandbox), PATIENCE);
    try {
        const result = await client.callTool({ name: tool, arguments: given }, PATIENCE);
        return { ...result, asked };
    } finally {
        await client.close();
    }
}
// Inspector starts anew for each call, so it calls every tool on one transport only.
clients["Inspector over Streamable HTTP"] = { http: true, client: (address) => inspector("--transport", "http", "--server-url", `${address}/mcp`) };
clients["Inspector over SSE"] = {
    http: true, client: (address) => ({ few: true, ...inspector("--transport", "sse", "--server-url", `${address}/sse`) }),
};
clients["Inspector over stdio"] = { client: (sandbox) => ({ few: true, ...inspector("--", ...sandbox) }) };
