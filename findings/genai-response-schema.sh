#!/bin/sh
# @google/genai 3.3.0: mcpToTool() tells the model the outputSchema of an MCP tool as the schema of the function's
# response, but answers each call with the whole MCP result: text and data in an envelope that the schema does not know.
# What a server promises by an outputSchema is thus untrue for Gemini, which finds the data one level deeper than told,
# and the text, which the schema does not mention, beside it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    @google/genai@3.3.0 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 ajv@8.20.0
export HOME="$folder"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mcpToTool } from "@google/genai";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { Ajv } from "ajv";
import { z } from "zod";

const server = new McpServer({ name: "tiny", version: "1.0.0" });
const content = [{ type: "text", text: "Heat (1995)" }];
const structuredContent = { title: "Heat", year: 1995 };
server.registerTool("film", { outputSchema: { title: z.string(), year: z.number() } },
    () => ({ content, structuredContent }));
const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);

const client = new Client({ name: "check", version: "1.0.0" });
await client.connect(near);
const tool = mcpToTool(client);
const { functionDeclarations: [{ responseJsonSchema: schema }] } = await tool.tool(); // what the model is told
const [{ functionResponse: { response } }] = await tool.callTool([{ name: "film", args: {} }]); // what it gets
await client.close();
const fits = new Ajv().compile(schema);

const { version } = JSON.parse(readFileSync("node_modules/@google/genai/package.json", "utf8"));
console.log("version: ", `@google/genai ${version}, Node ${process.version}`);
console.log("expected:", 'a response, or its "output", that fits the schema that the model is told:', schema);
console.log("seen:    ", response);

assert.deepEqual(schema.required, ["title", "year"]);
assert.ok(fits(structuredContent));
assert.deepEqual(response, { content, structuredContent });
assert.ok(!fits(response));
END
node check.mjs
