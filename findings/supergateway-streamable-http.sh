#!/bin/sh
# supergateway 4.0.0: from Streamable HTTP to stdio (--streamableHttp) it passes on the calls and their results, and
# nothing that the server says of its own: progress never arrives, and a question to the user (elicitation) is refused
# by the gateway, although it has told the server that the client takes questions. The documentation offers the mode to
# expose a remote server locally, without a limit; its opposite direction passes on both. A server that is asked for
# progress, or that asks before it changes something, works with such a client directly and not through the gateway.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 supergateway@4.0.0 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { ElicitRequestSchema, ElicitResultSchema } from "@modelcontextprotocol/sdk/types.js";

// A server with one tool: it reports two steps, asks, and answers with what it was told of the client and by it.
async function open() {
    const server = new McpServer({ name: "tiny", version: "1.0.0" });
    server.registerTool("tidy", {}, async ({ _meta: { progressToken }, sendNotification, sendRequest }) => {
        for (const progress of [1, 2]) {
            await sendNotification({ method: "notifications/progress", params: { progressToken, progress, total: 2 } });
            await setTimeout(100);
        }
        const said = server.server.getClientCapabilities().elicitation ? "takes questions" : "takes none";
        const requestedSchema = { type: "object", properties: { sure: { type: "boolean" } } };
        const params = { message: "Sure?", requestedSchema };
        const answer = await sendRequest({ method: "elicitation/create", params }, ElicitResultSchema)
            .then(({ action }) => action, ({ message }) => message);
        return { content: [{ type: "text", text: `the client ${said}; the answer: ${answer}` }] };
    });
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => "one" });
    await server.connect(transport);
    const http = createServer((request, response) => transport.handleRequest(request, response));
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    return `http://127.0.0.1:${http.address().port}/mcp`;
}

async function tidy(transport) {
    const client = new Client({ name: "check", version: "1.0.0" }, { capabilities: { elicitation: {} } });
    client.setRequestHandler(ElicitRequestSchema, () => ({ action: "accept", content: { sure: true } }));
    await client.connect(transport);
    const progress = [];
    const { content: [{ text }] } = await client.callTool({ name: "tidy", arguments: {} }, undefined,
        { onprogress: (step) => progress.push(step.progress) });
    await client.close();
    return { progress, text };
}
const direct = await tidy(new StreamableHTTPClientTransport(new URL(await open())));
const args = ["--streamableHttp", await open(), "--logLevel", "none"];
const behind = await tidy(new StdioClientTransport({ command: "supergateway", args, env: process.env }));

const { version } = JSON.parse(readFileSync("node_modules/supergateway/package.json", "utf8"));
console.log("version: ", `supergateway ${version}, Node ${process.version}`);
console.log("expected:", "progress and the answer, as without the gateway:", direct);
console.log("seen:    ", behind);

assert.deepEqual(direct, { progress: [1, 2], text: "the client takes questions; the answer: accept" });
assert.deepEqual(behind, {
    progress: [], text: "the client takes questions; the answer: MCP error -32601: Method not found",
});
process.exit();
END
node check.mjs
