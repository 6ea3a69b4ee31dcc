#!/bin/sh
# @modelcontextprotocol/sdk 1.32.2 and @modelcontextprotocol/client 2.4.0: progress that arrives together with the
# result never reaches `onprogress`, though it stands before the result: the client forgets the call as soon as it has
# read the result, and looks only then at what came before. So a quick server's last steps are lost over stdio.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

export npm_config_cache="$folder/cache"
npm init --yes > init.log
npm pkg set type=module
npm install --silent --no-audit --no-fund --save-exact \
    @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/client@2.4.0 zod@4.6.7
export HOME="$folder"

cat > server.mjs <<'END'
// Answers a call with three steps of progress and the result, all of them `at once` or `one by one`.
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";

const pause = process.argv[2] === "one by one";
for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (id === undefined) continue;
    const messages = [];
    if (method === "tools/call") {
        const { progressToken } = params._meta;
        for (let progress = 1; progress <= 3; progress++) {
            messages.push({ method: "notifications/progress", params: { progressToken, progress, total: 3 } });
        }
    }
    messages.push({ id, result: {
        initialize: {
            protocolVersion: "2025-11-25", capabilities: { tools: {} }, serverInfo: { name: "tiny", version: "1.0.0" },
        },
        "tools/list": { tools: [{ name: "count", inputSchema: { type: "object" } }] },
        "tools/call": { content: [{ type: "text", text: "counted to 3" }] },
    }[method] });
    const lines = messages.map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }) + "\n");
    for (const part of pause ? lines : [lines.join("")]) {
        process.stdout.write(part);
        if (pause) await setTimeout(200);
    }
}
END

cat > check.mjs <<'END'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Client as Client1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as Transport1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { Client as Client2 } from "@modelcontextprotocol/client";
import { StdioClientTransport as Transport2 } from "@modelcontextprotocol/client/stdio";

async function steps(Client, Transport, how) {
    const client = new Client({ name: "check", version: "1.0.0" });
    await client.connect(new Transport({ command: process.execPath, args: ["server.mjs", how] }));
    const seen = [];
    const options = { onprogress: ({ progress }) => seen.push(progress) };
    const call = { name: "count", arguments: {} };
    const { content: [{ text }] } = await (Client === Client1
        ? client.callTool(call, undefined, options) : client.callTool(call, options));
    assert.equal(text, "counted to 3");
    await setTimeout(300); // nothing comes later, either
    await client.close();
    return seen;
}
const seen = {};
for (const how of ["one by one", "at once"]) {
    seen[how] = { sdk: await steps(Client1, Transport1, how), client: await steps(Client2, Transport2, how) };
}

const version = (name) => JSON.parse(readFileSync(`node_modules/@modelcontextprotocol/${name}/package.json`)).version;
console.log(`version:  sdk ${version("sdk")}, client ${version("client")}, Node ${process.version}`);
console.log("expected: onprogress is called for each step before the result, as where they come one by one:",
    seen["one by one"]);
console.log("seen:     where they come at once:", seen["at once"]);

assert.deepEqual(seen["one by one"], { sdk: [1, 2, 3], client: [1, 2, 3] });
assert.deepEqual(seen["at once"], { sdk: [], client: [] });
END
node check.mjs
