// node table.mjs <command that runs the server on the sandbox over stdio …>
// Works every client with it and prints the tables of docs/clients.md. JAVA is the java to run clients in Java by.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as cells from "./cells.mjs";
import { recordHttp } from "./record.mjs";
import { startHttp } from "./server.mjs";

const sandbox = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { tools } = JSON.parse(readFileSync(here("./tools.json"), "utf8"));
const ours = tools.find(({ name }) => name === "get_watchlist").inputSchema;
const pom = readFileSync(here("./pom.xml"), "utf8");
const inJava = [["LangChain4j", "LangChain4j", "langchain4j-mcp"], ["Spring AI", "SpringAi", "spring-ai-mcp"]];
const logs = mkdtempSync(here("./made-"));

const watchlist = { tool: "get_watchlist", given: {} };
const ambiguous = { tool: "add_to_watchlist", given: { title: "Ghosts" } };
const unknown = { tool: "get_watchlist", given: { colour: "red" } };
const over = { tool: "get_watchlist", given: { limit: 500 } };

/** Every client: what it is called, its packages with their versions, and the command that takes a job. */
async function clients() {
    const version = (name) => JSON.parse(readFileSync(here(`./node_modules/${name}/package.json`), "utf8")).version;
    const all = [];
    for (const file of readdirSync(here("./clients")).map((entry) => entry.replace(".mjs", ""))) {
        const { name, packages } = await import(`./clients/${file}.mjs`);
        all.push({
            name, packages: packages.map((one) => `${one} ${version(one)}`),
            command: [process.execPath, here("./probe.mjs"), file],
        });
    }
    for (const [name, file, artifact] of inJava) {
        const [, released] = new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>(.*)</version>`).exec(pom);
        all.push({
            name, packages: [`${artifact} ${released}`],
            command: [process.env.JAVA ?? "java", "-cp", `${here("./lib")}/*`, here(`./java/${file}.java`)],
        });
    }
    return all.sort((one, other) => one.name.localeCompare(other.name));
}

/** What a client found in a job; a client that says nothing has failed. */
const found = ([command, ...args], job) =>
    new Promise((resolve) => {
        const options = { maxBuffer: 1e8, timeout: 180_000, killSignal: "SIGKILL" };
        execFile(command, [...args, JSON.stringify(job)], options, (error, out, err) => {
            try {
                resolve(JSON.parse(out.trim().split("\n").at(-1)));
            } catch {
                resolve({ failed: `${error?.message ?? "nothing said"} ${err}` });
            }
        });
    });

/** Over stdio: what was found, and what was sent. */
async function overStdio(client, calls, asked = false) {
    const log = `${logs}/${client.name.replace(/\W/g, "")}-${asked}`;
    const target = [process.execPath, here("./record.mjs"), log, ...sandbox];
    const result = await found(client.command, { transport: "stdio", target, asked, calls });
    const sent = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").map((line) => JSON.parse(line)) : [];
    return { ...result, sent };
}

async function overHttp(client, transport, address) {
    const proxy = await recordHttp(address);
    try {
        const result = await found(client.command, { transport, target: proxy.address, calls: { watchlist } });
        return { ...result, sent: proxy.sent };
    } finally {
        await proxy.stop();
    }
}

const notes = [];

/** Whether it connected and got its answer; why not is a note below the table. */
function connects(client, on, { failed, watchlist, sent }) {
    if (!failed && cells.reply(watchlist)) return `yes: ${cells.revisions(sent)}`;
    notes.push(`${notes.length + 1}. ${client.name} over ${on}: ${String(failed ?? watchlist?.value).split("\n")[0]}`);
    return `no (${notes.length})`;
}

const server = await startHttp(sandbox);
const [connecting, arguing, seeing] = [[], [], []];
for (const client of await clients()) {
    console.error(client.name);
    const stdio = await overStdio(client, { watchlist, ambiguous, unknown, over });
    const asked = await overStdio(client, { ambiguous }, true);
    const http = await overHttp(client, "http", server.address);
    const sse = await overHttp(client, "sse", server.address);
    if (process.env.DETAILS) console.error(JSON.stringify({ stdio, asked, http, sse }));
    const called = stdio.sent.filter(({ method }) => method === "tools/call").map(({ params }) => params);
    connecting.push([client.name, client.packages.join(", "), connects(client, "stdio", stdio),
        connects(client, "Streamable HTTP", http), connects(client, "SSE", sse), asked.answered ? "yes" : "no"]);
    arguing.push([client.name, cells.schema(ours, stdio.schema), cells.leftOut(called),
        cells.sent(called, "colour", "red", stdio.unknown), cells.sent(called, "limit", 500, stdio.over)]);
    seeing.push([client.name, cells.reply(stdio.watchlist),
        cells.failure(stdio.ambiguous, "can mean more than one title", "Ghosts"),
        cells.failure(stdio.unknown, "colour is not an argument", "colour")]);
}
await server.stop();

const print = (head, rows) => console.log(`${cells.table(["client", ...head], rows)}\n`);
print(["version", "stdio", "Streamable HTTP", "SSE", "can ask"], connecting);
if (notes.length) console.log(`${notes.join("\n")}\n`);
print(["schema of a tool", "what is left out", "an argument that we do not know", "`limit` over its maximum"], arguing);
print(["a watchlist", "a title that means several", "an argument that we do not know"], seeing);
