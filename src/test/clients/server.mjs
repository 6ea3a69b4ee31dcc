// Starts the server to be tested: `sandbox` is the command (a list) that runs it on the sandbox, over stdio.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Starts it over HTTP on a free port; resolves to its address and a way to end it. */
export async function startHttp(sandbox) {
    const server = spawn(sandbox[0], [...sandbox.slice(1), "http", "--port", "0"], { stdio: ["ignore", "inherit", "pipe"] });
    const address = await new Promise((resolve, reject) => {
        server.once("exit", (code) => reject(new Error(`the server ended with ${code} before it listened`)));
        createInterface({ input: server.stderr }).on("line", (line) => {
            const found = /listening on (http:\S+)\/mcp/.exec(line);
            if (found) resolve(found[1]);
            else console.error(line);
        });
    });
    const ended = new Promise((resolve) => server.once("exit", resolve));
    return { address, stop: () => (server.kill("SIGTERM"), ended) };
}
