#!/bin/sh
# mcporter 0.12.3: the client that `mcporter emit-ts --mode client` writes wraps each result twice. Its text() is right,
# but structuredContent() returns a function, json() null, and raw.isError is never set. mcporter's own proxy has them.
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
server.registerTool("divide", { inputSchema: { a: z.number(), b: z.number() } }, ({ a, b }) => {
    const text = b === 0 ? "Nothing is divided by 0" : `${a} / ${b} is ${a / b}`;
    const content = [{ type: "text", text }];
    return b === 0 ? { content, isError: true } : { content, structuredContent: { quotient: a / b } };
});
await server.connect(new StdioServerTransport());
END
echo '{ "imports": [], "mcpServers": { "tiny": { "command": "node", "args": ["server.mjs"] } } }' > mcporter.json
mcporter --config mcporter.json emit-ts tiny --mode client --out client.ts > emit.log

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRuntime, createServerProxy } from "mcporter";
import { createTinyClient } from "./client.ts";

async function see(client) {
    const good = await client.divide({ a: 6, b: 3 });
    const bad = await client.divide({ a: 6, b: 0 });
    const data = good.structuredContent();
    return {
        text: good.text(),
        structuredContent: typeof data === "function" ? "a function" : data,
        json: good.json(),
        isError: bad.raw.isError,
    };
}

const runtime = await createRuntime({ configPath: "mcporter.json" });
const proxy = await see(createServerProxy(runtime, "tiny"));
const emitted = await see(await createTinyClient({ runtime }));
await runtime.close();

const { version } = JSON.parse(readFileSync("node_modules/mcporter/package.json", "utf8"));
console.log("version: ", `mcporter ${version}, Node ${process.version}`);
console.log("expected:", "each method of the client returns a CallResult, as those of createServerProxy do:", proxy);
console.log("seen:    ", emitted);

const right = { text: "6 / 3 is 2", structuredContent: { quotient: 2 }, json: { quotient: 2 }, isError: true };
assert.deepEqual(proxy, right);
assert.deepEqual(emitted, { ...right, structuredContent: "a function", json: null, isError: undefined });
END
node check.mjs
