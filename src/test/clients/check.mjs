// node check.mjs <command that runs the server on the sandbox over stdio …>
// Lists and calls every tool with real clients over every transport; ends with 1 on any difference.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { alone, calls, left } from "./calls.mjs";
import { clients } from "./clients.mjs";
import { inspect } from "./inspector.mjs";
import { startHttp } from "./server.mjs";
import { signIn } from "./signin.mjs";

const sandbox = process.argv.slice(2);
const { tools } = JSON.parse(readFileSync(new URL("../../../tools.json", import.meta.url), "utf8"));

async function check(client) {
    const session = await client.connect();
    try {
        assert.deepEqual(await session.list(), tools, "tools/list is tools.json");
        for (const { name, outputSchema } of tools.filter((tool) => !left.includes(tool.name))) {
            const result = await session.call(name, calls[name] ?? {});
            const said = result.content?.[0]?.text;
            assert.ok(!result.isError || alone[name]?.test(said), `${name}: ${said}`);
            assert.match(said, /^\[sandbox\] ./, name);
            assert.equal(typeof result.structuredContent, outputSchema && !result.isError ? "object" : "undefined", name);
        }
    } finally {
        await session.close();
    }
}

/** What Inspector thinks of the schemas' portability. */
async function strict() {
    const run = await inspect("--method", "tools/list", "--strict", "--", ...sandbox);
    assert.equal(run.code, 0, run.stderr);
    assert.equal(run.stderr.trim(), "", "warnings");
}

/** Which cards Inspector finds, and whether it can read them. */
async function cards() {
    const run = await inspect("--method", "tools/list", "--app-info", "--", ...sandbox);
    assert.equal(run.code, 0, run.stderr);
    const found = run.stdout.trim().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(found.map(({ toolName, resourceUri }) => [toolName, resourceUri]),
        tools.map(({ name, _meta }) => [name, _meta?.ui.resourceUri]));
    for (const { toolName, resourceMimeType } of found.filter(({ hasApp }) => hasApp)) {
        assert.equal(resourceMimeType, "text/html;profile=mcp-app", toolName);
    }
}

const server = await startHttp(sandbox);
let failures = 0;
for (const { name, run } of [
    ...clients(sandbox, server.address).map((client) => ({ name: client.name, run: () => check(client) })),
    { name: "Inspector, strict", run: strict },
    { name: "Inspector, cards", run: cards },
    { name: "Signing in, address opened", run: () => signIn(sandbox, true) },
    { name: "Signing in, address only said", run: () => signIn(sandbox, false) },
]) {
    try {
        await run();
        console.log(`ok      ${name}`);
    } catch (e) {
        failures++;
        console.log(`FAILED  ${name}\n${e.message}`);
    }
}
await server.stop();
process.exit(failures === 0 ? 0 : 1);
