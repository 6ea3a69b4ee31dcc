// node drive.mjs [rounds] -- <command …>   starts a server on the sandbox with the official client, lists its tools, makes
// a call, and says when each was answered: milliseconds since the start, one line for each round.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const packages = createRequire(new URL("../test/clients/package.json", import.meta.url));
const { Client } = await import(packages.resolve("@modelcontextprotocol/sdk/client/index.js"));
const { StdioClientTransport } = await import(packages.resolve("@modelcontextprotocol/sdk/client/stdio.js"));
const { tools } = JSON.parse(readFileSync(new URL("../../tools.json", import.meta.url), "utf8"));

const split = process.argv.indexOf("--");
const rounds = Number(process.argv.slice(2, split)[0] ?? 1);
const [command, ...args] = process.argv.slice(split + 1);

for (let round = 1; round <= rounds; round++) {
    const client = new Client({ name: "trakt-mcp-drive", version: "1" });
    const begin = performance.now();
    const since = () => Math.round(performance.now() - begin);
    await client.connect(new StdioClientTransport({ command, args, env: { ...process.env, TRAKT_MCP_SANDBOX: "true" } }));
    const connected = since();
    assert.deepEqual((await client.listTools()).tools, tools, "tools/list is tools.json");
    const listed = since();
    const { content } = await client.callTool({ name: "get_watchlist", arguments: {} });
    const called = since();
    assert.match(content[0].text, /^\[sandbox\] .*watchlist/);
    console.log(`initialize ${connected} ms, tools/list ${listed} ms, first call ${called} ms: ${content[0].text.split("\n")[0]}`);
    await client.close();
}
