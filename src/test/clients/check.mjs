// node check.mjs                    prints the names of the checks, one a line
// node check.mjs <name> <command that runs the server on the sandbox over stdio …>
// Real clients list and call the tools; ends with 1 on any difference. Each check has a server of its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { calls, few } from "./calls.mjs";
import { choosing, clients } from "./clients.mjs";
import { inspect } from "./inspector.mjs";
import { startHttp } from "./server.mjs";
import { signIn } from "./signin.mjs";

const [wanted, ...sandbox] = process.argv.slice(2);
const { tools } = JSON.parse(readFileSync(new URL("../../../tools.json", import.meta.url), "utf8"));

/** Every tool, and last the one that ends the sign-in. */
const every = [...tools.filter(({ name }) => name !== "sign_out"), { name: "sign_out" }]
    .map(({ name }) => ({ name, given: calls[name] ?? {} }));

async function check(client) {
    const session = await client.connect();
    try {
        if (client.revision) {
            assert.equal(session.revision, client.revision, "the revision that is spoken");
        }
        assert.deepEqual(await session.list(), tools, "tools/list is tools.json");
        if (session.beside) besideTools(await session.beside());
        for (const { name, given, refused = false } of client.few ? few : every) {
            const result = await session.call(name, given);
            const said = result.content?.[0]?.text;
            assert.equal(result.isError ?? false, refused, `${name}: ${said}`);
            assert.match(said, /^\[sandbox\] ./, name);
            const { outputSchema } = tools.find((tool) => tool.name === name);
            assert.equal(typeof result.structuredContent, outputSchema && !refused ? "object" : "undefined", name);
        }
    } finally {
        await session.close();
    }
}

/** What there is beside the tools, as a client has read it. */
function besideTools({ resources, templates, prompts, read, prompt, completed }) {
    assert.ok(resources.includes("trakt://me/watchlist") && resources.includes("ui://trakt/week"), resources);
    assert.deepEqual(templates, ["trakt://movies/{id}", "trakt://shows/{id}"]);
    assert.ok(prompts.includes("tonight"), prompts);
    const [data, words] = read;
    assert.deepEqual([data.mimeType, words.mimeType], ["application/json", "text/plain"]);
    assert.equal(JSON.parse(data.text).sandbox, true);
    assert.match(words.text, /^\[sandbox\] .* on your watchlist/);
    assert.match(prompt[0].content.text, /catch up on Dark/);
    assert.ok(completed.includes("heat-1995"), completed);
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

/** A question ends the call of a client of 2026-07-28, which makes it again with the answer. */
async function question() {
    const { asked, isError, content } = await choosing(sandbox, "rate_item", { title: "Ghosts", rating: 8 });
    assert.equal(asked, 1);
    assert.equal(isError ?? false, false, content[0].text);
    assert.match(content[0].text, /^\[sandbox\] Rated 8 of 10: Ghosts/);
}

const checks = {
    "SDK v2, era new, asked which title": question,
    "Inspector, strict": strict,
    "Inspector, cards": cards,
    "Signing in, address opened": () => signIn(sandbox, true),
    "Signing in, address only said": () => signIn(sandbox, false),
};
for (const [name, { http, client }] of Object.entries(clients)) {
    checks[name] = async () => {
        if (!http) return check(client(sandbox));
        const server = await startHttp(sandbox);
        try {
            await check(client(server.address));
        } finally {
            await server.stop();
        }
    };
}

if (wanted === undefined) {
    console.log(Object.keys(checks).join("\n"));
} else {
    assert.ok(checks[wanted], `there is no check called ${wanted}`);
    await checks[wanted]();
}
