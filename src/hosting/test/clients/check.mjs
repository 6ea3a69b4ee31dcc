// node check.mjs <address of the hosted server> <address of what the test does for scripts>
// Every client signs in to the hosted server with a person at Chromium, and goes through what comes after. Prints the table
// of docs/clients.md; ends with 1 where something happens that no cell has a word for. ONLY names a part of the names.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { libraries } from "./libraries.mjs";
import { launch, Person } from "./person.mjs";
import { programs } from "./programs.mjs";
import { suites } from "./suites.mjs";

const [site, door] = process.argv.slice(2);
const mcp = `${site}/mcp`;
const browser = await launch();
const DOCUMENT = "https://document.example/client.json";
const test = async (what) => (await fetch(door + what)).json();

/** Calls a tool, which has to say something of a person's own account in the sandbox. */
async function call(client, tool, given) {
    const result = await client.call(tool, given);
    assert.match(result.content?.[0]?.text ?? "", /^\[sandbox\] ./, JSON.stringify(result));
}

/** What one of several calls at once may meet in SDK v1, and what stands on it: with the next call all is well. */
const RACED = /Server returned 401 after successful authentication/;

const reads = (client) => call(client, "get_watchlist");
const writes = (client) => call(client, "add_to_watchlist", { title: "Heat", year: 1995 });

let people = 0;

/** Lets somebody use a client, which begins from nothing. */
async function using(make, options, work) {
    const person = await new Person(site, `person${++people}`).sitDown(browser);
    const client = await make({ site, mcp, allow: (url) => person.allow(url), ...options });
    try {
        return await work(client, person);
    } finally {
        await client.close?.();
        await person.leave();
    }
}

/** How often the person is asked meanwhile, which may be once; and that it works then. */
async function asked(person, work) {
    const before = person.asked;
    await work();
    assert.ok(person.asked <= before + 1, `asked ${person.asked - before} times`);
    return person.asked > before ? "signs in anew" : "yes";
}

/** All access tokens have run out, as after some time. */
async function runOut(client) {
    await test("/run-out");
    client.later?.();
}

/** What happens to a client and its person, one after the other, and in which column it stands. */
const days = {
    async connect(client, person) {
        await reads(client);
        await writes(client);
        assert.equal(person.asked, 1);
        return "yes";
    },
    async refresh(client, person) {
        await runOut(client);
        const before = await test("/seen");
        const cell = await asked(person, () => reads(client));
        assert.notEqual((await test("/seen")).refresh, before.refresh, "new tokens were given");
        return cell;
    },
    async threeAtOnce(client, person) {
        if (client.isAlone) return "one at a time only";
        await runOut(client);
        if (client.varies) {
            // Its calls get into each other's way now and then; the next one has to work, with or without a person.
            await asked(person, () => Promise.allSettled([reads(client), reads(client), reads(client)])).catch(() => {});
            await asked(person, () => reads(client));
            return "yes, or signs in anew";
        }
        const cell = await asked(person, async () => {
            const all = await Promise.allSettled([reads(client), reads(client), reads(client)]);
            for (const { reason } of all.filter(({ status }) => status === "rejected")) {
                assert.match(String(reason), RACED);
            }
            await reads(client);
        });
        return cell;
    },
    async takenAway(client, person) {
        await person.takeAway();
        return asked(person, () => reads(client));
    },
    async revoked(client, person) {
        if (!client.tokens) return "not tried";
        const { status } = await fetch(`${site}/revoke`, {
            method: "POST",
            body: new URLSearchParams({ token: client.tokens().refresh_token, client_id: client.client().client_id }),
        });
        assert.equal(status, 200);
        return asked(person, () => reads(client));
    },
};

/** What a person, or a model, is shown of an error. */
const shown = (e) => [/This needs the scope [\w:]+/, /Server returned 403 after trying upscoping/, /Authorization required for \w+/,
    /(?<="message":")[^"]+/]
    .map((pattern) => pattern.exec(e.message)?.[0]).find((found) => found) ?? `FAILED ${e.stack}`;

/** What a client does that was allowed to read only, and wants to write. */
const stepUp = (make) => using(make, {}, async (client, person) => {
    person.generous = false;
    await reads(client);
    person.generous = true;
    try {
        await writes(client);
    } catch (e) {
        return `${person.asked === 1 ? "" : "asks for more, then "}“${shown(e)}”`;
    }
    assert.equal(person.asked, 2);
    return "asks for more";
});

/** Whether a client is known by a document, if it has one. */
const document = (make) => using(make, { document: DOCUMENT }, async (client) => {
    const before = await test("/seen");
    await reads(client);
    return (await test("/seen")).documented > before.documented ? "yes" : "registers";
});

let isAllSaid = true;

/** A cell, which says what went wrong where something did. */
async function cell(name, column, work) {
    const start = performance.now();
    const said = await work().catch((e) => `FAILED ${e.stack}`);
    if (said.startsWith("FAILED")) isAllSaid = false;
    console.error(`${name}, ${column}: ${said} (${Math.round(performance.now() - start)} ms)`);
    return said;
}

const packages = {
    "TypeScript SDK v1": "@modelcontextprotocol/sdk", "TypeScript SDK v2": "@modelcontextprotocol/client",
    "Vercel AI SDK": "@ai-sdk/mcp", "MCP Inspector": "@modelcontextprotocol/inspector", "mcporter": "mcporter", "mcp-remote": "mcp-remote",
};

/** The version of the package that a client is. */
function version(name) {
    const [, found] = Object.entries(packages).find(([start]) => name.startsWith(start));
    return JSON.parse(readFileSync(new URL(`./node_modules/${found}/package.json`, import.meta.url), "utf8")).version;
}

const wanted = ([name]) => name.includes(process.env.ONLY ?? "");
for (const [name, make] of Object.entries(libraries).concat(Object.entries(programs)).filter(wanted)) {
    const cells = [name, version(name)];
    await using(make, {}, async (client, person) => {
        for (const [column, day] of Object.entries(days)) {
            cells.push(await cell(name, column, () => day(client, person)));
        }
    });
    cells.push(await cell(name, "step-up", () => stepUp(make)), await cell(name, "document", () => document(make)));
    console.log(`| ${cells.join(" | ")} |`);
}
for (const [name, suite] of Object.entries(suites).filter(wanted)) {
    console.log(`| ${name} | ${await cell(name, "all", () => using(suite, {}, (said) => said))} |`);
}
await browser.close();
process.exit(isAllSaid ? 0 : 1);
