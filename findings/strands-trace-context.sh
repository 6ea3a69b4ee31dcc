#!/bin/sh
# @strands-agents/sdk 1.19.0: while an OpenTelemetry span is active, McpClient puts the trace context among the tool's
# own arguments (params.arguments._meta) and not beside them (params._meta, where MCP keeps it). A tool whose schema
# allows no other arguments (additionalProperties: false) then refuses every call; without a span the same call works.
# `disableMcpInstrumentation: true` avoids it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    node@24.21.0 @strands-agents/sdk@1.19.0 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 \
    @opentelemetry/api@1.9.1 @opentelemetry/sdk-trace-node@2.12.1
export HOME="$folder" PATH="$folder/node_modules/.bin:$PATH"

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { trace } from "@opentelemetry/api";
import { NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { McpClient } from "@strands-agents/sdk";
import { z } from "zod";

const server = new McpServer({ name: "tiny", version: "1.0.0" });
server.registerTool("add", { inputSchema: z.strictObject({ a: z.number(), b: z.number() }) },
    ({ a, b }) => ({ content: [{ type: "text", text: `${a} + ${b} is ${a + b}` }] }));
const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);

let sent; // the last message of the client
const send = near.send.bind(near);
near.send = (message, options) => send((sent = message), options);

new NodeTracerProvider().register();
const client = new McpClient({ transport: near });
const [tool] = await client.listTools();
async function call() {
    const { isError = false, content: [{ text }] } = await client.callTool(tool, { a: 1, b: 2 });
    const { arguments: given, _meta: meta } = sent.params;
    return { arguments: Object.keys(given), _meta: Object.keys(meta ?? {}), isError, text };
}
const without = await call();
const within = await trace.getTracer("tiny").startActiveSpan("a span", (span) => call().finally(() => span.end()));
await client.disconnect();

const { version } = JSON.parse(readFileSync("node_modules/@strands-agents/sdk/package.json", "utf8"));
console.log("version: ", `@strands-agents/sdk ${version}, Node ${process.version}`);
console.log("expected:", "an active span changes params._meta alone; without a span:", without);
console.log("seen:    ", "within a span:", within);

assert.equal(tool.toolSpec.inputSchema.additionalProperties, false);
assert.deepEqual(without, { arguments: ["a", "b"], _meta: [], isError: false, text: "1 + 2 is 3" });
assert.deepEqual(within.arguments, ["a", "b", "_meta"]);
assert.deepEqual(within._meta, []);
assert.equal(within.isError, true);
assert.match(within.text, /_meta/);
END
node check.mjs
