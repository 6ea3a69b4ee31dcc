// node check.mjs <address of the hosted server> <address of what the test does for scripts>
// Every client signs in to the hosted server with a person at Chromium, and goes through what comes after.
import assert from "node:assert/strict";
import { libraries } from "./libraries.mjs";
import { programs } from "./programs.mjs";
import { suites } from "./suites.mjs";
import { launch, Person } from "./person.mjs";

const [site, door] = process.argv.slice(2);
const mcp = `${site}/mcp`;
const browser = await launch();
const DOCUMENT = "https://document.example/client.json";
const test = async (what) => (await fetch(door + what)).json();

/** What a result says. */
const text = (result) => result.content?.[0]?.text ?? JSON.stringify(result);

const reads = async (client) => assert.match(text(await client.call("get_watchlist")), /^\[sandbox\] ./);
const writes = async (client) =>
    assert.match(text(await client.call("add_to_watchlist", { title: "Heat", year: 1995 })), /^\[sandbox\] .*Heat/);

let people = 0;

/** Lets somebody use a client, which begins from nothing. */
async function using(make, options, work) {
    const person = await new Person(site, `person${++people}`).sitDown(browser);
    const client = await make({ mcp, allow: (url) => person.allow(url), ...options });
    try {
        return await work(client, person);
    } finally {
        await client.close();
        await person.leave();
    }
}

/** How many new refresh tokens were given meanwhile. */
async function renewals(work) {
    const { refresh } = await test("/seen");
    await work();
    return (await test("/seen")).refresh - refresh;
}

const columns = {
    connect: (client, person) => async () => {
        await reads(client);
        await writes(client);
        assert.equal(person.asked, 1);
        return "yes";
    },
    refresh: (client, person) => async () => {
        await test("/run-out");
        const before = person.asked;
        const count = await renewals(() => reads(client));
        assert.equal(person.asked, before, "nobody has to sign in");
        return `yes, ${count}`;
    },
    three: (client, person) => async () => {
        await test("/run-out");
        const before = person.asked;
        const count = await renewals(() => Promise.all([reads(client), reads(client), reads(client)]));
        await reads(client);
        assert.equal(person.asked, before, "nobody has to sign in");
        return `yes, ${count}`;
    },
    signOut: (client, person) => async () => {
        await person.takeAway();
        const before = person.asked;
        await reads(client);
        assert.equal(person.asked, before + 1);
        return "signs in anew";
    },
    revoked: (client, person) => async () => {
        if (!client.tokens) return "";
        const answer = await fetch(`${site}/revoke`, {
            method: "POST",
            body: new URLSearchParams({ token: client.tokens().refresh_token, client_id: client.client().client_id }),
        });
        assert.equal(answer.status, 200);
        const before = person.asked;
        await reads(client);
        assert.equal(person.asked, before + 1);
        return "signs in anew";
    },
};

async function stepUp(make) {
    return using(make, {}, async (client, person) => {
        person.generous = false;
        await reads(client);
        person.generous = true;
        try {
            await writes(client);
        } catch (e) {
            assert.equal(person.asked, 1);
            return `reports: ${e.message}`;
        }
        assert.equal(person.asked, 2);
        return "asks for more";
    });
}

async function document(make) {
    return using(make, { document: DOCUMENT }, async (client) => {
        await reads(client);
        return (await test("/seen")).client === DOCUMENT ? "yes" : "registers";
    });
}

for (const [name, make] of Object.entries({ ...libraries, ...programs }).filter(([name]) => name.includes(process.env.ONLY ?? ""))) {
    const cells = [name];
    await using(make, {}, async (client, person) => {
        for (const [column, work] of Object.entries(columns)) {
            const start = Date.now();
            cells.push(await work(client, person)().catch((e) => `FAILED ${e.stack}`));
            console.error(name, column, cells.at(-1), Date.now() - start);
        }
    });
    for (const work of [stepUp, document]) {
            const start = Date.now();
            cells.push(await work(make).catch((e) => `FAILED ${e.stack}`));
            console.error(name, work.name, cells.at(-1), Date.now() - start);
    }
    console.log(`| ${cells.join(" | ")} |`);
}
for (const [name, suite] of Object.entries(suites).filter(([name]) => name.includes(process.env.ONLY ?? ""))) {
    const person = await new Person(site, `person${++people}`).sitDown(browser);
    const start = Date.now();
    console.error(name, await suite({ mcp, site, allow: (url) => person.allow(url) }).catch((e) => `FAILED ${e.stack}`), Date.now() - start);
}
await browser.close();
process.exit(0);
