#!/bin/sh
# @anthropic-ai/sdk 1.14.0: a link (resource_link) in the result of an MCP tool makes the tool fail, and what else the
# result has, the text too, does not reach the model. The documentation of mcpContent() refuses links other than http
# and https alone, but those are refused as well. It matters to a server that changes something and then links to it:
# the change is made, the model reads of an error, and may try again.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    @anthropic-ai/sdk@1.14.0 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mcpTools } from "@anthropic-ai/sdk/helpers/beta/mcp";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";

let rated = 0;
const server = new McpServer({ name: "tiny", version: "1.0.0" });
const text = { type: "text", text: "Rated Heat 9" };
const link = { type: "resource_link", uri: "https://example.org/heat", name: "heat", mimeType: "text/html" };
server.registerTool("rate", {}, () => (rated++, { content: [text] }));
server.registerTool("rate_and_link", {}, () => (rated++, { content: [text, link] }));
const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);

const client = new Client({ name: "check", version: "1.0.0" });
await client.connect(near);
const tools = mcpTools((await client.listTools()).tools, client);
const [without, within] = await Promise.all(tools.map((tool) => tool.run({}).then(
    (content) => content.map((block) => block.text), ({ name, message }) => `${name}: ${message}`)));
await client.close();

const { version } = JSON.parse(readFileSync("node_modules/@anthropic-ai/sdk/package.json", "utf8"));
const documented = "@throws {UnsupportedMCPValueError} When resource links use non-http/https protocols";
console.log("version: ", `@anthropic-ai/sdk ${version}, Node ${process.version}`);
console.log("expected:", `the text reaches the model, with a link to ${link.uri} as without one:`, without);
console.log("seen:    ", within);

assert.ok(readFileSync("node_modules/@anthropic-ai/sdk/helpers/beta/mcp.d.ts", "utf8").includes(documented));
assert.equal(rated, 2);
assert.deepEqual(without, ["Rated Heat 9"]);
assert.equal(within, "UnsupportedMCPValueError: Unsupported MCP content type: resource_link");
END
node check.mjs
