// The clients that are programs: each keeps what it needs in a home of its own.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PATIENCE } from "./person.mjs";

const installed = (path) => fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url));

/** A home, and the environment of programs there, which find no browser. */
export function home(more = {}) {
    const folder = mkdtempSync(join(tmpdir(), "trakt-mcp-client-"));
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, HOME: folder, TMPDIR: folder, BROWSER: "true", ...more };
    return { folder, env, leave: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A port that is free now. */
export async function port() {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}

/** Sends a person to every address of ours that a program says, once; resolves to what it said, when the person is back. */
function watch(stream, allow) {
    let said = "";
    const opened = new Map();
    stream.on("data", (chunk) => {
        said += chunk;
        for (const [address] of said.matchAll(/https?:\/\/\S+\/authorize\?[^\s"]+(?=[\s"])/g)) {
            if (!opened.has(address)) opened.set(address, allow(address).catch((e) => (said += e.stack)));
        }
    });
    return async () => (await Promise.all(opened.values()), said);
}

/** Runs a script by the Node that runs this; resolves to what it printed. */
export function run(allow, at, script, ...args) {
    return new Promise((resolve, reject) => {
        const program = spawn(process.execPath, [script, ...args],
            { stdio: ["ignore", "pipe", "pipe"], env: at.env, cwd: at.folder });
        const [out, err] = [program.stdout, program.stderr].map((stream) => watch(stream, allow));
        program.once("error", reject);
        program.once("close", async (code) => {
            const said = [await out(), await err()];
            if (code === 0) resolve(said[0]);
            else reject(new Error(`exit ${code}: ${said.reverse().join(" ")}`));
        });
    });
}

/** Lets two more hours go by for all programs of a home that are started from now on. */
function later(at) {
    at.env.HOURS = String(Number(at.env.HOURS ?? 0) + 2);
    at.env.NODE_OPTIONS = `--import=${new URL("./later.mjs", import.meta.url)}`;
}

async function inspector({ mcp, allow, document }) {
    const at = home({ MCP_AUTO_OPEN_ENABLED: "true", MCP_INSPECTOR_SECRET_STORE: "file" });
    const back = `http://127.0.0.1:${await port()}/callback`;
    const inspect = (...what) => run(allow, at, installed("@modelcontextprotocol/inspector/clients/launcher/build/index.js"), "--cli",
        "--connect-timeout", "0", "--transport", "http", "--server-url", mcp, "--callback-url", back, "--format", "json",
        ...document ? ["--client-metadata-url", document] : [], ...what);
    return {
        async call(tool, given = {}) {
            const said = JSON.parse(await inspect("--method", "tools/call", "--tool-name", tool, "--tool-args-json", JSON.stringify(given)));
            return said.result ?? said;
        },
        close: at.leave,
    };
}

/** @param isFixed whether browsers are always sent back to the same port */
const mcporter = (isFixed) => async ({ mcp, allow }) => {
    const at = home();
    const config = join(at.folder, "mcporter.json");
    const trakt = { url: mcp, auth: "oauth", ...isFixed ? { oauthRedirectUrl: `http://127.0.0.1:${await port()}/callback` } : {} };
    writeFileSync(config, JSON.stringify({ mcpServers: { trakt }, imports: [] }));
    return {
        call: async (tool, given = {}) => ({ content: [{ text: await run(allow, at, installed("mcporter/dist/cli.js"), "--config", config,
            "call", `trakt.${tool}`, "--args", JSON.stringify(given), "--output", "text", "--timeout", String(PATIENCE)) }] }),
        later: () => later(at),
        isAlone: true,
        close: at.leave,
    };
};

async function mcpRemote({ mcp, allow }) {
    const at = home();
    at.env.MCP_REMOTE_CONFIG_DIR = at.folder;
    let client;
    let said;
    const open = async () => {
        const transport = new StdioClientTransport({
            command: process.execPath, args: [installed("mcp-remote/dist/proxy.js"), mcp], env: at.env, cwd: at.folder, stderr: "pipe",
        });
        said = watch(transport.stderr, allow);
        const opened = new Client({ name: "trakt-mcp-test", version: "1" });
        await opened.connect(transport, { timeout: PATIENCE }).catch(async (e) => {
            throw new Error(`${e.message}: ${await said()}`);
        });
        return opened;
    };
    return {
        async call(tool, given = {}) {
            client ??= await open();
            return client.callTool({ name: tool, arguments: given }, undefined, { timeout: PATIENCE });
        },
        varies: true,
        async close() {
            await client?.close();
            await said?.();
            at.leave();
        },
    };
}

export const programs = { "MCP Inspector, command line": inspector, "mcporter": mcporter(false), "mcporter, with oauthRedirectUrl": mcporter(true), "mcp-remote": mcpRemote };
