#!/bin/sh
# @langchain/mcp-adapters 1.1.4 (with @langchain/core 1.4.0): when a result has one text and structuredContent, the
# model does not get the text but one string of JSON, with the text escaped inside it and the data beside it. The
# documentation promises the text alone as a string, and gives it for a result without structuredContent.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    @langchain/mcp-adapters@1.1.4 @langchain/core@1.4.0 @langchain/langgraph@1.7.3 \
    @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
export HOME="$folder"

cat > server.mjs <<'END'
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";

const server = new McpServer({ name: "tiny", version: "1.0.0" });
const content = [{ type: "text", text: '1. "Heat"\n2. "Ronin"' }];
server.registerTool("text", {}, () => ({ content }));
server.registerTool("text_and_data", {}, () => ({ content, structuredContent: { titles: ["Heat", "Ronin"] } }));
await server.connect(new StdioServerTransport());
END

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { MultiServerMCPClient } from "@langchain/mcp-adapters";

const tiny = { transport: "stdio", command: process.execPath, args: ["server.mjs"] };
const client = new MultiServerMCPClient({ mcpServers: { tiny } });
const tools = await client.getTools();
async function told(name) { // what the model is told
    const tool = tools.find((one) => one.name === name);
    return (await tool.invoke({ type: "tool_call", id: "1", name, args: {} })).content;
}
const text = await told("text");
const both = await told("text_and_data");
await client.close();

const { version } = JSON.parse(readFileSync("node_modules/@langchain/mcp-adapters/package.json", "utf8"));
console.log(`version:  @langchain/mcp-adapters ${version}, Node ${process.version}`);
console.log(`expected: the text as it is, as for a result without structuredContent:\n${text}`);
console.log(`seen:     for the same text with structuredContent:\n${both}`);

assert.equal(text, '1. "Heat"\n2. "Ronin"');
assert.equal(both, JSON.stringify({ type: "text", text, structuredContent: { titles: ["Heat", "Ronin"] } }));
END
node check.mjs
