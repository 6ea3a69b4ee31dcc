#!/bin/sh
# mcp-remote 0.15.1 (with @modelcontextprotocol/server 2.4.0): before a server of 2026-07-28 (--protocol auto), each
# resources/subscribe and unsubscribe opens a stream (subscriptions/listen) more, and none is closed: the old one is
# cancelled by a notification, but MCP 2026-07-28 has it that over HTTP the end of the stream is the sign, and no
# notification is expected. So the client hears of a change once for each stream, and still of what it has unsubscribed.
# The documentation has one stream, which is opened again when the set changes. A server of this revision has no
# sessions to tell whose stream such a notification means; it holds them all until mcp-remote ends.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 mcp-remote@0.15.1 @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/node@2.1.2 \
    @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
export HOME="$folder" MCP_REMOTE_CONFIG_DIR="$folder/auth" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";

const uri = "tiny://films/heat";
const capabilities = { tools: { listChanged: true }, resources: { subscribe: true } };
const handler = createMcpHandler(() => {
    const server = new McpServer({ name: "tiny", version: "1.0.0" }, { capabilities });
    server.registerResource("heat", uri, {}, () => ({ contents: [{ uri, text: "a film" }] }));
    server.registerTool("none", {}, () => ({ content: [] }));
    return server;
}, { legacy: "reject" });
const answer = toNodeHandler(handler);
const streams = { opened: 0, open: 0 };
const http = createServer((request, response) => {
    if (request.headers["mcp-method"] === "subscriptions/listen") {
        streams.opened++;
        streams.open++;
        response.once("close", () => streams.open--);
    }
    answer(request, response);
});
http.listen(0, "127.0.0.1");
await once(http, "listening");

async function reopened(times) {
    for (let tries = 0; streams.opened < times && tries < 300; tries++) await setTimeout(100);
    await setTimeout(1000); // for the old stream to end
}
let heard = [];
async function change() { // of the tools and of the film
    heard = [];
    handler.notify.toolsChanged();
    handler.notify.resourceUpdated(uri);
    await setTimeout(1000);
    return { heard, streams: streams.open };
}

const client = new Client({ name: "check", version: "1.0.0" });
client.fallbackNotificationHandler = async ({ method }) => void heard.push(method);
const args = [`http://127.0.0.1:${http.address().port}/mcp`, "--protocol", "auto"];
await client.connect(new StdioClientTransport({ command: "mcp-remote", args, env: process.env, stderr: "ignore" }));
await reopened(1);
const first = await change();
await client.subscribeResource({ uri });
await reopened(2);
await client.unsubscribeResource({ uri });
await reopened(3);
const then = await change();
await client.close();

const { version } = JSON.parse(readFileSync("node_modules/mcp-remote/package.json", "utf8"));
console.log("version: ", `mcp-remote ${version}, Node ${process.version}`);
console.log("expected:", "after subscribing and unsubscribing as before:", first);
console.log("seen:    ", then);

const [tools, film] = ["notifications/tools/list_changed", "notifications/resources/updated"];
assert.deepEqual(first, { heard: [tools], streams: 1 });
assert.deepEqual({ ...then, heard: then.heard.sort() }, { heard: [film, tools, tools, tools], streams: 3 });
process.exit();
END
node check.mjs
