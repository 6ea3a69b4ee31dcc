// Clients that are programs.
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Runs a script by the Node that runs this; resolves to its exit code and what it printed. */
export function program(script, ...args) {
    return new Promise((resolve, reject) => {
        const run = spawn(process.execPath, [script, ...args], {
            stdio: ["ignore", "pipe", "pipe"],
            env: { ...process.env, MCP_ALLOW_DEFAULT_CONNECTION: "1", MCP_INSPECTOR_SECRET_STORE: "memory" },
        });
        const said = { out: "", err: "" };
        run.stdout.on("data", (chunk) => (said.out += chunk));
        run.stderr.on("data", (chunk) => (said.err += chunk));
        run.once("error", reject);
        run.once("close", (exit) => resolve({ exit, ...said }));
    });
}

export const installed = (path) => fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url));

/** A folder below this one, for what is generated: it finds the packages that are installed here. */
export const folder = () => mkdtempSync(fileURLToPath(new URL("./made-", import.meta.url)));

/** mcporter with the server in its configuration; resolves to how it is run, and the folder with the configuration. */
export async function mcporter(transport, target) {
    const at = folder();
    const server = transport === "stdio" ? { command: target[0], args: target.slice(1) }
        : { url: `${target}/${transport === "sse" ? "sse" : "mcp"}` };
    writeFileSync(`${at}/mcporter.json`, JSON.stringify({ mcpServers: { trakt: server }, imports: [] }));
    const run = (...args) => program(installed("mcporter/dist/cli.js"), "--config", `${at}/mcporter.json`, ...args);
    return { at, run };
}

/** What a run printed, or why it failed. */
export async function printed(running) {
    const { exit, out, err } = await running;
    if (exit !== 0) throw new Error(`exit ${exit}: ${err || out}`);
    return out;
}
