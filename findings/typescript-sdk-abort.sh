#!/bin/sh
# TypeScript SDK, @modelcontextprotocol/sdk 1.32.2 and @modelcontextprotocol/client 2.4.0: who aborts a request by its
# signal gets the error of a timeout, and not the AbortError that the documentation of that option has. So a program
# that asks again after a timeout asks again for what its user has just stopped.
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
import { SdkErrorCode } from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ErrorCode } from "@modelcontextprotocol/sdk/types.js";

async function seen(Client, InMemoryTransport, call) {
    const server = new Server({ name: "tiny", version: "1.0.0" }, { capabilities: { tools: {} } });
    server.setRequestHandler(CallToolRequestSchema, () => new Promise(() => {})); // until nobody waits any more
    const [near, far] = InMemoryTransport.createLinkedPair();
    await server.connect(far);
    const client = new Client({ name: "check", version: "1.0.0" });
    await client.connect(near);
    const user = new AbortController();
    setTimeout(() => user.abort(), 100);
    const error = await call(client, { signal: user.signal }).catch((error) => error);
    await client.close();
    return [error.name, error.code];
}
const first = await seen(Client, InMemoryTransport, (client, options) =>
    client.callTool({ name: "rate", arguments: {} }, undefined, options));
const second = await seen(SecondClient, SecondTransport, (client, options) =>
    client.callTool({ name: "rate", arguments: {} }, options));

const version = (name) => JSON.parse(readFileSync(`node_modules/@modelcontextprotocol/${name}/package.json`)).version;
console.log("version: ", `sdk ${version("sdk")}, client ${version("client")}, Node ${process.version}`);
console.log("expected:", "AbortError");
console.log("seen:    ", "version 1:", first, "the code of a timeout is", ErrorCode.RequestTimeout);
console.log("         ", "version 2:", second, "the code of a timeout is", SdkErrorCode.RequestTimeout);

assert.deepEqual(first, ["McpError", ErrorCode.RequestTimeout]);
assert.deepEqual(second, ["SdkError", SdkErrorCode.RequestTimeout]);
process.exit();
END
node check.mjs
