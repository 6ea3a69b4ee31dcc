#!/bin/sh
# OpenAI's Agents SDK for JavaScript (@openai/agents 0.20.0): its MCP servers have two limits, of which the types say
# nothing. timeout, in milliseconds, is for calls of tools, and for nothing else; clientSessionTimeoutSeconds is for all
# but calls of tools, and is 5 without being said. So a session limit of 3 seconds lets a tool work for longer, and a
# server that takes 6 seconds to start, as Java on a small machine may, is given up although timeout is a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @openai/agents@0.20.0 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > server.mjs <<'END'
import { setTimeout as sleep } from "node:timers/promises";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const [start, work] = process.argv.slice(2).map(Number);
const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
const tools = [{ name: "work", inputSchema: { type: "object" } }];
server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
server.setRequestHandler(CallToolRequestSchema, async () => {
    await sleep(work);
    return { content: [{ type: "text", text: "done" }] };
});
await sleep(start);
await server.connect(new StdioServerTransport());
END
cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { MCPServerStdio } from "@openai/agents";

async function seen(start, work, limits) {
    const args = ["server.mjs", String(start), String(work)];
    const logger = { ...console, error() {}, dontLogModelData: true, dontLogToolData: true };
    const server = new MCPServerStdio({ name: "tiny", command: process.execPath, args, logger, ...limits });
    try {
        await server.connect();
        return (await server.callTool("work", {}))[0].text;
    } catch (error) {
        return error.message;
    } finally {
        await server.close();
    }
}
const { version } = JSON.parse(readFileSync("node_modules/@openai/agents/package.json", "utf8"));
console.log("version: ", `@openai/agents ${version}, Node ${process.version}`);
const tool = await seen(0, 5000, { clientSessionTimeoutSeconds: 3 });
console.log("expected:", "a session limit of 3 s, a tool of 5 s: Request timed out");
console.log("seen:    ", "a session limit of 3 s, a tool of 5 s:", tool);
const slow = await seen(6000, 0, { timeout: 60_000 });
console.log("expected:", "a timeout of 60 s, a start of 6 s: done");
console.log("seen:    ", "a timeout of 60 s, a start of 6 s:", slow);

assert.equal(tool, "done");
assert.equal(slow, "Request timed out");
assert.equal(await seen(6000, 0, { clientSessionTimeoutSeconds: 60 }), "done");
assert.match(await seen(0, 2000, { timeout: 1000 }), /timed out/);
process.exit();
END
node check.mjs
