#!/bin/sh
# @modelcontextprotocol/ext-apps 2.0.4 (with @modelcontextprotocol/client 2.4.0): when a card of an MCP App calls a tool
# and asks for progress, AppBridge hands the card's progress token to the server as it is, though card and host count
# their tokens apart. The progress does not reach the card; if a call of the host has the same number, it is taken for
# that call's. The documentation has AppBridge pass on requests and notifications between card and server by itself. A
# server then sees one token in two calls at once, which MCP rules out, and must not find a call by its token.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @modelcontextprotocol/ext-apps@2.0.4 @modelcontextprotocol/client@2.4.0 \
    @modelcontextprotocol/core@2.4.0 @modelcontextprotocol/server@2.4.0 zod@4.6.7
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { App } from "@modelcontextprotocol/ext-apps";
import { AppBridge } from "@modelcontextprotocol/ext-apps/app-bridge";

// A server whose tools each report one step, halfway, to whoever gave a token.
const tokens = {};
async function serve(transport) {
    const say = (message) => transport.send({ jsonrpc: "2.0", ...message });
    transport.onmessage = async ({ id, method, params }) => {
        if (method === "initialize") {
            const { protocolVersion } = params;
            const serverInfo = { name: "tiny", version: "1.0.0" };
            await say({ id, result: { protocolVersion, capabilities: { tools: {} }, serverInfo } });
        } else if (method === "tools/call") {
            const { name, _meta: { progressToken } } = params;
            tokens[name] = progressToken;
            await setTimeout(500);
            await say({ method: "notifications/progress", params: { progressToken, progress: 1, message: name } });
            await setTimeout(500);
            await say({ id, result: { content: [] } });
        }
    };
    await transport.start();
}

const [server, host] = InMemoryTransport.createLinkedPair();
await serve(server);
const client = new Client({ name: "host", version: "1.0.0" });
await client.connect(host);

const [outside, inside] = InMemoryTransport.createLinkedPair(); // of the card's frame
await new AppBridge(client, { name: "host", version: "1.0.0" }, { serverTools: {} }).connect(outside);
const card = new App({ name: "card", version: "1.0.0" }, {}, { autoResize: false });
await card.connect(inside);

const seen = { host: [], card: [] };
const ofHost = client.callTool({ name: "tool-of-host", arguments: {} },
    { onprogress: ({ message }) => seen.host.push(message) });
await setTimeout(100); // the host's call is still running
await card.callServerTool({ name: "tool-of-card", arguments: {} },
    { onprogress: ({ message }) => seen.card.push(message) });
await ofHost;

const version = (name) => JSON.parse(readFileSync(`node_modules/@modelcontextprotocol/${name}/package.json`)).version;
console.log("version: ", `ext-apps ${version("ext-apps")}, client ${version("client")}, Node ${process.version}`);
const expected = { host: ["tool-of-host"], card: ["tool-of-card"] };
console.log("expected:", "each hears of its own call, and the server gets two tokens:", expected);
console.log("seen:    ", seen, "tokens:", tokens);

assert.equal(tokens["tool-of-card"], tokens["tool-of-host"]);
assert.deepEqual(seen, { host: ["tool-of-host", "tool-of-card"], card: [] });
process.exit();
END
node check.mjs
