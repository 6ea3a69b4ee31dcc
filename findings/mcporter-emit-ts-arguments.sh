#!/bin/sh
# mcporter 0.12.3: the types that `mcporter emit-ts --mode client` writes take arguments by position, but the client
# beside them passes on the first alone: the others are dropped without a word, and a tool without arguments is refused.
# One object with all arguments works, as the documentation has it, but the types do not allow it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 mcporter@0.12.3 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > server.mjs <<'END'
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";

const server = new McpServer({ name: "tiny", version: "1.0.0" });
const say = (text) => ({ content: [{ type: "text", text }] });
server.registerTool("repeat", { inputSchema: { word: z.string(), times: z.number().int().optional() } },
    ({ word, times }) => say(word.repeat(times ?? 1)));
server.registerTool("greet", { inputSchema: {} }, () => say("hello"));
await server.connect(new StdioServerTransport());
END
echo '{ "imports": [], "mcpServers": { "tiny": { "command": "node", "args": ["server.mjs"] } } }' > mcporter.json
mcporter --config mcporter.json emit-ts tiny --mode client --out client.ts > emit.log

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createTinyClient } from "./client.ts";

const types = readFileSync("client.d.ts", "utf8").match(/(?:repeat|greet)\(.*/g);
const client = await createTinyClient({ configPath: "mcporter.json" });
const seen = {
    'repeat("ha", 3)': (await client.repeat("ha", 3)).text(),
    'repeat({ word: "ha", times: 3 })': (await client.repeat({ word: "ha", times: 3 })).text(),
    "greet()": await client.greet().then((result) => result.text(), ({ message }) => `refused: ${message}`),
};
await client.close();

const { version } = JSON.parse(readFileSync("node_modules/mcporter/package.json", "utf8"));
console.log("version: ", `mcporter ${version}, Node ${process.version}`);
console.log("expected:", 'repeat("ha", 3) is hahaha and greet() is hello, as the emitted types have it:', types);
console.log("seen:    ", seen);

assert.deepEqual(types, [
    "repeat(word: string, times?: number): Promise<CallResult>;",
    "greet(): Promise<CallResult>;",
]);
assert.deepEqual(seen, {
    'repeat("ha", 3)': "ha",
    'repeat({ word: "ha", times: 3 })': "hahaha",
    "greet()": 'refused: Too many positional arguments for tool "greet"',
});
END
node check.mjs
