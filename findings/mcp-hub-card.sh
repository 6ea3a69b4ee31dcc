#!/bin/sh
# mcp-hub 4.2.1: it puts the server's name before the URI of each resource, but leaves the URIs inside tools and results
# as they were. So the card of an MCP App, which a tool names in _meta.ui.resourceUri, cannot be read through the hub,
# nor can what a link (resource_link) leads to: "Server not found". The documentation promises all capabilities of a
# server through one endpoint; one with cards shows none there, and cannot mend it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 mcp-hub@4.2.1 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > server.mjs <<'END'
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";

const server = new McpServer({ name: "tiny", version: "1.0.0" });
const [card, film] = ["ui://tiny/card", "tiny://films/heat"];
const mimeType = "text/html;profile=mcp-app";
server.registerResource("card", card, { mimeType }, () => ({ contents: [{ uri: card, mimeType, text: "a card" }] }));
server.registerResource("heat", film, {}, () => ({ contents: [{ uri: film, text: "a film" }] }));
server.registerTool("show", { _meta: { ui: { resourceUri: card } } },
    () => ({ content: [{ type: "resource_link", uri: film, name: "heat" }] }));
await server.connect(new StdioServerTransport());
END
echo '{ "mcpServers": { "tiny": { "command": "node", "args": ["server.mjs"] } } }' > mcp.json

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

// Reads what the server's only tool and its result point to.
async function follow(client) {
    const read = (uri) => client.readResource({ uri })
        .then(({ contents: [{ text }] }) => text, ({ message }) => message);
    const [tool] = (await client.listTools()).tools;
    const { content: [link] } = await client.callTool({ name: tool.name, arguments: {} });
    return {
        resources: (await client.listResources()).resources.map(({ uri }) => uri),
        [`card of the tool, ${tool._meta.ui.resourceUri}`]: await read(tool._meta.ui.resourceUri),
        [`link of the result, ${link.uri}`]: await read(link.uri),
    };
}
async function connect(transport) {
    const client = new Client({ name: "check", version: "1.0.0" });
    await client.connect(transport);
    return client;
}

const tiny = await connect(new StdioClientTransport({ command: process.execPath, args: ["server.mjs"] }));
const direct = await follow(tiny);
await tiny.close();

const free = createServer().listen(0, "127.0.0.1");
await once(free, "listening");
const { port } = free.address();
free.close();
const log = openSync("hub.log", "w");
const hub = spawn("mcp-hub", ["--port", `${port}`, "--config", "mcp.json"], { stdio: ["ignore", log, log] });
let behind;
try {
    const connected = () => fetch(`http://127.0.0.1:${port}/api/health`).then((response) => response.json())
        .then(({ servers = [] }) => servers.some(({ status }) => status === "connected"), () => false);
    for (let tries = 0; !await connected() && tries < 300; tries++) await setTimeout(100);
    behind = await follow(await connect(new SSEClientTransport(new URL(`http://127.0.0.1:${port}/mcp`))));
} finally {
    hub.kill("SIGKILL");
}

const { version } = JSON.parse(readFileSync("node_modules/mcp-hub/package.json", "utf8"));
console.log("version: ", `mcp-hub ${version}, Node ${process.version}`);
console.log("expected:", "what a tool and its result point to can be read, as without the hub:", direct);
console.log("seen:    ", behind);

const [card, link] = ["card of the tool, ui://tiny/card", "link of the result, tiny://films/heat"];
const lost = "MCP error -32602: MCP error -32602: Failed to read resource: Server not found";
assert.deepEqual(direct, {
    resources: ["ui://tiny/card", "tiny://films/heat"], [card]: "a card", [link]: "a film",
});
assert.deepEqual(behind, {
    resources: ["tiny__ui://tiny/card", "tiny__tiny://films/heat"], [card]: lost, [link]: lost,
});
process.exit();
END
node check.mjs
