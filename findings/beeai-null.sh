#!/bin/sh
# BeeAI (beeai-framework 0.1.30): null for an argument that may be left out, as models like to send it, is neither
# refused by the schema nor passed on, but becomes 0, "", false or a list with 0. So for a show without a season the
# server gets season 0, the specials, and nothing tells it, or the model, that nobody said so. A server can only take
# care with 0 and "".
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
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { MCPTool } from "beeai-framework/tools/mcp";

const properties = {
    show: { type: "string" },
    season: { type: "integer", minimum: 0 },
    episodes: { type: "array", items: { type: "integer" } },
    note: { type: "string" },
    rewatched: { type: "boolean" },
};
const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema,
    () => ({ tools: [{ name: "watched", inputSchema: { type: "object", properties, required: ["show"] } }] }));
let seen = "refused";
server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    seen = params.arguments;
    return { content: [{ type: "text", text: "noted" }] };
});
const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);
const client = new Client({ name: "check", version: "1.0.0" });
await client.connect(near);
const [tool] = await MCPTool.fromClient(client);
const given = { show: "Sherlock", season: null, episodes: null, note: null, rewatched: null };
await tool.run(given).catch(() => undefined);

const { version } = JSON.parse(readFileSync("node_modules/beeai-framework/package.json", "utf8"));
console.log("version: ", `beeai-framework ${version}, Node ${process.version}`);
console.log("expected:", "refused, as no argument may be null, or as it was given:", given);
console.log("seen:    ", seen);

assert.deepEqual(seen, { show: "Sherlock", season: 0, episodes: [0], note: "", rewatched: false });
process.exit();
END
node check.mjs
