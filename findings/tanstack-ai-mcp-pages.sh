#!/bin/sh
# @tanstack/ai-mcp 0.2.5: tools(), resources(), resourceTemplates() and prompts() read the first page of the server's
# list and no other, and none takes or gives a cursor. The documentation of tools() has every server tool. So a server
# that hands out its lists in pages shows this client only the first: the model never hears of the other tools.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @tanstack/ai-mcp@0.2.5 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createMCPClient } from "@tanstack/ai-mcp";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
    ListPromptsRequestSchema, ListResourcesRequestSchema, ListResourceTemplatesRequestSchema, ListToolsRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";

const capabilities = { tools: {}, resources: {}, prompts: {} };
const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities });
function list(schema, key, first, second) { // in two pages
    server.setRequestHandler(schema, ({ params }) =>
        params?.cursor === "more" ? { [key]: [second] } : { [key]: [first], nextCursor: "more" });
}
const inputSchema = { type: "object" };
list(ListToolsRequestSchema, "tools", { name: "one", inputSchema }, { name: "two", inputSchema });
list(ListResourcesRequestSchema, "resources", { name: "one", uri: "tiny://one" }, { name: "two", uri: "tiny://two" });
list(ListResourceTemplatesRequestSchema, "resourceTemplates",
    { name: "one", uriTemplate: "tiny://one/{id}" }, { name: "two", uriTemplate: "tiny://two/{id}" });
list(ListPromptsRequestSchema, "prompts", { name: "one" }, { name: "two" });

const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);
const client = await createMCPClient({ transport: near });
const seen = {};
for (const kind of ["tools", "resources", "resourceTemplates", "prompts"]) {
    seen[kind] = (await client[kind]()).map(({ name }) => name);
}
await client.close();

const { version } = JSON.parse(readFileSync("node_modules/@tanstack/ai-mcp/package.json", "utf8"));
console.log("version: ", `@tanstack/ai-mcp ${version}, Node ${process.version}`);
console.log("expected:", 'of each kind [ "one", "two" ], as the server has two pages');
console.log("seen:    ", seen);

assert.deepEqual(seen, { tools: ["one"], resources: ["one"], resourceTemplates: ["one"], prompts: ["one"] });
process.exit();
END
node check.mjs
