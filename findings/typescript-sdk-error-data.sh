#!/bin/sh
# @modelcontextprotocol/sdk 1.32.2: data in the result of a failed tool are checked against the schema of its success.
# As the data of an error rarely fit, callTool throws "Structured content does not match", and what the tool said is
# lost: the model cannot help itself. The comment beside the check has it for results without an error; version 2 does
# so. A server does well to say errors in words, and to put data about them into _meta.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/client@2.4.0 zod@4.6.7
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Client as SecondClient, InMemoryTransport as SecondTransport } from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const text = "Nothing was rated: there are two films named Heat, of 1986 and of 1995.";
const outputSchema = { type: "object", properties: { rated: { type: "integer" } }, required: ["rated"] };
const failed = { isError: true, content: [{ type: "text", text }], structuredContent: { choices: [1986, 1995] } };

async function called(Client, InMemoryTransport) {
    const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema,
        () => ({ tools: [{ name: "rate", inputSchema: { type: "object" }, outputSchema }] }));
    server.setRequestHandler(CallToolRequestSchema, () => failed);
    const [near, far] = InMemoryTransport.createLinkedPair();
    await server.connect(far);
    const client = new Client({ name: "check", version: "1.0.0" });
    await client.connect(near);
    await client.listTools();
    const seen = await client.callTool({ name: "rate" }).then((result) => result.content[0].text, String);
    await client.close();
    return seen;
}
const version = (name) => JSON.parse(readFileSync(`node_modules/@modelcontextprotocol/${name}/package.json`)).version;
const [first, second] = [await called(Client, InMemoryTransport), await called(SecondClient, SecondTransport)];
console.log("version: ", `@modelcontextprotocol/sdk ${version("sdk")}, @modelcontextprotocol/client`,
    `${version("client")}, Node ${process.version}`);
console.log("expected:", text);
console.log("seen:    ", `version 1: ${first}`);
console.log("         ", `version 2: ${second}`);

assert.match(first, /^McpError: MCP error -32602: Structured content does not match the tool's output schema/);
assert.equal(second, text);
process.exit();
END
node check.mjs
