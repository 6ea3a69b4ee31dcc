// node modern.mjs <stdio|http> <command that runs the server on the sandbox over stdio …>
// Inspector lists the tools, calls one and reads a resource by 2026-07-28; ends with 1 on any difference.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inspector } from "./inspector.mjs";
import { startHttp } from "./server.mjs";

const [over, ...sandbox] = process.argv.slice(2);
const { tools } = JSON.parse(readFileSync(new URL("../../../tools.json", import.meta.url), "utf8"));

async function check(ask) {
    assert.deepEqual((await ask("--method", "tools/list")).tools, tools, "tools/list is tools.json");
    const called = await ask("--method", "tools/call", "--tool-name", "rate_item", "--tool-args-json", '{"title":"Heat","rating":9}');
    assert.match(called.content[0].text, /^\[sandbox\] Rated 9 of 10: Heat \(1995\)/);
    const read = await ask("--method", "resources/read", "--uri", "trakt://me/watchlist");
    assert.deepEqual(read.contents.map(({ mimeType }) => mimeType), ["application/json", "text/plain"]);
    for (const { _meta } of [called, read]) {
        assert.equal(_meta["io.modelcontextprotocol/serverInfo"].name, "trakt-mcp", "as only 2026-07-28 says it");
    }
}

if (over === "stdio") {
    await check(inspector("--protocol-era", "modern", "--", ...sandbox).ask);
} else {
    const server = await startHttp(sandbox);
    try {
        await check(inspector("--protocol-era", "modern", "--transport", "http", "--server-url", `${server.address}/mcp`).ask);
    } finally {
        await server.stop();
    }
}
