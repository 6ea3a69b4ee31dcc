#!/bin/sh
# TypeScript SDK, @modelcontextprotocol/client 2.4.0: when maxTotalTimeout ends a request, the server is not told,
# though it is when timeout does, and though the specification of MCP wants it of every timeout. So what the client has
# given up, the server still does, to the end, and what it writes is written. Version 1 of the SDK tells the server.
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
import { setTimeout as sleep } from "node:timers/promises";
import { Client as SecondClient, InMemoryTransport as SecondTransport } from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema } from "@modelcontextprotocol/sdk/types.js";

// A tool that takes a second, and tells of its progress ten times, unless it hears that nobody waits.
async function work({ params }, { signal, sendNotification }) {
    const { progressToken } = params._meta;
    for (let progress = 1; progress <= 10 && !signal.aborted; progress++) {
        await sendNotification({ method: "notifications/progress", params: { progressToken, progress, total: 10 } });
        await sleep(100);
    }
    ends.push(signal.aborted ? "cancelled" : "done to the end");
    return { content: [] };
}
let ends;

async function seen(Client, InMemoryTransport) {
    ends = [];
    const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
    server.setRequestHandler(CallToolRequestSchema, work);
    const [near, far] = InMemoryTransport.createLinkedPair();
    await server.connect(far);
    const client = new Client({ name: "check", version: "1.0.0" });
    await client.connect(near);
    const call = (limits) => client.request({ method: "tools/call", params: { name: "work" } }, ...schema, limits);
    const schema = Client === SecondClient ? [] : [(await import("@modelcontextprotocol/sdk/types.js")).ResultSchema];
    const onprogress = () => {};
    const errors = [];
    for (const limits of [{ timeout: 300 }, { timeout: 300, resetTimeoutOnProgress: true, maxTotalTimeout: 500 }]) {
        await call({ ...limits, onprogress }).catch((error) => errors.push(error.message));
        await sleep(1200);
    }
    await client.close();
    return errors.map((error, index) => `${error}: ${ends[index]}`);
}
const version = (name) => JSON.parse(readFileSync(`node_modules/@modelcontextprotocol/${name}/package.json`)).version;
console.log("version: ", `sdk ${version("sdk")}, client ${version("client")}, Node ${process.version}`);
console.log("expected:", "timeout: cancelled; maxTotalTimeout: cancelled");
const [first, second] = [await seen(Client, InMemoryTransport), await seen(SecondClient, SecondTransport)];
console.log("seen:    ", "version 1:", first);
console.log("         ", "version 2:", second);

assert.deepEqual(second, ["Request timed out: cancelled", "Maximum total timeout exceeded: done to the end"]);
assert.match(first[1], /Maximum total timeout exceeded: cancelled$/);
process.exit();
END
node check.mjs
