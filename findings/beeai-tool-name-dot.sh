#!/bin/sh
# BeeAI (beeai-framework 0.1.30): of a server with one tool that has a dot in its name, no tool can be had, as the name
# becomes the name of an event, which must not have any. MCP allows letters, digits and _ - . in the names of tools, and
# gives admin.tools.list as an example. Only names without a dot are safe.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact --legacy-peer-deps \
    node@24.21.0 beeai-framework@0.1.30 @modelcontextprotocol/sdk@1.32.2 zod@3.25.76
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { MCPTool } from "beeai-framework/tools/mcp";

async function tools(...names) {
    const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema,
        () => ({ tools: names.map((name) => ({ name, inputSchema: { type: "object" } })) }));
    const [near, far] = InMemoryTransport.createLinkedPair();
    await server.connect(far);
    const client = new Client({ name: "check", version: "1.0.0" });
    await client.connect(near);
    return MCPTool.fromClient(client).then((found) => found.map(({ name }) => name), (error) => error.message);
}
const { version } = JSON.parse(readFileSync("node_modules/beeai-framework/package.json", "utf8"));
const seen = await tools("find", "history.add");
console.log("version: ", `beeai-framework ${version}, Node ${process.version}`);
console.log("expected:", ["find", "history.add"]);
console.log("seen:    ", seen);

assert.match(String(seen), /^Event name or a namespace part must contain only letters/);
assert.deepEqual(await tools("find", "history_add", "history-add", "top10"),
    ["find", "history_add", "history-add", "top10"]);
process.exit();
END
node check.mjs
